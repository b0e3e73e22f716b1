import { describe, expect, test } from 'vitest'
import { editionFile, isTextFile, parseText } from '#core/text/text.ts'

const uk = '---\ntitle: Ґанок\n---\n<!-- k7f3qz -->\nСлово.\n'
const en = (words: string) => `---\ntitle: The porch\n---\n<!-- k7f3qz -->\n${words}\n`
const ledger =
  '{\n"k7f3qz": {"of": "Слово.", "target": "77aa01bc9e", "state": "draft", "origin": "human"}\n}\n'
const parse = (files: Record<string, string>) => parseText('ganok', new Map(Object.entries(files)), new Map())

describe('parseText()', () => {
  test('gives the text’s own translation first, then the others by name', () => {
    const text = parse({
      'en.shkilna.md': en('A'),
      'uk.md': uk,
      'en.druha.md': en('B'),
      'en.md': en('C'),
      'en.druha.json': ledger,
    })
    expect(
      text.editions.map((edition) => [edition.name, edition.target.pieces.get('k7f3qz')?.words]),
    ).toEqual([
      [undefined, 'C'],
      ['druha', 'B'],
      ['shkilna', 'A'],
    ])
    expect(text.editions.map((edition) => edition.ledger.signatures.size)).toEqual([0, 1, 0])
    expect(text.editions.map(editionFile)).toEqual(['en', 'en.druha', 'en.shkilna'])
  })

  test('has a revision that is another for every change, and the same for the same files in any order', () => {
    const text = parse({ 'uk.md': uk, 'en.md': en('A') })
    expect(text.revision).toMatch(/^[0-9a-f]{10}$/)
    expect(parse({ 'en.md': en('A'), 'uk.md': uk }).revision).toBe(text.revision)
    for (const other of [
      { 'uk.md': uk },
      { 'uk.md': uk, 'en.md': en('Б') },
      { 'uk.md': uk, 'en.a.md': en('A') },
      { 'uk.md': `${uk}\n`, 'en.md': en('A') },
    ])
      expect(parse(other).revision).not.toBe(text.revision)
  })

  test('names the file of an edition that does not parse', () => {
    expect(() => parse({ 'uk.md': uk, 'en.druha.md': en('A'), 'en.druha.json': '{' })).toThrow(
      'Cannot read "en.druha.json", line 1',
    )
    expect(() => parse({ 'uk.md': uk, 'en.druha.md': 'A' })).toThrow('Cannot read "en.druha.md", line 1')
    expect(() => parse({ 'en.md': en('A') })).toThrow('Cannot read "uk.md": the folder has no such file')
  })
})

test.each(['uk.md', 'en.md', 'en.json', 'en.druha.md', 'en.2-a.json'])('%s is a file of a text', (name) =>
  expect(isTextFile(name)).toBe(true),
)
test.each([
  'uk.json',
  'UK.md',
  'en.Druha.md',
  'en..md',
  'en.a/b.md',
  '../en.md',
  '.en.md',
  'en.md~',
  'history.jsonl',
  'xuk.md',
  'en.a.b.md',
  'uk.md\n',
])('%j is none', (name) => expect(isTextFile(name)).toBe(false))
