import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkout, edit, poruch, poruchWith, put, putText, snapshot, temporaryDesk } from '../run-poruch.ts'

/** A library with two sound texts. */
function soundDesk(): string {
  const folder = temporaryDesk()
  for (const slug of ['abetka', 'litera-g'])
    putText(
      folder,
      slug,
      'Літера\n\nПерший абзац.\n\nДругий абзац.',
      'The letter\n\nFirst paragraph.\n\nSecond paragraph.',
    )
  return folder
}

/** What check says: each finding on a line, without its cure, and the verdict. */
function check(folder: string, ...words: string[]): { code: number | null; lines: string[] } {
  const { code, out, error } = poruch(folder, 'check', ...words)
  expect(error).toBe('')
  return { code, lines: out.split('\n').filter((line) => line !== '' && !line.startsWith('    ')) }
}

describe('poruch check', () => {
  test('finds nothing in a sound library, and says how much it looked at', () => {
    expect(check(soundDesk())).toEqual({
      code: 0,
      lines: ['Checked 2 texts with 4 segments: nothing to mend'],
    })
  })

  test('finds nothing in the bundled library', () => {
    const { code, out } = poruchWith({ PORUCH_CONTENT: join(checkout, 'content') }, temporaryDesk(), 'check')
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^Checked \d+ texts with \d+ segments: nothing to mend\n$/),
    ])
  })

  const faults: [string, (folder: string) => void, RegExp][] = [
    [
      'an unknown id in a translation',
      (folder) => edit(folder, 'litera-g/en.md', /$/, '\n<!-- 000000 -->\nThird paragraph.\n'),
      /^library\/litera-g\/en\.md:10 {2}error {2}No segment "000000" in uk\.md$/,
    ],
    [
      'broken front matter',
      (folder) => edit(folder, 'litera-g/uk.md', 'title: Літера', 'title: [Літера'),
      /^library\/litera-g\/uk\.md:[23] {2}error {2}Expected YAML/,
    ],
    [
      'broken JSON',
      (folder) => edit(folder, 'litera-g/en.json', '},', '}'),
      /^library\/litera-g\/en\.json:3 {2}error {2}Expected JSON/,
    ],
    [
      'a folder without uk.md',
      (folder) => mkdirSync(join(folder, 'library/porozhnia')),
      /^library\/porozhnia\/uk\.md {2}error {2}The folder has no such file$/,
    ],
    [
      'a link out of the library',
      (folder) => {
        mkdirSync(join(folder, 'library/chuzha'))
        symlinkSync('/etc/passwd', join(folder, 'library/chuzha/uk.md'))
      },
      /^library\/chuzha\/uk\.md {2}error {2}.*leads out of the library/,
    ],
    [
      'a folder that is a link out of the library',
      (folder) => symlinkSync('/etc', join(folder, 'library/chuzha')),
      /^library\/chuzha\/uk\.md {2}error {2}.*leads out of the library/,
    ],
    [
      'a figure that is a link out of the library',
      (folder) => symlinkSync('/etc/passwd', join(folder, 'library/litera-g/ge.png')),
      /^library\/litera-g\/ge\.png {2}error {2}.*leads out of the library/,
    ],
    [
      'a folder whose name can be no address',
      (folder) => mkdirSync(join(folder, 'library/Літера')),
      /^library\/Літера {2}warning {2}This folder’s name can be no address/,
    ],
    [
      'broken site.yaml',
      (folder) => put(folder, 'library/site.yaml', 'name:\n  uk: Поруч\n  en: Poruch\nui: de\n'),
      /^library\/site\.yaml:4 {2}error {2}"ui": expected uk or en$/,
    ],
    [
      'a broken glossary',
      (folder) => put(folder, 'library/glossary.csv', 'term,translation\nКиїв,Kyiv\nОдеса\n'),
      /^library\/glossary\.csv:3 {2}error {2}Expected a translation of "Одеса", found nothing$/,
    ],
    [
      'a former address that is a text today',
      (folder) => edit(folder, 'litera-g/uk.md', 'title: Літера', 'title: Літера\nformerly: [abetka]'),
      /^library\/litera-g\/uk\.md:3 {2}warning {2}The former address "abetka" is a text today$/,
    ],
    [
      'a block without an id',
      (folder) => edit(folder, 'litera-g/uk.md', /$/, '\nТретій абзац.\n'),
      /^library\/litera-g\/uk\.md:10 {2}warning {2}This block has no id$/,
    ],
    [
      'a torn line of the history',
      (folder) => edit(folder, 'litera-g/history.jsonl', /$/, '{"at": "2026'),
      /^library\/litera-g\/history\.jsonl:7 {2}warning {2}This line of the history cannot be read/,
    ],
  ]
  test.each(faults)('finds %s, with file, line and cure, and repairs nothing', (_, plant, line) => {
    const folder = soundDesk()
    plant(folder)
    const before = snapshot(join(folder, 'library'))
    const { code, out } = poruch(folder, 'check')
    const [first = '', cure = '', verdict = '', ...rest] = out.split('\n')
    expect(code).toBe(1)
    expect(first).toMatch(line)
    expect(cure).toMatch(/^ {4}\S.{10,}/)
    expect(verdict).toMatch(/^Checked \d texts with \d segments: (1 error, 0 warnings|0 errors, 1 warning)$/)
    expect(rest).toEqual([''])
    expect(snapshot(join(folder, 'library'))).toEqual(before)
  })

  test('looks at one text alone when asked to, its addresses among all', () => {
    const folder = soundDesk()
    edit(folder, 'abetka/uk.md', /$/, '\nТретій абзац.\n')
    edit(folder, 'litera-g/uk.md', 'title: Літера', 'title: Літера\nformerly: [abetka]')
    expect(check(folder, 'litera-g')).toEqual({
      code: 1,
      lines: [
        'library/litera-g/uk.md:3  warning  The former address "abetka" is a text today',
        'Checked 1 text with 2 segments: 0 errors, 1 warning',
      ],
    })
  })

  test('tells of a broken glossary in the JSON document, and only where the whole library is asked for', () => {
    const folder = soundDesk()
    put(folder, 'library/glossary.csv', 'term,translation\nКиїв,Kyiv,\n')
    const { code, out } = poruch(folder, 'check', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      errors: 1,
      findings: [
        { level: 'error', file: 'library/glossary.csv', line: 2, problem: expect.stringContaining('quotes') },
      ],
    })
    expect(check(folder, 'litera-g').code).toBe(0)
  })

  test('prints one JSON document when asked to', () => {
    const folder = soundDesk()
    edit(folder, 'litera-g/en.md', /$/, '\n<!-- 000000 -->\nThird paragraph.\n')
    const { code, out, error } = poruch(folder, 'check', '--json')
    expect([code, error]).toEqual([1, ''])
    expect(JSON.parse(out)).toEqual({
      texts: 2,
      segments: 4,
      errors: 1,
      warnings: 0,
      findings: [
        {
          level: 'error',
          file: 'library/litera-g/en.md',
          line: 10,
          problem: 'No segment "000000" in uk.md',
          cure: 'Give the block the id of its original, or delete it',
        },
      ],
    })
  })

  test('is misuse for a text that is not there', () => {
    expect(poruch(soundDesk(), 'check', 'litera')).toEqual({
      code: 2,
      out: '',
      error: 'There is no text "litera"; did you mean "litera-g"?\n',
    })
  })
})
