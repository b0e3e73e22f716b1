import { describe, expect, test } from 'vitest'
import { findParting, nameKind } from '#core/alignment/find-parting.ts'
import { readMarkdown } from '#core/text/read-markdown.ts'
import { readPlain } from '#core/text/read-plain.ts'

const plain = (words: string) => readPlain(words, 'a.txt')
const markdown = (words: string) => readMarkdown(words, 'a.md', 'source')
const long = 'Абзац, довгий настільки, що жодною мірою не може бути відповіддю на заголовок. '
  .repeat(3)
  .trim()

/** The place of the parting, from 0. */
function part(source: ReturnType<typeof plain>, target: ReturnType<typeof plain>): number | undefined {
  return findParting(source, target)?.index
}

describe('findParting()', () => {
  test('finds nothing where every piece has its counterpart', () => {
    expect(part(plain('Один.\n\nДва.'), plain('One.\n\nTwo.'))).toBeUndefined()
  })

  test('finds where one side ends', () => {
    const parting = findParting(plain('Один.\n\nДва.\n\nТри.'), plain('One.\n\nTwo.'))
    expect(parting).toMatchObject({ index: 2, source: { segment: { words: 'Три.' } }, target: undefined })
    expect(part(plain('Один.'), plain('One.\n\nTwo.'))).toBe(1)
  })

  test('finds where a heading faces a long paragraph', () => {
    const file = `${long}\n\n${long}\n\nЩо відомо\n\n${long}`
    expect(part(plain(file), plain(`${long}\n\n${long}\n\n${long}\n\n${long}`))).toBe(2)
    expect(part(plain(`${long}\n\n${long}\n\n${long}\n\n${long}`), plain(file))).toBe(2)
  })

  test('lets a guessed heading face a short line that is none', () => {
    expect(part(plain('Один.\n\nЩо далі\n\nДва.'), plain('One.\n\nWhat next?\n\nTwo.'))).toBeUndefined()
  })

  test('lets no heading face a paragraph where both are written in Markdown', () => {
    expect(part(markdown('Один.\n\n## Що далі\n\nДва.'), markdown('One.\n\nWhat next?\n\nTwo.'))).toBe(1)
  })

  test.each([
    ['- раз', 'one'],
    ['> раз', 'one'],
    ['***', 'one'],
    ['![раз](a.png)', 'one'],
  ])('tells %j from a paragraph', (one, other) => {
    expect(part(markdown(one), markdown(other))).toBe(0)
  })

  test('lets verse face prose', () => {
    expect(part(markdown('Реве та стогне\\\nДніпр широкий'), markdown('The Dnipro roars'))).toBeUndefined()
  })

  test('lets a list in Markdown face plain paragraphs, and a break only a break', () => {
    expect(part(markdown('- раз\n- два'), plain('One.\n\nTwo.'))).toBeUndefined()
    expect(part(markdown('Раз.\n\n***'), plain('One.\n\nTwo.'))).toBe(1)
  })
})

describe('nameKind()', () => {
  test('names kinds as editors do', () => {
    expect(nameKind({ kind: 'item', number: 1, depth: 0, blocks: [] })).toBe('list item')
    expect(nameKind({ kind: 'break' })).toBe('break')
  })
})
