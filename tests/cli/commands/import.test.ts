import { existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseText, type Text } from '#core/text/text.ts'
import { poruch, poruchWith, put, readLibrary, snapshot, temporaryDesk } from '../run-poruch.ts'

const uk = `date 2026-02-04 Літера, що повернулася

1933 року літера «ґ» зникла з абетки, і півстоліття її не було ні в підручниках, ні в словниках.

Що відомо

1990. Вона повернулася: об’єднала «ґанок», «ґудзик» і 5*6*7 інших слів, які доти писали через «г».

- Так, - сказав наборник, якого ніхто не питав, і поклав літеру туди, де вона колись лежала.
`
const en = `The letter that came home

In 1933 the letter ґ vanished from the alphabet, and for half a century no textbook had it.

What is known

In 1990 it returned: it joined the porch, the button and 5*6*7 other words written otherwise until then.

“Yes,” said the typesetter, whom nobody had asked, and put the letter back where it once lay.
`

/** The text as the library has it now. */
function readText(folder: string, slug: string): Text {
  const names = ['uk.md', 'en.md', 'en.json'].filter((name) =>
    existsSync(join(folder, 'library', slug, name)),
  )
  const files = new Map(names.map((name) => [name, readLibrary(folder, join(slug, name))]))
  return parseText(slug, files, new Map())
}

const sourceWords = (text: Text) => text.source.pieces.map(({ segment }) => segment.words)
const targetWords = (text: Text) =>
  [...(text.editions[0]?.target.pieces.values() ?? [])].map(({ words }) => words)
const paragraphs = (file: string) => file.trim().split('\n\n')

