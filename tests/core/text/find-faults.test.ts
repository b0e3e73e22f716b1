import { describe, expect, test } from 'vitest'
import { findFaults, type TextFolder } from '#core/text/find-faults.ts'

const uk = '---\ntitle: Літера\n---\n<!-- k7f3qz -->\nПерший.\n\n<!-- m2c9tw -->\n![Ґ](ge.svg)\n'
const en = '---\ntitle: The letter\n---\n<!-- k7f3qz -->\nOne.\n'
const entry = '{"of": "Перший.", "target": "77aa01bc9e", "state": "reviewed", "origin": "human"}'
const sound = {
  'uk.md': uk,
  'en.md': en,
  'en.json': `{\n"title": ${entry},\n"k7f3qz": ${entry}\n}\n`,
}

function check(
  files: Readonly<Record<string, string>>,
  tornLines: readonly number[] = [],
): ReturnType<typeof findFaults> {
  const folder: TextFolder = {
    slug: 'litera-g',
    files: new Map(Object.entries(files)),
    tornLines,
    figures: new Map([['ge.svg', { width: 1, height: 1 }]]),
  }
  return findFaults(folder)
}

function problems(files: Readonly<Record<string, string>>): string[] {
  return check(files).findings.map(({ level, file, line, problem }) => `${file}:${line} ${level} ${problem}`)
}

describe('findFaults()', () => {
  test('finds nothing in a sound text, and counts its segments', () => {
    expect(check(sound)).toEqual({ findings: [], segments: 2 })
  })

  test('says that a folder has no uk.md', () => {
    expect(problems({ 'en.md': en })).toEqual(['litera-g/uk.md:undefined error The folder has no such file'])
  })

  test('names the line of broken front matter in either language', () => {
    expect(
      problems({ ...sound, 'uk.md': uk.replace('title: Літера', 'title: Літера\npublished: вчора') }),
    ).toEqual(['litera-g/uk.md:3 error "published": expected a date such as 2026-11-23, found "вчора"'])
    expect(problems({ ...sound, 'en.md': en.replace('title: The letter', 'translator: []') })).toEqual([
      expect.stringMatching(/^litera-g\/en\.md:2 error "translator"/),
    ])
  })

  test('names all ids that the original does not have, not only the first', () => {
    expect(
      problems({ ...sound, 'en.md': `${en}\n<!-- 000000 -->\nTwo.\n\n<!-- 111111 -->\nThree.\n` }),
    ).toEqual([
      'litera-g/en.md:7 error No segment "000000" in uk.md',
      'litera-g/en.md:10 error No segment "111111" in uk.md',
    ])
  })

  test('names the line of broken JSON', () => {
    expect(problems({ ...sound, 'en.json': `{\n"title": ${entry}\n"k7f3qz": ${entry}\n}\n` })).toEqual([
      expect.stringMatching(/^litera-g\/en\.json:3 error Expected JSON/),
    ])
  })

  test('finds signatures of segments that are not there', () => {
    const ledger = `{\n"k7f3qz": ${entry},\n"p4d8xh": ${entry}\n}\n`
    expect(problems({ ...sound, 'en.json': ledger })).toEqual([
      'litera-g/en.json:3 warning No segment "p4d8xh" in uk.md',
    ])
  })

  test('finds a ledger without its translation', () => {
    expect(problems({ ...sound, 'en.deepl.json': '{\n}\n' })).toEqual([
      'litera-g/en.deepl.json:undefined warning There is no en.deepl.md that this ledger could speak of',
    ])
  })

  test('looks at every edition', () => {
    expect(problems({ ...sound, 'en.deepl.md': '---\n---\nNo id.\n' })).toEqual([
      'litera-g/en.deepl.md:3 error This block stands above the first id',
    ])
  })

  test('gives findings of one file from top to bottom', () => {
    const body = `${uk}\nБез імені.\n\n<!-- K7F3QZ -->\n![Ні](ni.png)\n\nСлово[^1].\n`
    expect(check({ ...sound, 'uk.md': body }).findings.map(({ line }) => line)).toEqual([
      10, 12, 13, 13, 15, 15,
    ])
  })

  test('finds torn lines of the history', () => {
    expect(check(sound, [1]).findings).toMatchObject([{ file: 'litera-g/history.jsonl', line: 1 }])
  })
})
