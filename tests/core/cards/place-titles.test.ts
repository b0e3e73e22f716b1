import { describe, expect, test } from 'vitest'
import type { Line } from '#core/cards/card.ts'
import { layout } from '#core/cards/layout.ts'
import { measurePieces } from '#core/cards/measure-words.ts'
import { placeTitles } from '#core/cards/place-titles.ts'
import { letters } from '#tests/support/card-letters.ts'

const title = { uk: 'Літера, що повернулася додому', en: 'The letter that came home' }

function wordsAt(lines: readonly Line[], size: number): string {
  return lines
    .filter((line) => line.size === size)
    .map((line) => line.pieces.map((piece) => piece.words).join(''))
    .join('|')
}

function sizesOf(lines: readonly Line[]): number[] {
  return [...new Set(lines.map((line) => line.size))]
}

describe('placeTitles()', () => {
  test('sets the title large in the interface’s language, and below it in the other', () => {
    const uk = placeTitles(title, 'Світлиця', 'uk', letters)
    expect(wordsAt(uk.lines, 90)).toBe('Літера, що|повернулася додому')
    expect(wordsAt(uk.lines, 46)).toBe('The letter that came home')
    expect(uk.says).toEqual([title.uk, title.en])
    const en = placeTitles(title, 'The Parlour', 'en', letters)
    expect(en.lines[0]?.pieces[0]?.words).toMatch(/^The letter/)
    expect(en.says).toEqual([title.en, title.uk])
  })

  test('sets the original large where there is no other title', () => {
    const { lines, says } = placeTitles({ uk: 'Перший сніг', en: undefined }, 'Світлиця', 'en', letters)
    expect(sizesOf(lines)).toEqual([100])
    expect(says).toEqual(['Перший сніг'])
  })

  test.for<[what: string, uk: string]>([
    ['one letter', 'Ґ'],
    ['400 letters', 'Літера, що повернулася додому, '.repeat(13).trim()],
    ['one word of 120 letters', 'ї'.repeat(120)],
    ['400 capitals', 'ЩЕДРИЙ ВЕЧІР '.repeat(30)],
    ['nothing but emoji', '🙂🙃'],
    ['three lines', 'Один\nдва\nтри'],
  ])('keeps a title of %s between the margins, at 44 pixels or more', ([, uk]) => {
    for (const en of [undefined, 'A title', 'The letter that came home, '.repeat(15)]) {
      const { lines } = placeTitles({ uk, en }, 'Світлиця', 'uk', letters)
      for (const line of lines) {
        expect(line.size).toBeGreaterThanOrEqual(line.pieces[0]?.face === 'bold' ? 44 : 36)
        expect((measurePieces(line.pieces, letters) * line.size) / 1000).toBeLessThan(
          layout.right - layout.left,
        )
        expect(line.baseline + 0.25 * line.size).toBeLessThanOrEqual(layout.bottom + 1)
        expect(line.baseline - 0.76 * line.size).toBeGreaterThanOrEqual(layout.top - 1)
      }
    }
  })

  test('ends a title that no size has room for in “…”', () => {
    const { lines } = placeTitles(
      { uk: 'Літера, що повернулася '.repeat(20), en: undefined },
      'Світлиця',
      'uk',
      letters,
    )
    expect(wordsAt(lines, 44)).toMatch(/[^ ]…$/)
  })

  test('sets the library’s name where no title has a letter to draw', () => {
    const { lines, says } = placeTitles({ uk: '🙂🙃', en: '🌻' }, 'Світлиця', 'uk', letters)
    expect(lines.map((line) => line.pieces)).toEqual([[{ words: 'Світлиця', face: 'bold' }]])
    expect(says).toEqual(['🙂🙃', '🌻'])
  })

  test('breaks no word as long as a smaller size spares it', () => {
    const { lines } = placeTitles(
      { uk: 'Найнепередбачуваніше випробування', en: undefined },
      'Світлиця',
      'uk',
      letters,
    )
    expect(lines.map((line) => line.pieces[0]?.words)).toEqual(['Найнепередбачуваніше', 'випробування'])
  })
})
