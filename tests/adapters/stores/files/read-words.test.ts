import { execFileSync } from 'node:child_process'
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readWords } from '#adapters/stores/files/read-words.ts'
import { temporaryLibrary } from './temporary-library.ts'

function readBytes(bytes: string | Buffer): string {
  const path = join(temporaryLibrary(), 'uk.md')
  writeFileSync(path, bytes)
  return readWords(path, 'uk.md')
}

describe('readWords()', () => {
  test('gives the words as they are, line ends and byte order mark among them', () => {
    expect(readBytes('П’ять ґудзиків\r\nі 😀\n')).toBe('П’ять ґудзиків\r\nі 😀\n')
    expect(readBytes('\ufeffҐанок')).toBe('\ufeffҐанок')
    expect(readBytes('')).toBe('')
  })

  test.for([
    [
      'UTF-16, the small end first',
      Buffer.from('\ufeffҐанок', 'utf16le'),
      'line 1: expected words in UTF-8, found UTF-16',
    ],
    [
      'UTF-16, the large end first',
      Buffer.from('\ufeffҐанок', 'utf16le').swap16(),
      'line 1: expected words in UTF-8, found UTF-16',
    ],
    ['binary data', Buffer.from('перший\nдругий\0'), 'line 2: expected words in UTF-8, found binary data'],
    [
      'Windows-1251',
      Buffer.concat([Buffer.from('перший\n\n'), Buffer.from([0xe0, 0xe1, 0xe2])]),
      'line 3: expected words in UTF-8, found other bytes',
    ],
    [
      'a letter cut in two',
      Buffer.from('ґ').subarray(0, 1),
      'line 1: expected words in UTF-8, found other bytes',
    ],
  ] as const)('refuses %s and names the line', ([, bytes, fault]) => {
    expect(() => readBytes(bytes)).toThrow(`Cannot read "uk.md", ${fault}`)
  })

  test('refuses more than 20 MB, before it is read', () => {
    const path = join(temporaryLibrary(), 'uk.md')
    writeFileSync(path, '')
    truncateSync(path, 20 * 1024 * 1024 + 1)
    expect(() => readWords(path, 'uk.md')).toThrow(
      'Cannot read "uk.md": expected at most 20 MB, found 20.0 MB',
    )
  })

  test('refuses a folder, and a pipe without waiting for its other end', () => {
    const library = temporaryLibrary()
    mkdirSync(join(library, 'en.md'))
    execFileSync('mkfifo', [join(library, 'uk.md')])
    for (const name of ['en.md', 'uk.md'])
      expect(() => readWords(join(library, name), name)).toThrow(`Cannot read "${name}": expected a file`)
  })
})
