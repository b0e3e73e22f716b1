import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { giveIds, parseSource, printSource } from '#core/text/source-file.ts'
import { parseTarget, printTarget } from '#core/text/target-file.ts'
import { documents, write } from './arbitrary/hand-edits.ts'

const head = '---\ntitle: The letter that came home\ntranslator: the Poruch desk\n---\n'
const ids = new Set(['k7f3qz', 'm2c9tw'])
const wordsOf = (body: string) =>
  Object.fromEntries([...parseTarget(head + body, ids).pieces].map(([id, piece]) => [id, piece.words]))

describe('parseTarget()', () => {
  test('gives all blocks up to the next id to the id above them', () => {
    const body = '<!-- k7f3qz -->\nOne.\n\nTwo,\nsplit off.\n\n> Three.\n\n<!-- m2c9tw -->\nFour.\n'
    expect(wordsOf(body)).toEqual({ k7f3qz: 'One.\nTwo, split off.\nThree.', m2c9tw: 'Four.' })
    expect(
      parseTarget(head + body, ids)
        .pieces.get('k7f3qz')
        ?.blocks.map((block) => block.kind),
    ).toEqual(['paragraph', 'paragraph', 'quote'])
  })

  test('takes ids in any order, and an id with nothing below it for not translated', () => {
    expect(wordsOf('<!-- m2c9tw -->\nTwo.\n\n<!-- k7f3qz -->\n')).toEqual({ m2c9tw: 'Two.' })
  })

  test('joins what stands under one id at two places', () => {
    expect(wordsOf('<!-- k7f3qz -->\nOne.\n\n<!-- m2c9tw -->\nTwo.\n\n<!-- k7f3qz -->\nThree.\n')).toEqual({
      k7f3qz: 'One.\nThree.',
      m2c9tw: 'Two.',
    })
  })

  test('reads words beside the id, their notes and their further lines', () => {
    const body = '<!-- k7f3qz --> One[^1]\\\ntwo.\n\n<!-- m2c9tw -->\n[^1]: A note.\n'
    expect(wordsOf(body)).toEqual({ k7f3qz: 'One\ntwo.', m2c9tw: 'A note.' })
  })

  test('names the line of the first of its blocks', () => {
    const { pieces } = parseTarget(`${head}\n<!-- k7f3qz -->\n\n\nOne.\n`, ids)
    expect(pieces.get('k7f3qz')?.line).toBe(9)
  })

  test.each([
    ['<!-- zzzzzz -->\nOne.\n', 5, 'no segment "zzzzzz" in uk.md'],
    ['<!-- k7f3qz -->\nOne.\n\n- <!-- zzzzzz --> Two.\n', 8, 'no segment "zzzzzz" in uk.md'],
    ['\nOne.\n', 6, 'expected a line such as <!-- k7f3qz --> above the first paragraph'],
    ['<!-- k7f3qz -->\nOne.\n<!--\n', 7, 'a comment is opened by "<!--" and never closed by "-->"'],
  ])('names the line and the cure: %j', (body, line, problem) => {
    expect(() => parseTarget(head + body, ids, 'en.druha.md')).toThrow(
      `Cannot read "en.druha.md", line ${line}: ${problem}`,
    )
  })
})

test('any sequence of edits by hand prints byte for byte, and no word of it is lost', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const source = giveIds(parseSource(write(document)), Math.random)
      const content = printSource(source)
      const ids = new Set([...content.matchAll(/<!-- ([0-9a-z]{6}) -->/g)].map((mark) => mark[1] ?? ''))
      const target = parseTarget(content, ids)
      expect(printTarget(target)).toBe(content)
      expect([...target.pieces].map(([id, { words }]) => [id, words])).toEqual(
        source.pieces.map(({ segment }) => [segment.id, segment.words]),
      )
    }),
    { numRuns: 300 },
  )
})