describe('poruch import', () => {
  test('brings in a text with its translation, and shows the words that were imported', () => {
    const folder = temporaryDesk()
    put(folder, 'a.txt', uk)
    put(folder, 'b.txt', en)
    const { code, out, error } = poruch(
      folder,
      ...[
        'import',
        'a.txt',
        '--translation',
        'b.txt',
        '--slug',
        'litera-g',
        '--translator',
        'Ada',
        '--by',
        'Олена',
      ],
    )
    expect([code, error]).toEqual([0, ''])
    expect(out).toBe(`Imported litera-g
  title        Літера, що повернулася
  published    2026-02-04
  segments     4 (3 paragraphs, 1 heading)
  translation  4, translated
  its title    The letter that came home
  translator   Ada
Made the library library
Wrote uk.md, en.md, en.json, history.jsonl (10 lines) in library/litera-g
`)
    const text = readText(folder, 'litera-g')
    expect(sourceWords(text)).toEqual(paragraphs(uk).slice(1))
    expect(targetWords(text)).toEqual(paragraphs(en).slice(1))
    expect(readLibrary(folder, 'litera-g/uk.md')).toMatch(
      /^---\ntitle: Літера, що повернулася\npublished: 2026-02-04\n---\n<!-- [0-9a-hjkmnp-tv-z]{6} -->\n1933 року/,
    )
    const signatures = [...(text.editions[0]?.ledger.signatures.values() ?? [])]
    expect(signatures).toHaveLength(5)
    expect(new Set(signatures.map(({ state, origin, by }) => `${state} ${origin} ${by}`))).toEqual(
      new Set(['translated human Ada']),
    )
    const history = readLibrary(folder, 'litera-g/history.jsonl').trim().split('\n')
    expect(history.map((line) => JSON.parse(line).by)).toEqual(Array(10).fill('Олена'))
  })

  test('signs with today’s day and the wanted state', () => {
    const folder = temporaryDesk()
    put(folder, 'a.txt', uk)
    put(folder, 'b.txt', en)
    poruch(
      folder,
      'import',
      'a.txt',
      '--translation',
      'b.txt',
      '--slug',
      'a',
      '--state',
      'draft',
      '--by',
      'Олена',
    )
    const [first] = readText(folder, 'a').editions[0]?.ledger.signatures.values() ?? []
    expect(first).toMatchObject({
      state: 'draft',
      by: 'Олена',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
    expect(Math.abs(Date.parse(first?.at ?? '') - Date.now())).toBeLessThan(48 * 3_600_000)
  })

  test('brings in an original alone', () => {
    const folder = temporaryDesk()
    put(folder, 'a.txt', uk)
    expect(poruch(folder, 'import', 'a.txt', '--slug', 'a', '--author', 'Редакція')).toMatchObject({
      code: 0,
    })
    expect(Object.keys(snapshot(join(folder, 'library/a'))).sort()).toEqual(['history.jsonl', 'uk.md'])
    expect(readText(folder, 'a').source.facts.author).toBe('Редакція')
  })

  test('prints one JSON document and nothing else when asked to', () => {
    const folder = temporaryDesk()
    put(folder, 'a.txt', uk)
    put(folder, 'b.txt', en)
    const { out, error } = poruch(
      folder,
      'import',
      'a.txt',
      '--translation',
      'b.txt',
      '--slug',
      'a',
      '--json',
    )
    expect(error).toBe('')
    expect(JSON.parse(out)).toMatchObject({
      slug: 'a',
      title: 'Літера, що повернулася',
      published: '2026-02-04',
      segments: 4,
      kinds: { paragraph: 3, heading: 1 },
      translation: { title: 'The letter that came home', segments: 4, state: 'translated' },
      files: ['uk.md', 'en.md', 'en.json', 'history.jsonl'],
      written: true,
    })
  })

  test('writes nothing on a dry run, not even a folder, and says so', () => {
    const folder = temporaryDesk()
    put(folder, 'a.txt', uk)
    const { code, out } = poruch(folder, 'import', 'a.txt', '--slug', 'a', '--dry-run')
    expect(code).toBe(0)
    expect(out).toMatch(/^Would import a\n/)
    expect(out).toMatch(
      /\nWould make the library library\nWould write uk.md, history.jsonl \(5 lines\) in library\/a\n$/,
    )
    expect(existsSync(join(folder, 'library'))).toBe(false)
  })

  test('takes the title away where it was given and stands in the file, and loses nothing where it differs', () => {
    const folder = temporaryDesk()
    put(folder, 'a.txt', uk)
    poruch(folder, 'import', 'a.txt', '--slug', 'same', '--title', 'Літера, що повернулася')
    expect(sourceWords(readText(folder, 'same'))).toHaveLength(4)
    poruch(folder, 'import', 'a.txt', '--slug', 'other', '--title', 'Ґ')
    const other = readText(folder, 'other')
    expect(other.source.facts.title).toBe('Ґ')
    expect(sourceWords(other)[0]).toBe('Літера, що повернулася')
  })

  test('asks for a title where the file has none', () => {
    const folder = temporaryDesk()
    put(folder, 'a.txt', 'Перший абзац.\n\nДругий абзац.\n')
    expect(poruch(folder, 'import', 'a.txt', '--slug', 'a')).toEqual({
      code: 2,
      out: '',
      error:
        'Cannot import "a.txt": its first line is too long for a title or ends a sentence, so name one with --title\n',
    })
  })

  test('reads Windows-1251, and says so', () => {
    const folder = temporaryDesk()
    const decoder = new TextDecoder('windows-1251')
    const byteOf = new Map(
      Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
    )
    put(
      folder,
      'a.txt',
      Uint8Array.from(uk.replaceAll('\n', '\r\n'), (letter) => byteOf.get(letter) ?? 0x3f),
    )
    const { out } = poruch(folder, 'import', 'a.txt', '--slug', 'a')
    expect(out).toContain('Read the original as Windows-1251\n')
    expect(sourceWords(readText(folder, 'a'))).toEqual(paragraphs(uk).slice(1))
  })

  test('reads a byte order mark and line ends of Windows', () => {
    const folder = temporaryDesk()
    put(folder, 'a.txt', `\ufeff${uk.replaceAll('\n', '\r\n')}`)
    poruch(folder, 'import', 'a.txt', '--slug', 'a')
    const text = readText(folder, 'a')
    expect(text.source.facts).toMatchObject({ title: 'Літера, що повернулася', published: '2026-02-04' })
    expect(sourceWords(text)).toEqual(paragraphs(uk).slice(1))
  })

  test('keeps Markdown as it is written, and names the figures to put beside it', () => {
    const folder = temporaryDesk()
    const body = 'Слово *ґанок*.[^1]\n\n- раз\n- два\n\n![Ґ](ge.svg)\n\n[^1]: Примітка\n'
    put(folder, 'a.md', `---\nlicence: CC-BY-4.0\nown: так\n---\n# Літера\n\n${body}`)
    const { out } = poruch(folder, 'import', 'a.md', '--slug', 'a')
    expect(out).toContain('Put beside it: ge.svg\n')
    const written = readLibrary(folder, 'a/uk.md')
    expect(written).toMatch(/^---\ntitle: Літера\nlicence: CC-BY-4.0\nown: так\n---\n<!-- /)
    expect(written.replace(/<!-- [0-9a-z]{6} -->\n/g, '')).toContain(`---\n${body}`)
  })

  test('says where counting parted, and writes nothing', () => {
    const folder = temporaryDesk()
    put(folder, 'a.txt', uk)
    put(folder, 'b.txt', en.replace(/In 1990.*\n\n/, ''))
    const { code, out } = poruch(folder, 'import', 'a.txt', '--translation', 'b.txt', '--slug', 'a')
    expect(code).toBe(1)
    expect(out).toBe(`The paragraphs do not match one to one, so nothing was written
"a.txt" has 4 paragraphs below its title, "b.txt" has 3
By their lengths, they part at number 3:
  a.txt:7  paragraph  1990. Вона повернулася: об’єднала «ґанок», «ґудзик» і 5*6*7…
  b.txt:7  paragraph  “Yes,” said the typesetter, whom nobody had asked, and put…
Make the two alike there, and import them again
`)
    expect(existsSync(join(folder, 'library'))).toBe(false)
  })

  test('says where kinds part although the numbers agree', () => {
    const folder = temporaryDesk()
    put(folder, 'a.md', '# Літера\n\nАбзац.\n\n- раз\n')
    put(folder, 'b.md', '# The letter\n\nA paragraph.\n\nOne.\n')
    const { code, out } = poruch(folder, 'import', 'a.md', '--translation', 'b.md', '--slug', 'a', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      written: false,
      source: { paragraphs: 2 },
      parting: {
        number: 2,
        source: { line: 5, kind: 'list item' },
        translation: { line: 5, kind: 'paragraph' },
      },
    })
  })

  test('never overwrites a text', () => {
    const folder = temporaryDesk()
    put(folder, 'a.txt', uk)
    poruch(folder, 'import', 'a.txt', '--slug', 'a')
    const before = snapshot(join(folder, 'library'))
    for (const more of [[], ['--dry-run']]) {
      expect(poruch(folder, 'import', 'a.txt', '--slug', 'a', ...more)).toEqual({
        code: 2,
        out: '',
        error: 'There is a text "a" already: choose another slug, or correct it by hand in library/a\n',
      })
    }
    expect(snapshot(join(folder, 'library'))).toEqual(before)
  })

  test.each(['../a', 'a/b', '/etc/a', 'A', 'літера', '', '.', 'a'.repeat(81), 'a\nb'])(
    'touches no disk for the slug %j',
    (slug) => {
      const folder = temporaryDesk()
      mkdirSync(join(folder, 'library'))
      put(folder, 'a.txt', uk)
      const before = snapshot(folder)
      const { code, error } = poruch(folder, 'import', 'a.txt', `--slug=${slug}`)
      expect(code).toBe(2)
      expect(error).toMatch(
        /^Cannot use the slug ".*": expected at most 80 small Latin letters, digits and hyphens\n$/,
      )
      expect(snapshot(folder)).toEqual(before)
    },
  )

  test('makes no library where there is no folder to make it in', () => {
    const folder = temporaryDesk()
    put(folder, 'a.txt', uk)
    const settings = { PORUCH_CONTENT: 'nowhere/library' }
    expect(poruchWith(settings, folder, 'import', 'a.txt', '--slug', 'a')).toEqual({
      code: 2,
      out: '',
      error: 'There is no folder "nowhere" to make the library in\n',
    })
  })

  const refused: [string, (folder: string) => void, RegExp][] = [
    ['a missing file', () => {}, /^Cannot read "a.txt": there is no such file\n$/],
    [
      'a folder',
      (folder) => mkdirSync(join(folder, 'a.txt')),
      /^Cannot read "a.txt": it is a folder, expected a file\n$/,
    ],
    ['an empty file', (folder) => put(folder, 'a.txt', ''), /^Cannot read "a.txt": it is empty\n$/],
    ['blanks', (folder) => put(folder, 'a.txt', ' \n\n\t'), /^Cannot read "a.txt": it is empty\n$/],
    [
      'a title alone',
      (folder) => put(folder, 'a.txt', 'Літера\n'),
      /^Cannot import "a.txt": it has no paragraphs below its title\n$/,
    ],
    [
      'a date alone',
      (folder) => put(folder, 'a.txt', 'date 2026-02-04\n'),
      /^Cannot import "a.txt": it has no paragraphs/,
    ],
    [
      'binary data',
      (folder) => put(folder, 'a.txt', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0)),
      /^Cannot read "a.txt".*: it is no plain text.*\n$/,
    ],
    [
      'UTF-16',
      (folder) => put(folder, 'a.txt', Buffer.from(`\ufeff${uk}`, 'utf16le')),
      /^Cannot read "a.txt": it is UTF-16, save it as UTF-8\n$/,
    ],
    [
      'a file of 100 MB',
      (folder) => {
        writeFileSync(join(folder, 'a.txt'), '')
        truncateSync(join(folder, 'a.txt'), 100_000_000)
      },
      /^Cannot read "a.txt": it has 100 MB, expected 20 MB at most\n$/,
    ],
  ]
  test.each(refused)('refuses %s in one sentence', (_, prepare, sentence) => {
    const folder = temporaryDesk()
    prepare(folder)
    const { code, out, error } = poruch(folder, 'import', 'a.txt', '--slug', 'a')
    expect([code, out]).toEqual([2, ''])
    expect(error).toMatch(sentence)
    expect(existsSync(join(folder, 'library'))).toBe(false)
  })

  test('refuses broken front matter by file and line, in the original and in the translation', () => {
    const folder = temporaryDesk()
    put(folder, 'a.md', '---\ntitle: Літера\npublished: вчора\n---\nАбзац.\n')
    put(folder, 'b.md', '---\ntitle: [\n---\nA paragraph.\n')
    put(folder, 'c.txt', uk)
    expect(poruch(folder, 'import', 'a.md', '--slug', 'a')).toMatchObject({
      code: 2,
      error: 'Cannot read "a.md", line 3: "published": expected a date such as 2026-11-23, found "вчора"\n',
    })
    const second = poruch(folder, 'import', 'c.txt', '--translation', 'b.md', '--slug', 'a')
    expect(second.code).toBe(2)
    expect(second.error).toMatch(/^Cannot read "b.md", line [23]: expected YAML.*\n$/)
  })

  test('says why also as JSON', () => {
    const { code, out, error } = poruch(temporaryDesk(), 'import', 'a.txt', '--slug', 'a', '--json')
    expect(code).toBe(2)
    expect(JSON.parse(out)).toEqual({ error: error.trim() })
  })

  test('accepts one paragraph of 2 MB', () => {
    const folder = temporaryDesk()
    const words = 'Дуже довгий абзац, «який» не має кінця - і (майже) сенсу. '.repeat(21_000).trim()
    put(folder, 'a.txt', words)
    expect(Buffer.byteLength(words)).toBeGreaterThan(2_000_000)
    const before = performance.now()
    expect(poruch(folder, 'import', 'a.txt', '--slug', 'a', '--title', 'Довго').code).toBe(0)
    expect(performance.now() - before).toBeLessThan(10_000)
    expect(sourceWords(readText(folder, 'a'))).toEqual([words])
  })
})

test('poruch import takes no word of a translation that was not handed in', () => {
  const folder = temporaryDesk()
  put(folder, 'a.txt', uk)
  const { code, error } = poruch(folder, 'import', 'a.txt', '--slug', 'a', '--state', 'draft')
  expect([code, error]).toEqual([2, expect.stringContaining('name its file with --translation')])
})
