import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeWords } from '#core/text/escape-words.ts'
import { parseBlocks } from '#core/text/parse-blocks.ts'
import { wordsOfBlock } from '#core/text/words-of.ts'
import { prose, sentences } from './arbitrary/prose.ts'

/** The words and the kinds that readers are shown for some Markdown. */
function shown(markdown: string): { kind: string; words: string }[] {
  return parseBlocks(markdown, 'uk.md', 1).map((unit) =>
    unit.kind === 'id'
      ? { kind: 'id', words: unit.id }
      : { kind: unit.block.kind, words: wordsOfBlock(unit.block) },
  )
}

describe('escapeWords()', () => {
  test.each(sentences)('shows exactly: %s', (words) => {
    expect(shown(escapeWords(words))).toEqual([{ kind: 'paragraph', words }])
  })

  test('shows exactly whatever was typed', () => {
    fc.assert(
      fc.property(prose, (words) => {
        expect(shown(escapeWords(words))).toEqual([{ kind: 'paragraph', words }])
      }),
      { numRuns: 3_000 },
    )
  })

  test('shows exactly any characters on one line', () => {
    const oneLine = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      .filter((words) => !/[\0\r\n]/.test(words) && /[^ \t]/.test(words))
    fc.assert(
      fc.property(oneLine, (words) => {
        expect(shown(escapeWords(words))).toEqual([{ kind: 'paragraph', words }])
      }),
      { numRuns: 1_500 },
    )
  })

  test('shows exactly between other paragraphs, under an id, among notes and named links', () => {
    fc.assert(
      fc.property(prose, prose, (one, other) => {
        const body = `<!-- k7f3qz -->\n${escapeWords(one)}\n\n${escapeWords(other)}\n\n[^1]: Примітка\n\n[назва]: https://a.ua\n`
        expect(shown(body)).toEqual([
          { kind: 'id', words: 'k7f3qz' },
          { kind: 'paragraph', words: one },
          { kind: 'paragraph', words: other },
          { kind: 'note', words: 'Примітка' },
        ])
      }),
      { numRuns: 1_000 },
    )
  })

  test('leaves plain prose as it is', () => {
    const words = 'У 1933-му році літера «ґ» зникла — і повернулася 1990-го (через 57 років), чи не так?'
    expect(escapeWords(words)).toBe(words)
  })
})
