import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sourceFacts, targetFacts } from '#core/text/facts.ts'
import { cutFrontMatter, printFrontMatter } from '#core/text/front-matter.ts'
import { checkYaml } from '#core/text/parse-yaml.ts'
import { prose } from './arbitrary/prose.ts'

describe('cutFrontMatter()', () => {
  test.each([
    ['---\ntitle: Ґанок\n---\nСлово.\n', 'Слово.\n', 4],
    ['---\r\ntitle: Ґанок\r\n---\r\nСлово.\r\n', 'Слово.\r\n', 4],
    ['\ufeff---\ntitle: Ґанок\n---\n', '', 4],
    ['---  \ntitle: Ґанок\n--- \n\n---\n', '\n---\n', 4],
    ['---\ntitle: Ґанок\n---', '', 3],
  ])('cuts %j', (content, body, bodyLine) => {
    const cut = cutFrontMatter('uk.md', content)
    expect(cut).toMatchObject({ body, bodyLine })
    expect(cut.head + cut.body).toBe(content)
    expect(checkYaml(cut.facts, sourceFacts)).toEqual({ title: 'Ґанок' })
  })

  test.each([
    '',
    'Слово.\n',
    '\n---\ntitle: Ґанок\n---\n',
    '---\ntitle: Ґанок\n',
    '--- title: Ґанок\n---\n',
    '----\n---\n',
  ])('asks for front matter in %j', (content) => {
    expect(() => cutFrontMatter('uk.md', content)).toThrow(
      'Cannot read "uk.md", line 1: expected "---", then the title and other facts, then "---"',
    )
  })

  test.each([
    ['title: Ґанок: оповідання', 2],
    ['title: Ґанок\nauthor: "Редакція\nsummary: Слова', 3],
    ['title: Ґанок\ntitle: Поріг', 3],
    ['title: Ґанок\n\tauthor: Редакція', 3],
    ['title: Ґанок\nauthor: Редакція\ntopics: [мова', 4],
    ['title: Ґанок\nauthor: *Редакція*', 3],
    [
      'title: Ґанок\na: &a [1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]',
      4,
    ],
  ])('names the line of a fault in the YAML: %j', (yaml, line) => {
    expect(() => cutFrontMatter('uk.md', `---\n${yaml}\n---\n`)).toThrow(
      `Cannot read "uk.md", line ${line}: expected`,
    )
  })
})

describe('the facts of uk.md', () => {
  const factsOf = (yaml: string) =>
    checkYaml(cutFrontMatter('uk.md', `---\n${yaml}\n---\n`).facts, sourceFacts)

  test('are all that DESIGN names, and what is unknown is passed over', () => {
    const yaml = `title: "  Ґанок "
author: Редакція «Поруч»
summary: Про що йдеться
published: 2026-11-23
updated: 2026-11-24
source: {name: Газета, url: https://газета.example/стаття}
licence: CC-BY-4.0
rights: © редакція
topics: [мова, історія]
withdrawn: {date: 2026-11-25, reason: на прохання автора}
formerly: [hanok, stara-nazva]
reviewer-of-layout: хтось`
    expect(factsOf(yaml)).toEqual({
      title: 'Ґанок',
      author: 'Редакція «Поруч»',
      summary: 'Про що йдеться',
      published: '2026-11-23',
      updated: '2026-11-24',
      source: { name: 'Газета', url: 'https://газета.example/стаття' },
      licence: 'CC-BY-4.0',
      rights: '© редакція',
      topics: ['мова', 'історія'],
      withdrawn: { date: '2026-11-25', reason: 'на прохання автора' },
      formerly: ['hanok', 'stara-nazva'],
    })
  })

  test.each([
    ['author: Редакція', 1, '"title": expected a title'],
    ['title: 1933', 2, '"title": expected a title'],
    ['title: " "', 2, '"title": expected a title, found nothing'],
    [
      'title: Ґ\npublished: 23.11.2026',
      3,
      '"published": expected a date such as 2026-11-23, found "23.11.2026"',
    ],
    [
      'title: Ґ\npublished: 2026-11-31',
      3,
      '"published": expected a date such as 2026-11-23, found "2026-11-31"',
    ],
    ['title: Ґ\nsource: Газета', 3, '"source": expected a name and a url'],
    [
      'title: Ґ\nsource:\n  name: Газета\n  url: javascript:alert(1)',
      5,
      '"source.url": expected an address that begins with https://',
    ],
    ['title: Ґ\ntopics: мова', 3, '"topics": expected a list such as [мова, історія]'],
    ['title: Ґ\ntopics:\n  - мова\n  - 5', 5, '"topics.1": expected words on one line'],
    ['title: Ґ\nformerly: [Стара]', 3, '"formerly.0": expected former slugs'],
    ['title: Ґ\nwithdrawn: 2026-11-25', 3, '"withdrawn": expected a date and a reason'],
    ['- Ґ', 1, 'expected "key: value" lines'],
    ['Ґанок', 1, 'expected "key: value" lines'],
    ['', 1, '"title": expected a title'],
  ])('name the line and the cure: %j', (yaml, line, problem) => {
    expect(() => factsOf(yaml)).toThrow(`Cannot read "uk.md", line ${line}: ${problem}`)
  })

  test.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-00-10', false],
    ['2026-13-10', false],
    ['2026-12-00', false],
  ])('know whether there is a day %s', (day, isThere) => {
    const read = () => factsOf(`title: Ґ\npublished: ${day}`)
    if (isThere) expect(read().published).toBe(day)
    else expect(read).toThrow('expected a date')
  })
})

test('printFrontMatter() writes what is read back, whatever the words', () => {
  fc.assert(
    fc.property(prose, prose, fc.array(prose, { maxLength: 3 }), (title, summary, topics) => {
      const printed = printFrontMatter({ title, summary, topics })
      const cut = cutFrontMatter('uk.md', `${printed}Слово.\n`)
      expect(cut.body).toBe('Слово.\n')
      expect(checkYaml(cut.facts, sourceFacts)).toEqual({
        title: title.trim(),
        summary: summary.trim(),
        topics: topics.map((topic) => topic.trim()),
      })
      expect(checkYaml(cut.facts, targetFacts)).toMatchObject({ title: title.trim() })
    }),
    { numRuns: 500 },
  )
})
