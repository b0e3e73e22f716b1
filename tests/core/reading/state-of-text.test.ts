import { describe, expect, test } from 'vitest'
import { stateOfText } from '#core/reading/state-of-text.ts'
import { parseText } from '#core/text/text.ts'

function stateOf(target: string) {
  const source =
    '---\ntitle: Ґанок\n---\n\n<!-- k7f3qz -->\n## Дім\n\n<!-- m2c9tw -->\nҐанок.\n\n<!-- p5fw4a -->\nҐудзик.\n'
  const text = parseText(
    'ganok',
    new Map([
      ['uk.md', source],
      ['en.md', target],
    ]),
    new Map(),
  )
  return stateOfText(text, text.editions[0])
}

describe('stateOfText()', () => {
  test('says one word where all is alike', () => {
    expect(
      stateOf(
        '---\ntitle: The porch\n---\n\n<!-- k7f3qz -->\n## Home\n\n<!-- m2c9tw -->\nA porch.\n\n<!-- p5fw4a -->\nA button.\n',
      ),
    ).toEqual({ kind: 'alike', claim: 'draft' })
  })

  test('counts paragraphs, and not headings', () => {
    expect(
      stateOf('---\ntitle: The porch\n---\n\n<!-- k7f3qz -->\n## Home\n\n<!-- m2c9tw -->\nA porch.\n'),
    ).toEqual({
      kind: 'mixed',
      lead: 'translated',
      done: 0,
      all: 2,
      rest: [
        { claim: 'draft', count: 1 },
        { claim: 'missing', count: 1 },
      ],
    })
  })

  test('is missing where there is no edition', () => {
    const text = parseText('ganok', new Map([['uk.md', '---\ntitle: Ґанок\n---\n\nДім.\n']]), new Map())
    expect(stateOfText(text, undefined)).toEqual({ kind: 'alike', claim: 'missing' })
  })
})
