import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ContentError } from '#core/text/content-error.ts'
import { checkYaml, parseYaml } from '#core/text/parse-yaml.ts'

describe('parseYaml()', () => {
  test('reads what it says', () => {
    const yaml = 'title: «Ґанок»\ntopics: [мова, 1933]\nsource:\n  name: Вісник\n'
    expect(parseYaml(yaml, 'uk.md', 2).value).toEqual({
      title: '«Ґанок»',
      topics: ['мова', 1933],
      source: { name: 'Вісник' },
    })
  })

  test('reads nothing from nothing', () => {
    expect(parseYaml('# лише нотатка\n', 'uk.md', 2).value).toBeNull()
  })

  test.each([
    ['a colon in bare words', 'title: Ґанок\nsummary: Літера: її історія\n', 3],
    ['a quote that is never closed', 'title: Ґанок\nauthor: Олена\nsummary: "Літера\n', 4],
    ['a key that comes twice', 'title: Ґанок\nauthor: Олена\ntitle: Дім\n', 4],
    ['one above other keys', 'title: Ґанок\nsummary: "Літера\nauthor: Олена\nlicence: CC\n', 3],
    ['a list that is never closed', 'title: Ґанок\ntopics: [мова\n', 3],
    ['a fault in the last line', 'title: Ґанок\nsummary: Літера: історія', 3],
    ['a tab before a key', 'title: Ґанок\nsource:\n\tname: Вісник\n', 4],
  ])('names the line of %s', (_fault, yaml, line) => {
    expect(() => parseYaml(yaml, 'uk.md', 2)).toThrow(
      `Cannot read "uk.md", line ${line}: expected YAML, where words with a colon or a quote in them stand in quotes: `,
    )
  })

  test('says what is wrong in one line', () => {
    try {
      parseYaml('title: Ґанок\nsummary: Літера: її історія\n', 'uk.md', 2)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(ContentError)
      expect(String(error)).not.toMatch(/\n|at line|column/)
    }
  })

  test.each([
    ['title: *зірка*\n', 2],
    ['title: Ґанок\ntopics: [мова, *курсив*]\n', 3],
    ['title: Дім, *не* хата\ntopics:\n  - *курсив*\n', 4],
  ])('asks for quotes around words that begin with an asterisk: %j', (yaml, line) => {
    expect(() => parseYaml(yaml, 'uk.md', 2)).toThrow(
      `Cannot read "uk.md", line ${line}: expected words that begin with "*" to stand in quotes`,
    )
  })

  test('does not unfold a name that stands for millions of words', () => {
    const levels = Array.from({ length: 10 }, (_, level) =>
      level === 0
        ? 'x0: &x0 [а, а, а, а, а, а, а, а, а]'
        : `x${level}: &x${level} [${`*x${level - 1}, `.repeat(9)}]`,
    )
    expect(() => parseYaml(levels.join('\n'), 'uk.md', 2)).toThrow(ContentError)
  })
})

describe('lineOf()', () => {
  const yaml = parseYaml('title: Ґанок\n\nsource:\n  name: Вісник\ntopics:\n  - мова\n  - дім\n', 'uk.md', 2)

  test.each([
    ['a key', ['title'], 2],
    ['a key inside another', ['source', 'name'], 5],
    ['a place in a list', ['topics', 1], 8],
    ['what is not there, by what is above it', ['source', 'url'], 4],
    ['a place beyond a list’s end, by the list', ['topics', 7], 6],
    ['nothing that is there', ['author'], 1],
    ['the whole', [], 1],
  ])('tells the line of %s', (_what, path, line) => {
    expect(yaml.lineOf(path)).toBe(line)
  })

  test('counts CRLF as one line end', () => {
    expect(parseYaml('title: Ґанок\r\n\r\nauthor: Олена\r\n', 'uk.md', 2).lineOf(['author'])).toBe(4)
  })
})

describe('checkYaml()', () => {
  const schema = z.strictObject({
    title: z.string('expected words'),
    topics: z.array(z.string('expected a word')).optional(),
  })
  const check = (yaml: string) => checkYaml(parseYaml(yaml, 'site.yaml', 1), schema)

  test('gives what the schema makes of it', () => {
    expect(check('title: Ґанок')).toEqual({ title: 'Ґанок' })
  })

  test.each([
    ['title: Ґанок\ntopics:\n  - мова\n  - 7\n', 4, '"topics.1": expected a word'],
    ['topics: []', 1, '"title": expected words'],
    ['title: Ґанок\nназва: Дім\n', 2, '"назва": Unrecognized key: "назва"'],
    ['- Ґанок', 1, 'expected "key: value" lines'],
    ['Ґанок', 1, 'expected "key: value" lines'],
  ])('names the line and the key: %j', (yaml, line, problem) => {
    expect(() => check(yaml)).toThrow(expect.objectContaining({ file: 'site.yaml', line, problem }))
  })

  test('takes an empty file for an empty object', () => {
    expect(() => check('')).toThrow('"title": expected words')
  })
})
