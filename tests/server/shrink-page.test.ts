import { expect, test } from 'vitest'
import { pageShrinker } from '#server/shrink-page.ts'

const css = '<style data-href="/a.css">.m_pair{color:var(--blue)}.m_other{color:blue}</style>'

test('a page gets one style with what it uses, and the short names in it', () => {
  const html = `<html><head>${css}<style>:root{--blue:#00f}</style></head><body><p class="m_pair m_unknown">ґ</p></body></html>`
  expect(pageShrinker()(html)).toBe(
    '<html><head><style>.a{color:var(--a)}:root{--a:#00f}</style></head><body><p class="a">ґ</p></body></html>',
  )
})

test('a page gets the names that it shares with all pages', () => {
  const html = `<html><head><style>p{color:var(--ink)}:root{--ink:#000}</style></head><body><p>ґ</p></body></html>`
  expect(pageShrinker(new Map([['--ink', '--k']]))(html)).toContain('p{color:var(--k)}:root{--k:#000}')
})

test('words that look like a class attribute stay as they are', () => {
  const words = 'Пишемо class=&quot;m_pair&quot; у лапках'
  const json = '<script type="application/ld+json">{"name":"class=\\"m_pair\\""}</script>'
  expect(pageShrinker()(`${css}<p>${words}</p>${json}`)).toContain(`<p>${words}</p>${json}`)
})

test('pages of other classes get other styles, pages of the same the same', () => {
  const shrink = pageShrinker()
  const first = shrink(`${css}<p class="m_pair">1</p>`)
  expect(shrink(`${css}<p class="m_other">2</p>`)).toContain('blue')
  expect(shrink(`${css}<p class="m_pair">1</p>`)).toBe(first)
})

test('what Next says twice, and the place where it says nothing, are left out', () => {
  const told = '<meta property="og:title" content="Ґанок"/><meta name="twitter:card" content="summary"/>'
  const again = '<meta name="twitter:title" content="Ґанок"/><meta name="twitter:description" content="…"/>'
  const place = '<div hidden=""><!--$--><!--/$--></div>'
  expect(pageShrinker()(`<head>${told}${again}</head><body>${place}<p>ґ</p></body>`)).toBe(
    `<head>${told}</head><body><p>ґ</p></body>`,
  )
})

test('a font comes only with pages that have letters of it', () => {
  const fonts =
    '<style>@font-face{font-family:L;unicode-range:U+490-491}@font-face{font-family:M;unicode-range:U+E9}</style>'
  expect(pageShrinker()(`${fonts}<p>ґ</p>`)).toBe(
    '<style>@font-face{font-family:L;unicode-range:U+490-491}</style><p>ґ</p>',
  )
})

test('the faces that are left are preloaded by the body, so that the head waits for none', () => {
  const fonts =
    '<style>@font-face{font-family:L;src:url(/l.woff2);unicode-range:U+490-491}@font-face{font-family:M;src:url(/m.woff2);unicode-range:U+E9}</style>'
  expect(pageShrinker()(`<head>${fonts}</head><body class="m_none"><p>ґ</p></body>`)).toMatch(
    /<\/head><body><link rel="preload" as="font" href="\/l.woff2" crossorigin><p>ґ<\/p><\/body>$/,
  )
})
