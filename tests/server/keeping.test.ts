import { expect, test } from 'vitest'
import { keysOf, keysOfChange, uiOf } from '#server/keeping.ts'

test.for([
  ['/uk', ['site', 'library']],
  ['/en/page/2', ['site', 'library']],
  ['/en/about', ['site']],
  ['/uk/keys', ['site']],
  ['/uk/missing', ['site']],
  ['/uk/comfort', ['site']],
  ['/en/accessibility', ['site']],
  ['/en/texts/litera-g', ['site', 'text:litera-g']],
  ['/uk/feed.xml', ['site', 'library']],
  ['/sitemap.xml', ['site', 'library']],
  ['/cards/uk/0123456789.png', ['site']],
  ['/cards/en/litera-g/0123456789.png', ['site', 'text:litera-g']],
  ['/cards/uk/litera-g/k7f3qz/0123456789.png', ['site', 'text:litera-g']],
  ['/uk/texts/litera-g/k7f3qz', ['site', 'text:litera-g']],
  ['/en/texts/litera-g/k7f3qz/at/0123456789', ['site', 'text:litera-g']],
  ['/uk/texts/litera-g/corrections/page/2', ['site', 'text:litera-g']],
  ['/uk/texts/litera-g/in/deepl', ['site', 'text:litera-g']],
] as const)('keysOf(%s) names all that the page shows', ([path, keys]) => {
  expect(keysOf(path)).toEqual(keys)
})

test('a changed text touches its own pages and the lists, a changed site everything', () => {
  const touches = (path: string, slug: string | undefined) =>
    keysOfChange(slug === undefined ? { kind: 'site' } : { kind: 'text', slug }).some((key) =>
      keysOf(path).includes(key),
    )
  expect(touches('/uk/texts/litera-g', 'litera-g')).toBe(true)
  expect(touches('/en/texts/litera-g/k7f3qz', 'litera-g')).toBe(true)
  expect(touches('/uk/texts/litera-h', 'litera-g')).toBe(false)
  expect(touches('/uk/texts/litera-h/k7f3qz', 'litera-g')).toBe(false)
  expect(touches('/en', 'litera-g')).toBe(true)
  expect(touches('/en/about', 'litera-g')).toBe(false)
  for (const path of ['/uk', '/en/about', '/uk/texts/litera-g', '/uk/missing'])
    expect(touches(path, undefined)).toBe(true)
})

test('texts that are listed only now touch the lists, and none of their own pages', () => {
  const keys = keysOfChange({ kind: 'list', slugs: ['litera-g'] })
  const touched = ['/uk', '/en/page/2', '/uk/texts/litera-g', '/en/about'].map((path) =>
    keys.some((key) => keysOf(path).includes(key)),
  )
  expect(touched).toEqual([true, true, false, false])
})

test('uiOf() reads the language of a page from its first step', () => {
  expect([uiOf('/uk'), uiOf('/uk/texts/litera-g'), uiOf('/en'), uiOf('/en/about')]).toEqual([
    'uk',
    'uk',
    'en',
    'en',
  ])
})
