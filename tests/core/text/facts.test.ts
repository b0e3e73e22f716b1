import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDate, sourceFacts, targetFacts } from '#core/text/facts.ts'
import { checkYaml, parseYaml } from '#core/text/parse-yaml.ts'

const readSource = (yaml: string) => checkYaml(parseYaml(yaml, 'uk.md', 2), sourceFacts)
const readTarget = (yaml: string) => checkYaml(parseYaml(yaml, 'en.md', 2), targetFacts)

describe('what uk.md says of the work', () => {
  test.each([
    ['author: Редакція «Поруч»', { author: 'Редакція «Поруч»' }],
    ['summary: "  Про літеру: її забрали й повернули "', { summary: 'Про літеру: її забрали й повернули' }],
    ['published: 2026-11-23', { published: '2026-11-23' }],
    ['updated: 2024-02-29', { updated: '2024-02-29' }],
    ['source: {name: Вісник}', { source: { name: 'Вісник' } }],
    [
      'source:\n  name: Вісник\n  url: https://visnyk.example/ґ?a=1#б',
      { source: { name: 'Вісник', url: 'https://visnyk.example/ґ?a=1#б' } },
    ],
    ['licence: CC-BY-4.0', { licence: 'CC-BY-4.0' }],
    ['rights: © Олена, з дозволу', { rights: '© Олена, з дозволу' }],
    ['topics: [мова, історія]', { topics: ['мова', 'історія'] }],
    ['topics: []', { topics: [] }],
    [
      'withdrawn: {date: 2026-12-01, reason: на прохання авторки}',
      { withdrawn: { date: '2026-12-01', reason: 'на прохання авторки' } },
    ],
    ['formerly: [litera-g, bukva-2]', { formerly: ['litera-g', 'bukva-2'] }],
  ])('takes %j', (yaml, facts) => {
    expect(readSource(`title: Ґанок\n${yaml}`)).toEqual({ title: 'Ґанок', ...facts })
  })

  test('needs a title alone, and ignores keys that it does not know', () => {
    expect(readSource('title: Ґанок\nнастрій: добрий')).toEqual({ title: 'Ґанок' })
  })

  test.each([
    ['', 'expected a title'],
    ['author: Олена', 'expected a title'],
    ['title:', 'expected a title'],
    ['title: 1984', 'expected a title'],
    ['title: "  "', 'expected a title, found nothing'],
  ])('asks for a title where there is %j', (yaml, problem) => {
    expect(() => readSource(yaml)).toThrow(`"title": ${problem}`)
  })

  test.each([
    ['author: [Олена, Тарас]', 'author', 'expected words on one line'],
    ['author:', 'author', 'expected words on one line'],
    ['summary: ""', 'summary', 'expected words, found nothing'],
    ['published: 23.11.2026', 'published', 'expected a date such as 2026-11-23, found "23.11.2026"'],
    ['published: 2026-11-31', 'published', 'expected a date such as 2026-11-23, found "2026-11-31"'],
    ['published: 2026', 'published', 'expected a date such as 2026-11-23'],
    ['updated: вчора', 'updated', 'expected a date such as 2026-11-23, found "вчора"'],
    ['source: https://visnyk.example', 'source', 'expected a name and a url'],
    ['source: {url: https://visnyk.example}', 'source.name', 'expected words on one line'],
    [
      'source: {name: Вісник, url: visnyk.example}',
      'source.url',
      'expected an address that begins with https://',
    ],
    [
      'source: {name: Вісник, url: "javascript:alert(1)"}',
      'source.url',
      'expected an address that begins with https://',
    ],
    [
      'source: {name: Вісник, url: ftp://visnyk.example}',
      'source.url',
      'expected an address that begins with https://',
    ],
    ['licence: true', 'licence', 'expected words on one line'],
    ['rights: {}', 'rights', 'expected words on one line'],
    ['topics: мова', 'topics', 'expected a list such as [мова, історія]'],
    ['topics: [мова, ""]', 'topics.1', 'expected words, found nothing'],
    ['withdrawn: true', 'withdrawn', 'expected a date and a reason'],
    ['withdrawn: {reason: помилка}', 'withdrawn.date', 'expected a date such as 2026-11-23'],
    ['withdrawn: {date: 2026-12-01}', 'withdrawn.reason', 'expected words on one line'],
    ['formerly: litera-g', 'formerly', 'expected a list of former slugs'],
    ['formerly: [litera-g, Літера]', 'formerly.1', 'expected former slugs'],
  ])('does not take %j', (yaml, key, problem) => {
    expect(() => readSource(`title: Ґанок\n${yaml}`)).toThrow(
      expect.objectContaining({ file: 'uk.md', line: 3, problem: `"${key}": ${problem}` }),
    )
  })
})

describe('what en.md says of the translation', () => {
  const all = {
    title: 'The porch',
    author: 'the Poruch desk',
    summary: 'A letter that came home',
    translator: 'Olena',
    reviewer: 'Taras',
    licence: 'CC-BY-4.0',
    rights: '© Olena',
  }

  test('takes its title, summary, hands and rights', () => {
    const yaml = Object.entries(all).map(([key, words]) => `${key}: ${words}`)
    expect(readTarget(yaml.join('\n'))).toEqual(all)
  })

  test('may say nothing at all', () => {
    expect(readTarget('')).toEqual({})
  })

  test.each(Object.keys(all))('does not take an empty %s', (key) => {
    expect(() => readTarget(`${key}: ""`)).toThrow(
      `Cannot read "en.md", line 2: "${key}": expected words, found nothing`,
    )
  })
})

describe('isDate()', () => {
  test('knows every day there is', () => {
    const days = fc.date({
      min: new Date('0100-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (day) => {
        expect(isDate(day.toISOString().slice(0, 10))).toBe(true)
      }),
    )
  })

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '',
  ])('knows that “%s” is none', (words) => expect(isDate(words)).toBe(false))
})
