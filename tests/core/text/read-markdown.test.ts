import { describe, expect, test } from 'vitest'
import { readMarkdown } from '#core/text/read-markdown.ts'

const file = `---
licence: CC-BY-4.0
title: Літера
own: щось своє
---

<!-- k7f3qz -->
Перший *абзац*.[^1]

- раз
  - два

[^1]: Примітка
`

describe('readMarkdown()', () => {
  test('keeps the blocks as they are written, with their ids and lines', () => {
    const { pieces } = readMarkdown(file, 'a.md', 'source')
    expect(pieces.map(({ segment, body }) => [segment.block.kind, segment.id, segment.line, body])).toEqual([
      ['paragraph', 'k7f3qz', 8, 'Перший *абзац*.[^1]'],
      ['item', undefined, 10, '- раз'],
      ['item', undefined, 11, '- два'],
      ['note', undefined, 13, '[^1]: Примітка'],
    ])
  })

  test('keeps what the front matter says, keys of others too', () => {
    expect(readMarkdown(file, 'a.md', 'source').facts).toEqual({
      title: 'Літера',
      licence: 'CC-BY-4.0',
      own: 'щось своє',
    })
  })

  test.each([
    ['# Літера\n\nАбзац.', true],
    ['Літера\n======\n\nАбзац.', true],
    ['## Літера\n\nАбзац.', false],
    ['Літера\n------\n\nАбзац.', false],
    ['Літера\n\nАбзац.', false],
  ])('takes a heading of the first level for the title, and nothing else: %j', (words, opens) => {
    expect(readMarkdown(words, 'a.md', 'source').opensWithTitle).toBe(opens)
  })

  test('takes a leading date, unless the front matter has one', () => {
    expect(readMarkdown('date 2026-02-04\n\n# Літера', 'a.md', 'source').facts).toEqual({
      published: '2026-02-04',
    })
    const both = '---\npublished: 2025-01-01\n---\ndate 2026-02-04\n\nАбзац.'
    expect(readMarkdown(both, 'a.md', 'source').facts.published).toBe('2025-01-01')
  })

  test('names the file and the line of front matter that is not as it must be', () => {
    const wrong = '---\ntitle: Літера\npublished: вчора\n---\nАбзац.'
    expect(() => readMarkdown(wrong, 'lyst.md', 'source')).toThrow(
      'Cannot read "lyst.md", line 3: "published": expected a date such as 2026-11-23, found "вчора"',
    )
    expect(() => readMarkdown('---\ntitle: Літера\n\nАбзац.', 'lyst.md', 'source')).toThrow(
      /^Cannot read "lyst.md"/,
    )
  })
})
