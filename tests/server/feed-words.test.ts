import { describe, expect, test } from 'vitest'
import { feedWords } from '#server/feed-words.ts'
import { ganok, rewording } from '../core/feeds/texts-to-tell.ts'

describe('feedWords()', () => {
  test('says which paragraph of which side, in the feed’s language', () => {
    const target = rewording({ language: 'en' })
    expect(feedWords('uk').where(rewording())).toBe('Абзац 3, оригінал')
    expect(feedWords('en').where(target)).toBe('Paragraph 3, translation')
    expect(feedWords('uk').where({ ...target, edition: 'kyivska' })).toBe(
      'Абзац 3, варіант перекладу: kyivska',
    )
  })

  test.each([
    ['title', 'Назва, оригінал', 'Title, original'],
    ['summary', 'Анотація, оригінал', 'Summary, original'],
    ['part', 'Заголовок або примітка, оригінал', 'A heading or a note, original'],
    ['gone', 'Абзац, якого вже немає, оригінал', 'A paragraph that is no longer there, original'],
  ] as const)('says of %s what it is', (kind, uk, en) => {
    expect(feedWords('uk').where(rewording({ place: { kind } }))).toBe(uk)
    expect(feedWords('en').where(rewording({ place: { kind } }))).toBe(en)
  })

  test('counts in both languages', () => {
    expect([1, 3, 5, 21].map(feedWords('uk').more)).toEqual([
      'І ще 1 зміна.',
      'І ще 3 зміни.',
      'І ще 5 змін.',
      'І ще 21 зміна.',
    ])
    expect([1, 2].map(feedWords('en').more)).toEqual(['And 1 more change.', 'And 2 more changes.'])
  })

  test('says how far a translation can be trusted as the library does', () => {
    const { summary } = ganok
    expect(feedWords('uk').standing({ ...summary, translated: 100 })).toBe('звірено')
    expect(feedWords('en').standing({ ...summary, state: 'missing' })).toBe('80% translated')
    expect(feedWords('uk').translation('Оксана')).toBe('Переклад: Оксана')
  })
})
