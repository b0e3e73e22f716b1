import { expect, test } from 'vitest'
import { numberRows } from '#core/reading/number-rows.ts'
import { parseText } from '#core/text/text.ts'
import { pairSegments } from '#core/translation/pair-segments.ts'

test('numberRows() counts what is quoted and leaves out headings, breaks and notes', () => {
  const source = [
    '---\ntitle: Ґанок\n---',
    'Перший абзац.[^1]',
    '## Заголовок',
    '> Цитата.',
    '- Пункт',
    '***',
    'Рядок\\\nдругий рядок',
    '[^1]: Примітка.',
  ].join('\n\n')
  const rows = numberRows(
    pairSegments(parseText('ganok', new Map([['uk.md', source]]), new Map()), undefined),
  )
  expect(rows.map((row) => [row.pair.segment.block.kind, row.number])).toEqual([
    ['paragraph', 1],
    ['heading', undefined],
    ['quote', 2],
    ['item', 3],
    ['break', undefined],
    ['verse', 4],
    ['note', undefined],
  ])
})
