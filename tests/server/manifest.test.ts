import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from 'fast-png'
import { imageSize } from 'image-size'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Site } from '#core/reading/site.ts'
import { printManifest } from '#server/manifest.ts'

const site: Site = {
  name: { uk: 'Читанка «Ґ»', en: 'The Reader' },
  tagline: { uk: 'Тексти двома мовами', en: 'Texts in two languages' },
  about: { uk: '', en: '' },
  contact: undefined,
  accents: undefined,
  ui: 'uk',
  lead: undefined,
}

/** https://www.w3.org/TR/appmanifest/ §1, what browsers ask for before they offer to install. */
const manifest = z.object({
  id: z.literal('/'),
  name: z.string().min(1),
  lang: z.enum(['uk', 'en']),
  start_url: z.literal('/'),
  scope: z.literal('/'),
  display: z.enum(['standalone', 'minimal-ui', 'browser']),
  background_color: z.string().regex(/^#[\da-f]{6}$/),
  theme_color: z.string().regex(/^#[\da-f]{6}$/),
  icons: z
    .array(
      z.strictObject({
        src: z.string().startsWith('/'),
        type: z.string().regex(/^image\//),
        sizes: z.string().regex(/^(any|(\d+)x\2)$/),
        purpose: z.enum(['any', 'maskable']),
      }),
    )
    .min(1),
})

test('printManifest() names the library in the reader’s language', () => {
  const [uk, en] = (['uk', 'en'] as const).map((ui) => manifest.parse(JSON.parse(printManifest(site, ui))))
  expect([uk?.name, uk?.lang]).toEqual(['Читанка «Ґ»', 'uk'])
  expect([en?.name, en?.lang]).toEqual(['The Reader', 'en'])
})

test('printManifest() names icons that are there, and as large as it says', () => {
  const { icons } = manifest.parse(JSON.parse(printManifest(site, 'uk')))
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
    expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable', 'any any']),
  )
  for (const { src, sizes, type } of icons) {
    const {
      width,
      height,
      type: found,
    } = imageSize(readFileSync(join(import.meta.dirname, '../../public', src)))
    if (sizes !== 'any') expect(`${width}x${height}`).toBe(sizes)
    expect(type).toMatch(found ?? 'nothing')
  }
})

test.each([
  ['icon-192.png', 192, 192, 0],
  ['icon-512.png', 512, 512, 0],
  ['icon-maskable-192.png', 192, 128, 255],
  ['icon-maskable-512.png', 512, 352, 255],
  ['apple-touch-icon.png', 180, 160, 255],
])('%s shows the two bars of the mark, blue and wheat', (name, size, side, ground) => {
  const { data, channels } = decode(readFileSync(join(import.meta.dirname, '../../public', name)))
  // In the units of icon.svg, whose side is 32.
  const colourAt = (x: number, y: number) => {
    const [left, top] = [x, y].map((unit) => Math.floor((size - side) / 2 + (unit * side) / 32))
    const at = ((top ?? 0) * size + (left ?? 0)) * channels
    return [...data.slice(at, at + 3), channels === 4 ? data[at + 3] : 255]
  }
  expect(colourAt(9, 16)).toEqual([0x1f, 0x5f, 0xa8, 255])
  expect(colourAt(23, 16)).toEqual([0xe0, 0xa9, 0x16, 255])
  expect(colourAt(16, 20)[3]).toBe(ground)
})
