import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { edit, poruch, put, putText, temporaryDesk } from '../run-poruch.ts'

const uk = 'Літера\n\nПерший абзац.\n\nДругий абзац.'
const en = 'The letter\n\nFirst paragraph.\n\nSecond paragraph.'

/** A library with one text reviewed and one not translated. */
function fullDesk(): string {
  const folder = temporaryDesk()
  putText(folder, 'litera-g', uk, en)
  putText(folder, 'abetka', uk)
  return folder
}

describe('poruch status', () => {
  test('counts each text by state, and all of them in the last line', () => {
    const folder = fullDesk()
    edit(folder, 'litera-g/uk.md', 'Перший', 'Найперший')
    expect(poruch(folder, 'status')).toEqual({
      code: 0,
      out: `text      segments  reviewed  translated  draft  machine  stale  missing
abetka           2         0           0      0        0      0        2
litera-g         2         1           0      0        0      1        0
────────────────────────────────────────────────────────────────────────
2 texts          4         1           0      0        0      1        2
`,
      error: '',
    })
  })

  test('names what is stale and what is edited in the text that was asked for', () => {
    const folder = fullDesk()
    edit(folder, 'litera-g/uk.md', 'Перший', 'Найперший')
    edit(folder, 'litera-g/en.md', 'The letter', 'A letter')
    const { out } = poruch(folder, 'status', 'litera-g')
    expect(out.replace(/[0-9a-z]{6}(?= {2}stale {3})/, 'k7f3qz')).toContain(`
Waiting for a look:
       title   edited  Літера
  ¶ 1  k7f3qz  stale   Найперший абзац.
When they are right: ./poruch sign litera-g --by NAME
`)
    expect(poruch(folder, 'status').out).not.toContain('Waiting')
  })

  test('counts other editions below their text, and not in the sum', () => {
    const folder = fullDesk()
    put(folder, 'library/litera-g/en.deepl.md', '---\n---\n')
    const { out } = poruch(folder, 'status')
    expect(out).toMatch(/\n {2}in deepl +2 +0 +0 +0 +0 +0 +2\n─+\n2 texts +4 /)
  })

  test('prints one JSON document when asked to', () => {
    const { code, out, error } = poruch(fullDesk(), 'status', '--json')
    expect([code, error]).toEqual([0, ''])
    const counts = { reviewed: 0, translated: 0, draft: 0, machine: 0, stale: 0, missing: 0 }
    expect(JSON.parse(out)).toEqual({
      texts: [
        { slug: 'abetka', title: 'Літера', segments: 2, ...counts, missing: 2, doubts: [], editions: [] },
        { slug: 'litera-g', title: 'Літера', segments: 2, ...counts, reviewed: 2, doubts: [], editions: [] },
      ],
      sum: { texts: 2, segments: 4, ...counts, reviewed: 2, missing: 2 },
      unreadable: [],
    })
  })

  test('names texts that cannot be read below the others, and ends with 1', () => {
    const folder = fullDesk()
    mkdirSync(join(folder, 'library/porozhnia'))
    put(folder, 'library/abetka/en.md', 'no front matter')
    const { code, out } = poruch(folder, 'status')
    expect(code).toBe(1)
    expect(out).toMatch(
      /\n1 text +2 .*\nCannot read "abetka\/en\.md", line 1: .*\nCannot read "porozhnia\/uk\.md": .*\n$/,
    )
    expect(JSON.parse(poruch(folder, 'status', '--json').out).unreadable).toMatchObject([
      { file: 'abetka/en.md', line: 1 },
      { file: 'porozhnia/uk.md', line: null },
    ])
    expect(poruch(folder, 'status', 'litera-g').code).toBe(0)
  })

  test('says that a library is empty, that a text is not there, that there is no library', () => {
    const folder = temporaryDesk()
    expect(poruch(folder, 'status')).toEqual({
      code: 2,
      out: '',
      error:
        'There is no library in "library": set PORUCH_CONTENT to its folder, or make one with ./poruch init\n',
    })
    mkdirSync(join(folder, 'library'))
    expect(poruch(folder, 'status')).toEqual({
      code: 0,
      out: 'No texts yet: ./poruch import brings one in\n',
      error: '',
    })
    expect(poruch(folder, 'status', 'litera-g')).toMatchObject({
      code: 2,
      error: 'There is no text "litera-g"\n',
    })
  })
})
