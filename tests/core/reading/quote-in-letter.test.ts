import { describe, expect, test } from 'vitest'
import { quoteInLetter } from '#core/reading/quote-in-letter.ts'

describe('quoteInLetter()', () => {
  test('keeps a letter of any paragraph below what mail programs bear', () => {
    const { source, target } = quoteInLetter(
      'Ґанок, сім’я й подвір’я. '.repeat(100),
      'The porch. '.repeat(100),
    )
    expect(source).toMatch(/^Ґанок, сім’я .*…$/)
    expect(encodeURIComponent(source + target).length).toBeLessThan(1_500)
  })

  test('marks the place of a translation that is not there', () => {
    expect(quoteInLetter('Ґанок', '')).toEqual({ source: 'Ґанок', target: '—' })
  })
})
