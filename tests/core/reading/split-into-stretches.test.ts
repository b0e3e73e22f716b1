import { expect, test } from 'vitest'
import { numberRows } from '#core/reading/number-rows.ts'
import { splitIntoStretches } from '#core/reading/split-into-stretches.ts'
import { parseText } from '#core/text/text.ts'
import { pairSegments } from '#core/translation/pair-segments.ts'

const paragraph = 'Сходинки рахую я і дощ, і до сьомої ми ще згодні. '.repeat(10)
const rowsOf = (blocks: readonly string[]) => {
  const uk = `---\ntitle: Ґанок\n---\n${blocks.join('\n\n')}\n`
  return numberRows(pairSegments(parseText('ganok', new Map([['uk.md', uk]]), new Map()), undefined))
}
const paragraphs = (count: number) => Array<string>(count).fill(paragraph)

test('splitIntoStretches() leaves a text whole that is laid out fast enough', () => {
  const rows = rowsOf(paragraphs(40))
  expect(splitIntoStretches(rows)).toEqual([rows])
  expect(splitIntoStretches([])).toEqual([[]])
})

test('splitIntoStretches() puts a screen of a long text into each, all rows in their order', () => {
  const rows = rowsOf(paragraphs(300))
  const stretches = splitIntoStretches(rows)
  expect(stretches.flat()).toEqual(rows)
  expect(stretches.map(({ length }) => length)).toEqual(Array(75).fill(4))
})

test('splitIntoStretches() has shorter ones, and leaves less whole, where letters stand under the words', () => {
  const rows = rowsOf(paragraphs(11))
  expect(splitIntoStretches(rows, 'letters').map(({ length }) => length)).toEqual([2, 2, 2, 2, 2, 1])
  expect(splitIntoStretches(rows.slice(0, 10), 'letters')).toHaveLength(1)
})

test('splitIntoStretches() parts neither the items of a list nor notes from what they follow', () => {
  const items = Array.from({ length: 80 }, (_, index) => `- ${index} ${paragraph}`)
  const rows = rowsOf([...paragraphs(10), ...items, `${paragraph}[^1]`, `[^1]: ${paragraph}`])
  const kinds = splitIntoStretches(rows).map((stretch) => stretch.map(({ pair }) => pair.segment.block.kind))
  for (const [first] of kinds) expect(first).toBe('paragraph')
  expect(kinds.at(-1)).toEqual(['paragraph', 'note'])
})
