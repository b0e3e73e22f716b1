import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import { describe, expect, test } from 'vitest'
import { checkout, edit, poruch, put, putText, readLibrary, snapshot, temporaryDesk } from '../run-poruch.ts'

const uk = 'Літера\n\nПерший абзац.\n\nДругий абзац.'
const en = 'The letter\n\nFirst paragraph.\n\nSecond paragraph.'

/** A library with one text of two paragraphs, and the ids of these. */
function deskWithText(): { folder: string; ids: string[] } {
  const folder = temporaryDesk()
  putText(folder, 'litera-g', uk, en)
  const ids = [...readLibrary(folder, 'litera-g/uk.md').matchAll(/<!-- (\w{6}) -->/g)].map(
    ([, id = '']) => id,
  )
  return { folder, ids }
}

describe('poruch cards', () => {
  test('draws the card of the text and of each paragraph, in both languages', () => {
    const { folder, ids } = deskWithText()
    const files = [undefined, ...ids].flatMap((id) =>
      ['uk', 'en'].map((ui) => ['litera-g', id, ui, 'png'].filter(Boolean).join('.')),
    )
    const { code, out, error } = poruch(folder, 'cards', 'litera-g', '--out', 'out/cards')
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(out).toMatch(/^Wrote 6 cards of "litera-g" into out\/cards: 0\.\d MB\n$/)
    expect(readdirSync(join(folder, 'out/cards')).sort()).toEqual(files.sort())
    for (const file of files)
      expect(imageSize(readFileSync(join(folder, 'out/cards', file)))).toMatchObject({
        width: 1200,
        height: 630,
        type: 'png',
      })
  })

  test('puts the same bytes in place of what lies there, and leaves other files alone', () => {
    const { folder } = deskWithText()
    poruch(folder, 'cards', 'litera-g', '--out', 'cards')
    const before = snapshot(join(folder, 'cards'))
    put(folder, 'cards/notes.txt', 'Моє')
    writeFileSync(join(folder, 'cards/litera-g.uk.png'), 'зіпсовано')
    expect(poruch(folder, 'cards', 'litera-g', '--out', 'cards').code).toBe(0)
    const { 'notes.txt': notes, ...cards } = snapshot(join(folder, 'cards'))
    expect(cards).toEqual(before)
    expect(notes).toBe(Buffer.from('Моє').toString('latin1'))
  })

  test('says what it would write, and neither draws nor writes it', () => {
    const { folder } = deskWithText()
    const { code, out } = poruch(folder, 'cards', 'litera-g', '--out', 'cards', '--dry-run')
    expect({ code, out }).toEqual({ code: 0, out: 'Would write 6 cards of "litera-g" into cards\n' })
    expect(existsSync(join(folder, 'cards'))).toBe(false)
  })

  test('prints one JSON document when asked to, with the words of each card', () => {
    const { folder, ids } = deskWithText()
    const { out } = poruch(folder, 'cards', 'litera-g', '--out', 'cards', '--json', '--dry-run')
    const said = JSON.parse(out)
    expect(said).toMatchObject({ slug: 'litera-g', failed: [], nameless: 0, written: false })
    expect(said.cards).toHaveLength(6)
    expect(said.cards[3]).toEqual({
      file: `litera-g.${ids[0]}.en.png`,
      ui: 'en',
      segment: ids[0],
      alt: expect.stringMatching(/Перший абзац.*First paragraph.*reviewed/),
    })
    const written = JSON.parse(poruch(folder, 'cards', 'litera-g', '--out', 'cards', '--json').out)
    expect(written.written).toBe(true)
    expect(written.cards[0].bytes).toBe(readFileSync(join(folder, 'cards/litera-g.uk.png')).length)
  })

  test('says how many paragraphs have no card because they have no id', () => {
    const { folder } = deskWithText()
    edit(folder, 'litera-g/uk.md', /$/, '\nТретій абзац.\n')
    const { out } = poruch(folder, 'cards', 'litera-g', '--out', 'cards', '--dry-run')
    expect(out).toBe(
      'Would write 6 cards of "litera-g" into cards\n  1 paragraph without an id: no card yet; ./poruch sign gives ids\n',
    )
  })

  test('draws nothing of a text that was withdrawn', () => {
    const { folder } = deskWithText()
    edit(folder, 'litera-g/uk.md', '---\n', '---\nwithdrawn: {date: 2026-11-20, reason: Неправда}\n')
    expect(poruch(folder, 'cards', 'litera-g', '--out', 'cards')).toEqual({
      code: 2,
      out: '',
      error: 'The text "litera-g" is withdrawn: links to it unfold into the site\'s own card\n',
    })
  })

  test('says in one sentence what cannot be written', () => {
    const { folder } = deskWithText()
    mkdirSync(join(folder, 'cards/litera-g.uk.png'), { recursive: true })
    const { code, out, error } = poruch(folder, 'cards', 'litera-g', '--out', 'cards')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toMatch(/^Cannot write "cards\/litera-g\.uk\.png": [^\n()]+\n$/)
    expect(readdirSync(join(folder, 'cards')).filter((name) => name.endsWith('.unfinished'))).toEqual([])
  })

  test('leaves the terminal as it was to whoever breaks it off', async () => {
    const folder = temporaryDesk()
    const textOf = (title: string) => [title, ...Array(300).fill(`${title}.`)].join('\n\n')
    putText(folder, 'litera-g', textOf('Літера'), textOf('The letter'))
    const asTerminal = 'data:text/javascript,process.stderr.isTTY = true'
    const child = spawn(
      process.execPath,
      ['--import', asTerminal, join(checkout, 'cli/main.ts'), 'cards', 'litera-g', '--out', 'cards'],
      { cwd: folder, env: { ...process.env, PORUCH_CONTENT: join(folder, 'library') } },
    )
    let said = ''
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString()
      if (said.includes('of 602 cards')) child.kill('SIGINT')
    })
    const [, signal] = await once(child, 'close')
    expect(signal).toBe('SIGINT')
    const [hidesCursor, showsCursor] = ['\u001b[?25l', '\u001b[?25h']
    expect(said.lastIndexOf(showsCursor)).toBeGreaterThan(said.lastIndexOf(hidesCursor))
    expect(said).toContain(hidesCursor)
  })

  test.for([
    [['cards', 'litera-g'], /^Required option "--out <dir>" not specified/],
    [['cards', 'litera-g', '--out', ' '], /expected words; see \.\/poruch cards --help$/],
    [['cards', 'litera', '--out', 'cards'], /^There is no text "litera"; did you mean "litera-g"\?$/],
    [['cards', 'litera-g', '--out', 'a.txt'], /^"a\.txt" is a file: name a new folder$/],
    [['cards', 'litera-g', '--out', 'a.txt/b'], /^"a\.txt" is a file: name a new folder$/],
  ] as const)('refuses %j in one sentence', ([words, sentence]) => {
    const { folder } = deskWithText()
    put(folder, 'a.txt', 'Файл')
    const { code, out, error } = poruch(folder, ...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error.trimEnd()).toMatch(sentence)
  })
})
