import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readManuscript } from '#adapters/formats/read-manuscript.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poruch-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const read = (path: string) => readManuscript(path, 'lyst', 'source')

describe('readManuscript()', () => {
  test('reads a .txt file as plain words and an .md file as Markdown, whatever the case of the ending', async () => {
    const words = '- раз *два*'
    const plain = await read(put('a.TXT', words))
    expect([plain.manuscript.format, plain.manuscript.pieces[0]?.segment.words]).toEqual(['plain', words])
    const markdown = await read(put('a.md', words))
    expect([markdown.manuscript.format, markdown.manuscript.pieces[0]?.segment.words]).toEqual([
      'markdown',
      'раз два',
    ])
    expect(markdown.encoding).toBe('UTF-8')
  })

  test('reads one paragraph of 2 MB in under three seconds', async () => {
    const path = put('a.txt', 'Дуже довгий абзац, «який» не має кінця - і (майже) сенсу. '.repeat(21_000))
    const before = performance.now()
    const { manuscript } = await read(path)
    expect(manuscript.pieces).toHaveLength(1)
    expect(performance.now() - before).toBeLessThan(3_000)
  })

  test('refuses what is no file it can read, in one sentence', async () => {
    mkdirSync(join(folder, 'folder.txt'))
    const huge = put('huge.txt', '')
    truncateSync(huge, 100_000_000)
    const before = performance.now()
    await expect(read(huge)).rejects.toThrow('Cannot read "lyst": it has 100 MB, expected 20 MB at most')
    expect(performance.now() - before).toBeLessThan(100)
    await expect(read(join(folder, 'none.txt'))).rejects.toThrow('Cannot read "lyst": there is no such file')
    await expect(read(join(huge, 'none.txt'))).rejects.toThrow('Cannot read "lyst": there is no such file')
    await expect(read(join(folder, 'folder.txt'))).rejects.toThrow('it is a folder, expected a file')
    await expect(read(put('lyst.docx', 'PK'))).rejects.toThrow('expected a .txt or an .md file')
    await expect(read('/dev/null')).rejects.toThrow('expected an ordinary file')
  })
})
