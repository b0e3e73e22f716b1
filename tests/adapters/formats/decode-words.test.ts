import { describe, expect, test } from 'vitest'
import { decodeWords } from '#adapters/formats/decode-words.ts'

const words = 'Об’єднання «ґанок» — їжак…\nДругий рядок.'

/** Windows-1251 for the letters of these tests. */
function toWindows1251(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1251')
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(text, (letter) => {
    const byte = table.get(letter)
    if (byte === undefined) throw new Error(`Windows-1251 has no "${letter}"`)
    return byte
  })
}

const decode = (bytes: Uint8Array) => decodeWords(bytes, 'lyst.txt')
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('decodeWords()', () => {
  test('reads UTF-8, with a byte order mark and without', () => {
    expect(decode(utf8(words))).toEqual({ words, encoding: 'UTF-8' })
    expect(decode(utf8(`\ufeff${words}`))).toEqual({ words, encoding: 'UTF-8' })
  })

  test('reads Windows-1251 where the bytes are no UTF-8', () => {
    expect(decode(toWindows1251(words))).toEqual({ words, encoding: 'Windows-1251' })
  })

  test('makes every line end one kind', () => {
    expect(decode(utf8('раз\r\nдва\rтри\n')).words).toBe('раз\nдва\nтри\n')
  })

  test.each([
    ['an empty file', utf8(''), 'Cannot read "lyst.txt": it is empty'],
    ['a file of blanks', utf8(' \r\n\t\n'), 'Cannot read "lyst.txt": it is empty'],
    ['a lone byte order mark', utf8('\ufeff'), 'Cannot read "lyst.txt": it is empty'],
    [
      'UTF-16 with a mark',
      new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le')),
      'Cannot read "lyst.txt": it is UTF-16, save it as UTF-8',
    ],
    [
      'UTF-16 with the other mark',
      new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le').swap16()),
      'Cannot read "lyst.txt": it is UTF-16, save it as UTF-8',
    ],
    [
      'UTF-16 without a mark, in Cyrillic',
      new Uint8Array(Buffer.from(words, 'utf16le')),
      'Cannot read "lyst.txt": it is UTF-16, save it as UTF-8',
    ],
    [
      'UTF-16 without a mark, in Latin',
      new Uint8Array(Buffer.from('Two words', 'utf16le').swap16()),
      'Cannot read "lyst.txt": it is UTF-16, save it as UTF-8',
    ],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0, 0),
      'Cannot read "lyst.txt", line 2: it is no plain text, save it as a .txt file in UTF-8',
    ],
    [
      'words with a control character',
      utf8('раз\nд\u0007ва'),
      'Cannot read "lyst.txt", line 2: it is no plain text, save it as a .txt file in UTF-8',
    ],
    [
      'UTF-8 with a torn letter',
      Uint8Array.of(...utf8('перший\nдругий'), 0xd0, ...utf8(' третій')),
      'Cannot read "lyst.txt", line 2: it is UTF-8 with a torn letter, correct that letter or save the file anew',
    ],
  ])('refuses %s in one sentence', (_, bytes, sentence) => {
    expect(() => decode(bytes)).toThrow(expect.objectContaining({ message: sentence }))
  })
})
