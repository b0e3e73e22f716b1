import { describe, expect, test } from 'vitest'
import { takeTitle } from '#core/text/manuscript.ts'
import { readMarkdown } from '#core/text/read-markdown.ts'
import { readPlain } from '#core/text/read-plain.ts'

const plain = readPlain('Літера, що повернулася\n\nПерший абзац.\n\nДругий абзац.', 'a.txt')

function words({ pieces }: { pieces: typeof plain.pieces }): string[] {
  return pieces.map(({ segment }) => segment.words)
}

describe('takeTitle()', () => {
  test('takes the first short line away and makes it the title', () => {
    const titled = takeTitle(plain, undefined)
    expect(titled.facts.title).toBe('Літера, що повернулася')
    expect(words(titled)).toEqual(['Перший абзац.', 'Другий абзац.'])
  })

  test('takes the first line away where it is the title that was given, whatever apostrophe it has', () => {
    const file = readPlain("Об'єднання\n\nАбзац.", 'a.txt')
    const titled = takeTitle(file, 'Об’єднання')
    expect(titled.facts.title).toBe('Об’єднання')
    expect(words(titled)).toEqual(['Абзац.'])
  })

  test('leaves a first line that says something else, so that nothing is lost', () => {
    const titled = takeTitle(plain, 'Інша назва')
    expect(titled.facts.title).toBe('Інша назва')
    expect(words(titled)[0]).toBe('Літера, що повернулася')
  })

  test('finds no title where the first line ends a sentence', () => {
    const file = readPlain('Перший абзац.\n\nДругий абзац.', 'a.txt')
    expect(takeTitle(file, undefined)).toBe(file)
  })

  test('drops a heading that repeats the title of the front matter', () => {
    const file = readMarkdown('---\ntitle: Літера\n---\n# Літера\n\nАбзац.', 'a.md', 'source')
    expect(words(takeTitle(file, undefined))).toEqual(['Абзац.'])
  })

  test('lets a given title win over that of the front matter', () => {
    const file = readMarkdown('---\ntitle: Літера\n---\nАбзац.', 'a.md', 'source')
    expect(takeTitle(file, 'Ґ').facts.title).toBe('Ґ')
  })

  test('takes the title’s id with it, and leaves other comments', () => {
    const file = readMarkdown('<!-- від редакції -->\n<!-- k7f3qz -->\n# Літера\n\nАбзац.', 'a.md', 'source')
    const [first] = takeTitle(file, undefined).pieces
    expect(first?.before).toContain('<!-- від редакції -->')
    expect(first?.before).not.toContain('k7f3qz')
  })

  test('leaves nothing of a file that is only a title', () => {
    expect(takeTitle(readPlain('Літера', 'a.txt'), undefined).pieces).toEqual([])
  })
})
