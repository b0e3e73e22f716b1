import { expect, test } from 'vitest'
import { numberRows } from '#core/reading/number-rows.ts'
import { parseText } from '#core/text/text.ts'
import { pairSegments } from '#core/translation/pair-segments.ts'

const uk = `---
title: Ґанок
---
## Дім

На ґанку тихо.[^1]

> Тиша — теж мова.

---

- перша сходинка
- друга сходинка

![Дерев’яний ґанок](ganok.svg)

Сходинки рахую я\\
і дощ

![](porozhnii.svg)

[^1]: Так казала бабуся.
`

test('numberRows() numbers what readers would quote, and neither headings nor notes nor breaks', () => {
  const text = parseText('ganok', new Map([['uk.md', uk]]), new Map())
  const rows = numberRows(pairSegments(text, undefined))
  expect(rows.map(({ pair, number }) => [pair.segment.block.kind, number])).toEqual([
    ['heading', undefined],
    ['paragraph', 1],
    ['quote', 2],
    ['break', undefined],
    ['item', 3],
    ['item', 4],
    ['figure', 5],
    ['verse', 6],
    ['figure', undefined],
    ['note', undefined],
  ])
})

test('numberRows() has nothing to number in nothing', () => {
  expect(numberRows([])).toEqual([])
})
