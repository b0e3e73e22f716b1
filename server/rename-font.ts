/** Names that people are shown: family, full and PostScript names, and the one that tells fonts apart. */
const shown = new Set([1, 3, 4, 6, 16, 18])
const unicode = new Set([0, 3])

/**
 * A font with another name in the place of its own, as licences ask for where a name is reserved and a font is changed;
 * what it says of copyright and licence stays (https://learn.microsoft.com/typography/opentype/spec/name).
 * @param font an OpenType font, not packed
 * @param to as long as `from`, in plain Latin letters
 * @throws where it has no names
 */
export function renameFont(font: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error(`Expected a name as long as "${from}", found "${to}"`)
  const renamed = Buffer.from(font)
  const table = findTable(renamed, 'name')
  const strings = table + renamed.readUInt16BE(table + 4)
  for (let index = 0; index < renamed.readUInt16BE(table + 2); index++) {
    const entry = table + 6 + 12 * index
    if (!shown.has(renamed.readUInt16BE(entry + 6))) continue
    const start = strings + renamed.readUInt16BE(entry + 10)
    const words = renamed.subarray(start, start + renamed.readUInt16BE(entry + 8))
    const isWide = unicode.has(renamed.readUInt16BE(entry))
    replaceAll(words, isWide ? widen(from) : Buffer.from(from), isWide ? widen(to) : Buffer.from(to))
  }
  return renamed
}

function findTable(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`Cannot rename the font: it has no table "${tag}"`)
}

function replaceAll(words: Buffer, from: Buffer, to: Buffer): void {
  for (let at = words.indexOf(from); at !== -1; at = words.indexOf(from, at + 1)) to.copy(words, at)
}

/** UTF-16, the larger byte first. */
function widen(words: string): Buffer {
  return Buffer.from(words, 'utf16le').swap16()
}
