import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citeInEnglish } from '#core/quoting/cite-in-english.ts'
import type { Quotation } from '#core/quoting/quotation.ts'
import { wordsOfParts } from '#core/quoting/write-reference.ts'
import { bare, findHoles, holedQuotations, letter, original } from './a-quotation.ts'

const cited = (quotation: Quotation) => wordsOfParts(citeInEnglish(quotation))

describe('citeInEnglish()', () => {
  test('cites a translation as a note of the Chicago Manual', () => {
    expect(cited(letter)).toBe(
      'Oksana Yizhakevych, “The letter that came home” [Літера, що повернулася додому], trans. Mary Smith (reviewed), ' +
        'Poruch, accessed November 24, 2026, https://poruch.example/texts/litera-g/k7f3qz/at/0123456789. ' +
        'First published: Українська читанка, November 3, 2026, https://chytanka.example/a?b=1&c=%20. Licence: CC BY 4.0.',
    )
  })

  test('puts the original’s title first where the original is quoted', () => {
    expect(cited({ ...original, outlet: undefined, licence: undefined })).toBe(
      'Oksana Yizhakevych, “Літера, що повернулася додому” [The letter that came home], Poruch, November 3, 2026, ' +
        'accessed November 24, 2026, https://poruch.example/texts/litera-g/k7f3qz/at/0123456789.',
    )
  })

  test('does with what there is', () => {
    expect(cited({ ...bare, title: { uk: 'Ґанок', en: undefined } })).toBe(
      '“Ґанок”, Poruch, https://poruch.example/texts/litera-g/k7f3qz/at/0123456789.',
    )
    expect(cited({ ...bare, state: 'machine translation' })).toContain(
      ', translation (machine translation), ',
    )
  })

  test('begins with a capital letter where a desk signs', () => {
    expect(cited({ ...letter, author: { uk: undefined, en: 'the Poruch desk' } })).toMatch(
      /^The Poruch desk, /,
    )
    expect(cited({ ...letter, author: { uk: undefined, en: 'bell hooks' } })).toMatch(/^bell hooks, /)
  })

  test('marks which words are Ukrainian', () => {
    const ukrainian = citeInEnglish(letter).filter(({ language }) => language === 'uk')
    expect(ukrainian.map(({ words }) => words)).toEqual([letter.title.uk])
  })

  test('leaves no hole where a fact is missing', () => {
    fc.assert(
      fc.property(holedQuotations, (quotation) => {
        expect(findHoles(cited(quotation))).toEqual([])
      }),
    )
  })
})
