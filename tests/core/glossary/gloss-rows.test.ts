import { describe, expect, test } from 'vitest'
import { openGlossary } from '#core/glossary/find-terms.ts'
import { glossRows, isTermLink } from '#core/glossary/gloss-rows.ts'
import { parseGlossary } from '#core/glossary/parse-glossary.ts'
import { numberRows } from '#core/reading/number-rows.ts'
import { parseText } from '#core/text/text.ts'
import { pairSegments } from '#core/translation/pair-segments.ts'

const source = `---
title: Київ
---
<!-- k7f3qz -->
## Київ і ґанок

<!-- m2c9tw -->
На ґанку тихо.

<!-- 3vd0wq -->
З ґанку видно Київ, а з Києва — ґанок.

<!-- s7m1xa -->
Більше нічого.
`
const rows = numberRows(pairSegments(parseText('tysha', new Map([['uk.md', source]]), new Map()), undefined))
const gloss = (csv: string) => glossRows(rows, openGlossary(parseGlossary(csv)))

describe('glossRows()', () => {
  test('lists the terms that occur, as they first do, with all of their paragraphs', () => {
    const { entries } = gloss('term,translation\nОдеса,Odesa\nКиїв,Kyiv\nґанок,porch\n')
    expect(
      entries.map(({ id, term, places }) => [id, term.translation, ...places.map(({ number }) => number)]),
    ).toEqual([
      ['term-1', 'porch', 1, 2],
      ['term-2', 'Kyiv', 2],
    ])
  })

  test('leads from the words to the entries, and leaves headings and the words themselves alone', () => {
    const { rows: glossed } = gloss('term,translation\nКиїв,Kyiv\nґанок,porch\n')
    const links = glossed.map(({ pair }) => JSON.stringify(pair.segment.block).match(/#term-\d+/g))
    expect(links).toEqual([null, ['#term-1'], ['#term-1', '#term-2'], null])
    expect(glossed.map(({ pair }) => pair.segment.words)).toEqual(rows.map(({ pair }) => pair.segment.words))
  })

  test('names the entries of a paragraph by it, where it stands alone', () => {
    const glossary = openGlossary(parseGlossary('term,translation\nКиїв,Kyiv\nґанок,porch\n'))
    const { rows: glossed, entries } = glossRows(rows.slice(2, 3), glossary, '3vd0wq')
    expect(entries.map(({ id }) => id)).toEqual(['term-3vd0wq-1', 'term-3vd0wq-2'])
    expect(JSON.stringify(glossed).match(/#term-[\w-]+/g)).toEqual(entries.map(({ id }) => `#${id}`))
  })

  test('leaves a text without a term the very rows that it had', () => {
    const { rows: same, entries } = gloss('term,translation\nОдеса,Odesa\n')
    expect(entries).toEqual([])
    expect(same.every((row, index) => row === rows[index])).toBe(true)
  })
})

test('isTermLink() knows the links to entries', () => {
  expect(['#term-1', '#term-12', '#term-k7f3qz-1'].map(isTermLink)).toEqual([true, true, true])
  expect(['#k7f3qz', '#term-', '#term-k7f3qz', '/uk#term-1'].some(isTermLink)).toBe(false)
})
