import { ContentError } from '#core/text/content-error.ts'
import { lineAt } from '#core/text/line-at.ts'

/** What a file's bytes say, with `\n` for every line end, and how they said it. */
export type Decoded = { readonly words: string; readonly encoding: 'UTF-8' | 'Windows-1251' }

/**
 * The words of a plain file: UTF-8 with or without a byte order mark, or Windows-1251 where the bytes are no UTF-8.
 * @param file the file's name, for errors
 * @throws ContentError where the file is empty, UTF-16, broken UTF-8 or no text at all
 */
export function decodeWords(bytes: Uint8Array, file: string): Decoded {
  if (isUtf16(bytes)) throw new ContentError(file, undefined, 'it is UTF-16, save it as UTF-8')
  const decoded = decodeUtf8(bytes) ?? decodeCyrillic(bytes, file)
  const words = joinLineEnds(decoded.words)
  const control = /[^\P{Cc}\t\n\f\u0085]/u.exec(words)
  if (control !== null)
    throw new ContentError(
      file,
      lineAt(words, control.index),
      'it is no plain text, save it as a .txt file in UTF-8',
    )
  if (words.trim() === '') throw new ContentError(file, undefined, 'it is empty')
  return { words, encoding: decoded.encoding }
}

/** By its mark, or by a zero in one half of every other pair of bytes, as blanks and Latin letters have it there. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const start = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  return Math.max(even, odd) * 40 > start.length && Math.min(even, odd) === 0
}

function decodeUtf8(bytes: Uint8Array): Decoded | undefined {
  try {
    return { words: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return undefined
  }
}

/** Windows-1251 gives every byte a letter, so a UTF-8 file with one torn letter would turn to gibberish unseen. */
function decodeCyrillic(bytes: Uint8Array, file: string): Decoded {
  const asUtf8 = joinLineEnds(new TextDecoder('utf-8').decode(bytes))
  const torn = asUtf8.split('\ufffd').length - 1
  const whole = asUtf8.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  if (whole > torn)
    throw new ContentError(
      file,
      lineAt(asUtf8, asUtf8.indexOf('\ufffd')),
      'it is UTF-8 with a torn letter, correct that letter or save the file anew',
    )
  return { words: new TextDecoder('windows-1251').decode(bytes), encoding: 'Windows-1251' }
}

/** Windows ends lines with two characters, old Macs with the other one. */
function joinLineEnds(words: string): string {
  return words.replace(/\r\n?/g, '\n')
}
