import { describe, expect, test } from 'vitest'
import type { Line, Piece } from '#core/cards/card.ts'
import { layout } from '#core/cards/layout.ts'
import { measurePieces } from '#core/cards/measure-words.ts'
import { placePair } from '#core/cards/place-pair.ts'
import { setPieces } from '#core/cards/set-pieces.ts'
import { letters } from '#tests/support/card-letters.ts'

const source = (words: string): Piece[] => setPieces([{ words, face: 'semibold' }], letters)
const target = (words: string): Piece[] => setPieces([{ words, face: 'regular' }], letters)

function place(uk: string, en: string, ui: 'uk' | 'en' = 'uk') {
  return placePair({ uk: source(uk), en: target(en) }, ui, letters)
}

function linesIn(lines: readonly Line[], face: Piece['face']): string[] {
  return lines.filter((line) => line.pieces[0]?.face === face).map((line) => line.pieces[0]?.words ?? '')
}

const sentence = 'Г в українській мові — це видих, тепле повітря з глибини горла. '
const counterpart = 'In Ukrainian, г is an out-breath, warm air from deep in the throat. '

describe('placePair()', () => {
  test('puts the original above its translation, a hairline between them', () => {
    const { lines, boxes, says } = place(
      'Уся різниця — один рух угору.',
      'The whole difference is one stroke upwards.',
    )
    const [hairline] = boxes
    const above = lines.filter((line) => line.pieces[0]?.face === 'semibold')
    const below = lines.filter((line) => line.pieces[0]?.face === 'regular')
    expect(boxes).toHaveLength(1)
    for (const line of above) expect(line.baseline).toBeLessThan(hairline?.top ?? 0)
    for (const line of below) expect(line.baseline - line.size).toBeGreaterThan((hairline?.top ?? 0) - 10)
    expect(above[0]?.size).toBe(68)
    expect(says).toEqual(['Уся різниця — один рух угору.', 'The whole difference is one stroke upwards.'])
  })

  test('shows 180 letters of each language whole', () => {
    const uk = `${'Хвиля за хвилею '.repeat(11)}хай.`
    const en = `${'A wave after a wave '.repeat(8)}and then a silence..`
    expect([uk.length, en.length]).toEqual([180, 180])
    expect(place(uk, en).says).toEqual([uk, en])
  })

  test('cuts a long pair at sentences that correspond', () => {
    const { says } = place(sentence.repeat(4), counterpart.repeat(4))
    expect(says).toEqual([`${sentence.repeat(2)}…`, `${counterpart.repeat(2)}…`])
  })

  test('keeps the interface’s language whole where sentences do not correspond, and two lines of the other', () => {
    const uk = sentence.repeat(3).trim()
    const en = counterpart.repeat(4).trim()
    const inUkrainian = place(uk, en, 'uk')
    expect(inUkrainian.says[0]).toBe(uk)
    expect(linesIn(inUkrainian.lines, 'regular')).toHaveLength(2)
    expect(inUkrainian.says[1]).toMatch(/…$/)
    const inEnglish = place(uk, en, 'en')
    expect(inEnglish.says[1]).toBe(en)
    expect(linesIn(inEnglish.lines, 'semibold')).toHaveLength(2)
    expect(inEnglish.says[0]).toMatch(/…$/)
  })

  test.for<[what: string, uk: string, en: string]>([
    ['5,000 letters', sentence.repeat(80), counterpart.repeat(75)],
    ['100,000 letters', sentence.repeat(1_600), counterpart.repeat(1_600)],
    ['5,000 letters without a full stop', 'слово '.repeat(830), 'word '.repeat(900)],
    ['one word of 120 letters', 'ї'.repeat(120), 'w'.repeat(120)],
    ['one word of 5,000 letters', 'щ'.repeat(5_000), 'm'.repeat(5_000)],
    ['180 capitals', 'ЩЕДРИЙ ВЕЧІР '.repeat(13), 'GENEROUS EVE '.repeat(13)],
    ['verse of twelve lines', 'Рядок вірша\n'.repeat(12), 'A line of verse\n'.repeat(12)],
    ['verse of twelve lines beside eleven', 'Рядок вірша\n'.repeat(12), 'A line of verse\n'.repeat(11)],
    ['nothing but emoji', '🙂', '🙃'],
    ['one letter', 'Ґ', 'g'],
  ])('keeps %s between the margins, at 36 pixels or more', ([, uk, en]) => {
    for (const ui of ['uk', 'en'] as const) {
      for (const line of place(uk, en, ui).lines) {
        expect(line.size).toBeGreaterThanOrEqual(36)
        expect((measurePieces(line.pieces, letters) * line.size) / 1000).toBeLessThan(
          layout.right - layout.left,
        )
        expect(line.baseline + 0.25 * line.size).toBeLessThanOrEqual(layout.bottom + 1)
        expect(line.baseline - 0.76 * line.size).toBeGreaterThanOrEqual(layout.top - 1)
      }
    }
  })
})
