import { describe, expect, test } from 'vitest'
import { findPassage } from '#core/reading/find-passage.ts'
import type { Row } from '#core/reading/number-rows.ts'
import { parseText } from '#core/text/text.ts'
import { pairSegments } from '#core/translation/pair-segments.ts'

const uk = `---
title: Ґанок
---
<!-- aaaaaa -->
## Дім

<!-- bbbbbb -->
На ґанку тихо.[^Тиша]

<!-- cccccc -->
---

Щойно дописане, ще без імені.

<!-- dddddd -->
![](ganok.svg)

<!-- eeeeee -->
Сходинки рахую я.[^2]

<!-- ffffff -->
[^тиша]: Так казала бабуся.

<!-- gggggg -->
[^2]: Їх шість.
`
const en = `---
title: The porch
---
<!-- bbbbbb -->
It is quiet on the porch.[^2]

<!-- gggggg -->
[^2]: There are six.
`

const text = parseText(
  'ganok',
  new Map([
    ['uk.md', uk],
    ['en.md', en],
  ]),
  new Map(),
)
const find = (id: string) => findPassage(pairSegments(text, text.editions[0]), id)
const nameOf = (row: Row | undefined) => row && (row.pair.segment.id ?? row.pair.segment.words)

describe('findPassage()', () => {
  test('finds a paragraph with its number, and how many there are', () => {
    const passage = find('eeeeee')
    expect([passage?.row.number, passage?.all]).toEqual([3, 3])
    expect(passage?.row.pair.segment.words).toBe('Сходинки рахую я.')
    expect(find('aaaaaa')?.row.number).toBeUndefined()
  })

  test.each([
    ['aaaaaa', undefined, 'bbbbbb'],
    ['bbbbbb', 'aaaaaa', 'Щойно дописане, ще без імені.'],
    ['dddddd', 'Щойно дописане, ще без імені.', 'eeeeee'],
    ['eeeeee', 'dddddd', undefined],
    ['ffffff', undefined, 'gggggg'],
    ['gggggg', 'ffffff', undefined],
  ])('knows what stands around %s: no break, and notes among notes alone', (id, before, after) => {
    const passage = find(id)
    expect([nameOf(passage?.before), nameOf(passage?.after)]).toEqual([before, after])
  })

  test('brings the notes that either language refers to, however their labels are written', () => {
    expect(find('bbbbbb')?.notes.map(nameOf)).toEqual(['ffffff', 'gggggg'])
    expect(find('eeeeee')?.notes.map(nameOf)).toEqual(['gggggg'])
    expect(find('aaaaaa')?.notes).toEqual([])
  })

  test.each(['cccccc', 'zzzzzz', ''])('finds nothing to show under “%s”', (id) => {
    expect(find(id)).toBeUndefined()
  })
})
