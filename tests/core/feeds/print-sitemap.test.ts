import { describe, expect, test } from 'vitest'
import { printSitemap, printSitemapIndex } from '#core/feeds/print-sitemap.ts'
import { readSitemapFile, readSitemapIndex } from '#tests/support/sitemap-rules.ts'

const origin = 'https://chytanka.example'
const changed = '2026-11-22T09:00:00.000Z'

describe('printSitemap()', () => {
  test('lists both languages’ addresses, each with all alternates', () => {
    const listed = readSitemapFile(printSitemap([{ path: '/texts/ganok', changed }], origin))
    const alternates = {
      uk: `${origin}/uk/texts/ganok`,
      en: `${origin}/en/texts/ganok`,
      'x-default': `${origin}/texts/ganok`,
    }
    expect(listed).toEqual([
      { address: `${origin}/uk/texts/ganok`, changed, alternates },
      { address: `${origin}/en/texts/ganok`, changed, alternates },
    ])
  })

  test('lists the library, and says of no change that it does not know', () => {
    const [uk] = readSitemapFile(printSitemap([{ path: '', changed: undefined }], origin))
    expect(uk).toMatchObject({ address: `${origin}/uk`, changed: undefined })
    expect(uk?.alternates['x-default']).toBe(`${origin}/`)
  })
})

test('printSitemapIndex() names the parts, and when they changed', () => {
  const parts = [
    { address: `${origin}/sitemap-1.xml`, changed },
    { address: `${origin}/sitemap-2.xml`, changed: undefined },
  ]
  expect(readSitemapIndex(printSitemapIndex(parts))).toEqual(parts)
})

test.each([
  [
    'alternates that do not name each other',
    `hreflang="en" href="${origin}/en/texts/ganok"`,
    `hreflang="en" href="${origin}/en"`,
  ],
  ['an address without its host', `<loc>${origin}`, '<loc>'],
  ['a moment in other words', changed, 'учора'],
  ['an address twice', `<loc>${origin}/en/`, `<loc>${origin}/uk/`],
])('the rules of these tests refuse %s', (_, from, to) => {
  const sound = printSitemap([{ path: '/texts/ganok', changed }], origin)
  expect(sound).toContain(from)
  expect(() => readSitemapFile(sound.replace(from, to))).toThrow()
})
