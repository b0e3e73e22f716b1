import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quoteChange, wordsOfSide } from '#core/feeds/quote-change.ts'

describe('quoteChange()', () => {
  test('tells the words that changed from those that stayed', () => {
    expect(quoteChange('На ганку сидів кіт.', 'На ґанку сидів кіт.', 'uk')).toEqual({
      before: [
        { isChanged: false, words: 'На ' },
        { isChanged: true, words: 'ганку' },
        { isChanged: false, words: ' сидів кіт.' },
      ],
      after: [
        { isChanged: false, words: 'На ' },
        { isChanged: true, words: 'ґанку' },
        { isChanged: false, words: ' сидів кіт.' },
      ],
    })
  })

  test('quotes whole words around a change, and marks where it leaves something out', () => {
    const far = 'Слова, яких не торкнулися. '.repeat(20)
    const { before, after } = quoteChange(`${far}На ганку. ${far}`, `${far}На ґанку. ${far}`, 'uk')
    expect(wordsOfSide(before)).toMatch(/^… .*не торкнулися\. На ганку\. Слова, .* …$/)
    expect(wordsOfSide(after)).toMatch(/^… .*не торкнулися\. На ґанку\. Слова, .* …$/)
    expect(wordsOfSide(before).length).toBeLessThan(250)
  })

  test('gives all words of both sides where they are few', () => {
    const some = fc.array(fc.constantFrom('кіт', 'ґанок', 'п’ять', '—', '😀'), { maxLength: 12 })
    fc.assert(
      fc.property(some, some, (one, other) => {
        const { before, after } = quoteChange(one.join(' '), other.join(' '), 'uk')
        expect(wordsOfSide(before).trim()).toBe(one.join(' '))
        expect(wordsOfSide(after).trim()).toBe(other.join(' '))
      }),
    )
  })

  test('quotes no more than a thousand characters of a run of changed words', () => {
    const { before } = quoteChange('Ґанок. '.repeat(1_000), 'Двері', 'uk')
    expect(wordsOfSide(before).length).toBeLessThan(1_002)
    expect(wordsOfSide(before)).toMatch(/Ґанок\. …$/)
  })

  test('cuts no letter in two', () => {
    const emoji = '😀'.repeat(100)
    const { before } = quoteChange(`${emoji} а`, `${emoji} ґ`, 'uk')
    expect(wordsOfSide(before).isWellFormed()).toBe(true)
  })
})
