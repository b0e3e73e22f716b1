import { inflateSync } from 'node:zlib'

/**
 * How wide a font's letters are, in thousandths of their size, by code point.
 * @param woff a font in WOFF 1.0 (w3.org/TR/WOFF); letters beyond the Basic Multilingual Plane are passed over
 * @throws where it is no WOFF, or has no table of characters that could be read (OpenType: cmap, format 4)
 */
export function readWidths(woff: Buffer): Map<number, number> {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Cannot read a font: expected WOFF 1.0')
  const unitsPerEm = readTable(woff, 'head').readUInt16BE(18)
  const measured = readTable(woff, 'hhea').readUInt16BE(34)
  const advances = readTable(woff, 'hmtx')
  const widths = new Map<number, number>()
  for (const [letter, glyph] of readCharacters(readTable(woff, 'cmap'))) {
    // Glyphs beyond the last measured one are as wide as it is (OpenType: hmtx).
    const advance = advances.readUInt16BE(4 * Math.min(glyph, measured - 1))
    widths.set(letter, (advance * 1000) / unitsPerEm)
  }
  return widths
}

function readTable(woff: Buffer, tag: string): Buffer {
  const count = woff.readUInt16BE(12)
  for (let entry = 44; entry < 44 + 20 * count; entry += 20) {
    if (woff.toString('latin1', entry, entry + 4) !== tag) continue
    const [offset, packed, whole] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at))
    if (offset === undefined || packed === undefined || whole === undefined) break
    const data = woff.subarray(offset, offset + packed)
    return packed < whole ? inflateSync(data) : data
  }
  throw new Error(`Cannot read a font: no table "${tag}"`)
}

/** The letters of a character table with their glyphs (OpenType: cmap, “Format 4: Segment mapping to delta values”). */
function readCharacters(cmap: Buffer): [letter: number, glyph: number][] {
  const table = findSegments(cmap)
  const length = table.readUInt16BE(6)
  const found: [number, number][] = []
  for (let segment = 0; segment < length; segment += 2) {
    const end = table.readUInt16BE(14 + segment)
    const start = table.readUInt16BE(16 + length + segment)
    const delta = table.readUInt16BE(16 + 2 * length + segment)
    const at = 16 + 3 * length + segment
    const range = table.readUInt16BE(at)
    for (let letter = start; letter <= end && letter !== 0xffff; letter++) {
      const listed = range === 0 ? letter : table.readUInt16BE(at + range + 2 * (letter - start))
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) found.push([letter, glyph])
    }
  }
  return found
}

function findSegments(cmap: Buffer): Buffer {
  const count = cmap.readUInt16BE(2)
  for (let record = 4; record < 4 + 8 * count; record += 8) {
    const table = cmap.subarray(cmap.readUInt32BE(record + 4))
    if (cmap.readUInt16BE(record) === 3 && table.readUInt16BE(0) === 4) return table
  }
  throw new Error('Cannot read a font: no table of characters in format 4')
}
