import { describe, expect, test } from 'vitest'
import { parseTree } from '#core/text/parse-tree.ts'

const types = (words: string) => parseTree(words).nodes.map(({ type }) => type)

describe('parseTree()', () => {
  test('knows no code blocks: four blanks before a line are a slip of the hand', () => {
    expect(types('    Ґанок.\n\n```\nТихо.\n```')).toEqual(['paragraph', 'paragraph'])
  })

  test('counts characters from the beginning, a byte order mark among them', () => {
    const [first] = parseTree('\ufeffҐанок.\n\nТихо.').nodes
    expect(first?.position?.end.offset).toBe('\ufeffҐанок.'.length)
  })

  test('gives where named links lead, the first of each name', () => {
    const { definitions } = parseTree(
      '[Ґ] і [ґ].\n\n[ґ]: https://example.org/1\n[Ґ]: https://example.org/2\n',
    )
    expect([...definitions.values()].map(({ url }) => url)).toEqual(['https://example.org/1'])
  })

  test('gives notes and named links as Markdown, without the words of the notes', () => {
    const words =
      'Ґанок[^Прим] і [сіль].\n\n[^Прим]: Довга *примітка*.\n\n[сіль]: https://example.org/sil "Сіль"\n'
    const { names } = parseTree(words)
    expect(names).toBe('[^Прим]: …\n\n[сіль]: https://example.org/sil "Сіль"')
    expect(parseTree(names).names).toBe(names)
  })
})
