import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tidyQuotation } from '#core/quoting/tidy-quotation.ts'
import { hostileQuotations, letter } from './a-quotation.ts'

describe('tidyQuotation()', () => {
  test('leaves what is tidy as it is', () => {
    expect(tidyQuotation(letter)).toEqual(letter)
  })

  test('takes facts on one line and empty ones for none', () => {
    const tidy = tidyQuotation({
      ...letter,
      translator: ' Марія\n Ковальчук ',
      state: ' ',
      licence: '\u0000',
    })
    expect([tidy.translator, tidy.state, tidy.licence]).toEqual(['Марія Ковальчук', undefined, undefined])
  })

  test('keeps the lines of verse that is quoted', () => {
    const words = { uk: 'Ніхто не почув,\r\nяк він випав', en: '\u0007 \n' }
    expect(tidyQuotation({ ...letter, words }).words).toEqual({
      uk: 'Ніхто не почув,\nяк він випав',
      en: undefined,
    })
  })

  test('takes no other address than one of the web, and no day that does not exist', () => {
    const tidy = tidyQuotation({
      ...letter,
      permalink: 'javascript:alert(1)',
      outlet: { name: 'Читанка', url: 'https://chytanka.example/літера g{1}' },
      published: '2026-02-30',
    })
    expect([tidy.permalink, tidy.published]).toEqual(['', undefined])
    expect(tidy.outlet?.url).toBe('https://chytanka.example/літера%20g%7B1%7D')
  })

  test('is at rest once it is done', () => {
    fc.assert(
      fc.property(hostileQuotations, (quotation) => {
        const tidy = tidyQuotation(quotation)
        expect(tidyQuotation(tidy)).toEqual(tidy)
      }),
    )
  })
})
