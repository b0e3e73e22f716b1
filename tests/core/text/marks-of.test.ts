import { expect, test } from 'vitest'
import { marksOf } from '#core/text/marks-of.ts'
import { parseBlocks } from '#core/text/parse-blocks.ts'
import type { Block } from '#core/text/segment.ts'

function blocksOf(markdown: string): Block[] {
  return parseBlocks(markdown, 'uk.md', 1).flatMap((unit) => (unit.kind === 'block' ? [unit.block] : []))
}

test.each([
  ['На ґанку[^1] тихо[^2].', ['1', '2']],
  ['**Ґ — *доторк*[^Доторк]**.', ['доторк']],
  ['## Ключ у дверях[^3]', ['3']],
  ['> Літеру можна вийняти[^4].', ['4']],
  ['- ґанок\n- [ґрунт[^5]](https://a.ua)', ['5']],
  ['На ґанку тихо,[^6]\\\nі дощ[^7]', ['6', '7']],
  ['![Ґанок](ganok.svg)\nУлітку[^8]', ['8']],
  ['Дім[^1] без даху[^1].', ['1']],
  ['Ані позначки [1], ані примітки.', []],
])('marksOf(%j) gives the notes that its words refer to', (markdown, expected) => {
  const labels = expected.map((label) => `[^${label}]: Примітка.`).join('\n\n')
  const blocks = blocksOf(`${markdown}\n\n${labels}\n`).filter(({ kind }) => kind !== 'note')
  expect(blocks.length).toBeGreaterThan(0)
  expect([...marksOf(blocks)]).toEqual(expected)
})

test('marksOf() looks into notes too, and finds nothing in a break', () => {
  expect([...marksOf(blocksOf('Дім[^1].\n\n---\n\n[^1]: Див. також[^2].\n\n[^2]: Там само.\n'))]).toEqual([
    '1',
    '2',
  ])
  expect(marksOf([{ kind: 'break' }])).toEqual(new Set())
})
