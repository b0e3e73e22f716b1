import { describe, expect, test } from 'vitest'
import { layout } from '#core/cards/layout.ts'
import { measurePieces } from '#core/cards/measure-words.ts'
import { type Facts, placeFacts } from '#core/cards/place-facts.ts'
import { letters } from '#tests/support/card-letters.ts'

const facts: Facts = {
  all: ['Літера, що повернулася додому', 'Редакція «Поруч»'],
  state: { claim: 'machine', words: 'машинний переклад' },
  site: 'Поруч',
  year: undefined,
}

function wordsOf(changed: Partial<Facts> = {}): string[] {
  return placeFacts({ ...facts, ...changed }, letters).lines.map((line) => line.pieces[0]?.words ?? '')
}

describe('placeFacts()', () => {
  test('says what it is, whose library, by whom, and in what state', () => {
    expect(wordsOf()).toEqual([
      'Літера, що повернулася додому',
      'Поруч',
      'Редакція «Поруч»',
      'машинний переклад',
    ])
  })

  test('says the year of an old text on a ground of its own', () => {
    const { lines, boxes } = placeFacts({ ...facts, year: '2019' }, letters)
    const year = lines.find((line) => line.pieces[0]?.words === '2019')
    const ground = boxes.at(-1)
    expect(ground?.left).toBeLessThan(year && 'left' in year ? year.left : 0)
    expect((ground?.left ?? 0) + (ground?.width ?? 0)).toBe(layout.right)
  })

  test('says the state in full, whatever the other facts are', () => {
    const all = ['Назва '.repeat(60), 'Автор '.repeat(60), '23 листопада 2026 р.']
    const words = wordsOf({ all, year: '2019' })
    expect(words).toContain('машинний переклад')
    expect(words.filter((each) => each.endsWith('…'))).toHaveLength(2)
  })

  test('says what there is where facts are missing', () => {
    expect(wordsOf({ all: [] })).toEqual(['Поруч', 'машинний переклад'])
    expect(wordsOf({ all: ['🙂'] })).toEqual(['Поруч', 'машинний переклад'])
  })

  test('marks a missing translation by a ring, any other by a dot', () => {
    expect(placeFacts(facts, letters).boxes).toHaveLength(1)
    const missing = { claim: 'missing', words: 'ще не перекладено' } as const
    expect(placeFacts({ ...facts, state: missing }, letters).boxes).toHaveLength(2)
  })

  test.for([1, 20, 200])('lets nothing touch, with names of %d letters', (length) => {
    const name = 'Щ'.repeat(length)
    const { lines } = placeFacts({ ...facts, all: [name, name, name], site: name, year: '2019' }, letters)
    for (const baseline of [layout.facts.first, layout.facts.second]) {
      const spans = lines
        .filter((line) => line.baseline === baseline)
        .map((line): [number, number] => {
          const width = (measurePieces(line.pieces, letters) * line.size) / 1000
          return 'left' in line ? [line.left, line.left + width] : [line.right - width, line.right]
        })
        .sort(([one], [other]) => one - other)
      for (const [index, [start, end]] of spans.entries()) {
        expect(start).toBeGreaterThanOrEqual(layout.left)
        expect(end).toBeLessThanOrEqual(spans[index + 1]?.[0] ?? layout.right)
      }
    }
  })
})
