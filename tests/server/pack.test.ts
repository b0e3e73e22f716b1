import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { isPackable, pack, packQuickly } from '#server/pack.ts'

const words = Buffer.from('Букву забрати можна, звук — ні. '.repeat(50))

test('pack() keeps every byte, and is smaller than packing quickly', async () => {
  const { gzip = Buffer.alloc(0), br = Buffer.alloc(0) } = await pack(words)
  const quick = (await packQuickly(words)).gzip ?? Buffer.alloc(0)
  expect(brotliDecompressSync(br).equals(words)).toBe(true)
  expect(gunzipSync(gzip).equals(words)).toBe(true)
  expect(gunzipSync(quick).equals(words)).toBe(true)
  expect(br.length).toBeLessThan(gzip.length)
  expect(gzip.length).toBeLessThanOrEqual(quick.length)
})

test('a page of styles and two languages packs smaller than by gzip -9', async () => {
  const parts = ['app/_ui/theme.css', 'content/litera-g/uk.md', 'content/litera-g/en.md']
  const page = Buffer.concat(parts.map((path) => readFileSync(join(import.meta.dirname, '../..', path))))
  const { gzip } = await pack(page)
  expect(gzip?.length).toBeLessThan(gzipSync(page, { level: 9 }).length)
})

test('a packing that is no smaller than the body is none', async () => {
  expect(await pack(Buffer.from('ґ'))).toEqual({})
  expect(await packQuickly(Buffer.from('ґ'))).toEqual({})
})

test('isPackable() knows words from what is packed already', () => {
  for (const type of [
    'text/html; charset=utf-8',
    'text/css',
    'image/svg+xml',
    'application/json',
    'application/atom+xml; charset=utf-8',
    'application/feed+json',
    'application/manifest+json',
  ])
    expect(isPackable(type), type).toBe(true)
  for (const type of ['font/woff2', 'image/png', 'application/epub+zip', undefined])
    expect(isPackable(type), type).toBe(false)
})
