import { describe, expect, test } from 'vitest'
import { pairRevision } from '#core/quoting/pair-revision.ts'
import { parseText, type Text } from '#core/text/text.ts'
import { type Address, addressOf, type Known } from '#server/addresses.ts'
import type { Found } from '#server/library.ts'
import type { Wishes } from '#server/negotiate.ts'

const text = aText(
  'litera-g',
  'title: Літера, що повернулася додому',
  '<!-- k7f3qz -->\n1933 року літера зникла.\n\n<!-- b2e4ak -->\n---\n\n<!-- h5d6zq -->\n## Ключ у дверях\n',
)
const today = pairRevision({ source: '1933 року літера зникла.', target: undefined })
const withdrawn = aText('pomylka', 'title: Помилка\nwithdrawn: {date: 2026-11-20, reason: Неправда}')

const shelf: Readonly<Record<string, Found>> = {
  'litera-g': { kind: 'text', text },
  pomylka: { kind: 'withdrawn', text: withdrawn, date: '2026-11-20', reason: 'Неправда' },
  'litera-ge': { kind: 'moved', to: 'litera-g' },
  zlamane: { kind: 'broken' },
}

const known: Known = {
  find: async (slug) => shelf[slug] ?? { kind: 'unknown' },
  hadSegment: async (slug, segment) => slug === 'litera-g' && /^(k7f3qz|g0ne00)$/.test(segment),
  history: async () => [],
  corrections: async () => ({
    history: [
      {
        at: '2026-11-21T08:00:00.000Z',
        language: 'uk',
        segment: 'k7f3qz',
        before: '1933 року літера зникала.',
        after: '1933 року літера зникла.',
      },
    ],
  }),
  pageCount: () => 3,
  ui: () => 'en',
  scripts: new Set(['/script/0123abcd.js']),
  publicFiles: new Set(['/icon.svg', '/favicon.ico', '/comfort-worker.js']),
  faces: new Set(['/faces/dyslexic-0A1B2C3D.woff2']),
}

const speaksEnglish = { cookie: undefined, acceptLanguage: 'en' }
const speaksUkrainian = { cookie: undefined, acceptLanguage: 'uk' }
const ask = (path: string, wishes: Wishes = speaksUkrainian) => addressOf(path, wishes, known)

const page = (path: string, ui: 'uk' | 'en', status: 200 | 404 | 410 | 500 = 200): Address => ({
  kind: 'page',
  path,
  ui,
  status,
  negotiated: false,
})
const moved = (to: string): Address => ({ kind: 'redirect', status: 308, to, negotiated: false })
const negotiated = (to: string): Address => ({ kind: 'redirect', status: 307, to, negotiated: true })
const missing = (ui: 'uk' | 'en', isNegotiated = false): Address => ({
  kind: 'page',
  path: `/${ui}/missing`,
  ui,
  status: 404,
  negotiated: isNegotiated,
})

describe('addressOf()', () => {
  test.each([
    ['/uk', page('/uk', 'uk')],
    ['/en', page('/en', 'en')],
    ['/en/about', page('/en/about', 'en')],
    ['/uk/comfort', page('/uk/comfort', 'uk')],
    ['/en/accessibility', page('/en/accessibility', 'en')],
    ['/uk/keys', page('/uk/keys', 'uk')],
    ['/uk/texts/litera-g', page('/uk/texts/litera-g', 'uk')],
    ['/en/page/2', page('/en/page/2', 'en')],
    ['/en/page/3', page('/en/page/3', 'en')],
    ['/uk/texts/litera-g/k7f3qz', page('/uk/texts/litera-g/k7f3qz', 'uk')],
    ['/en/texts/litera-g/h5d6zq', page('/en/texts/litera-g/h5d6zq', 'en')],
    ['/en/texts/litera-g/g0ne00', page('/en/texts/litera-g/g0ne00', 'en', 410)],
    [`/uk/texts/litera-g/k7f3qz/at/${today}`, page(`/uk/texts/litera-g/k7f3qz/at/${today}`, 'uk')],
    ['/en/texts/litera-g/k7f3qz/at/0123456789', page('/en/texts/litera-g/k7f3qz/at/unknown', 'en', 404)],
    ['/uk/texts/litera-g/corrections', page('/uk/texts/litera-g/corrections', 'uk')],
    ['/uk/texts/pomylka', page('/uk/texts/pomylka', 'uk', 410)],
    ['/uk/texts/pomylka/q1w2e3', page('/uk/texts/pomylka', 'uk', 410)],
    ['/uk/texts/pomylka/q1w2e3/at/0123456789', page('/uk/texts/pomylka', 'uk', 410)],
    ['/uk/texts/pomylka/corrections', page('/uk/texts/pomylka', 'uk', 410)],
    [
      '/en/texts/litera-g/corrections/at/2026-11-21T09:00:00.000Z',
      page('/en/texts/litera-g/corrections/at/unknown', 'en', 404),
    ],
    ['/uk/texts/pomylka/corrections/at/2026-11-21', page('/uk/texts/pomylka', 'uk', 410)],
    ['/uk/texts/zlamane/corrections/at/2026-11-21', page('/uk/broken', 'uk', 500)],
    ['/uk/texts/pomylka/in/deepl', page('/uk/texts/pomylka', 'uk', 410)],
    ['/en/texts/zlamane/compare/deepl', page('/en/broken', 'en', 500)],
    ['/en/texts/zlamane/q1w2e3', page('/en/broken', 'en', 500)],
    ['/en/texts/zlamane', page('/en/broken', 'en', 500)],
    ['/%75k/texts/litera%2Dg', page('/uk/texts/litera-g', 'uk')],
  ])('finds the page of %s, whatever the browser speaks', async (path, expected) => {
    expect(await ask(path, speaksEnglish)).toEqual(expected)
    expect(await ask(path, speaksUkrainian)).toEqual(expected)
  })

  test.each([
    ['/', '/uk'],
    ['/about', '/uk/about'],
    ['/comfort', '/uk/comfort'],
    ['/accessibility', '/uk/accessibility'],
    ['/keys', '/uk/keys'],
    ['/feed.xml', '/uk/feed.xml'],
    ['/feed.json', '/uk/feed.json'],
    ['/texts', '/uk'],
    ['/texts/litera-g', '/uk/texts/litera-g'],
    ['/texts/litera-g/k7f3qz', '/uk/texts/litera-g/k7f3qz'],
    ['/texts/nothing-here', '/uk/texts/nothing-here'],
    ['/texts/litera-g/k7f3qz/at/0123456789', '/uk/texts/litera-g/k7f3qz/at/0123456789'],
    ['/texts/litera-g/corrections', '/uk/texts/litera-g/corrections'],
    ['/texts/litera-g/corrections/at/2026-11-21', '/uk/texts/litera-g/corrections/at/2026-11-21'],
    ['/texts/litera-g/in/deepl', '/uk/texts/litera-g/in/deepl'],
    ['/texts/litera-g/compare/ada/deepl', '/uk/texts/litera-g/compare/ada/deepl'],
  ])('sends %s to the reader’s language', async (path, to) => {
    expect(await ask(path, speaksUkrainian)).toEqual(negotiated(to))
    expect(await ask(path, speaksEnglish)).toEqual(negotiated(to.replace('/uk', '/en')))
  })

  test.each(['/uk/feed.xml', '/en/feed.json', '/sitemap.xml', '/sitemap-2.xml', '/robots.txt'])(
    'leaves %s to programs',
    async (path) => {
      expect(await ask(path, speaksEnglish)).toEqual({ kind: 'for-programs', path, ui: 'en' })
    },
  )

  test.each(['uk', 'en'])('sends a correction to where it stands for now, in %s', async (ui) => {
    for (const at of ['2026-11-21T08:00:00.000Z', '2026-11-21T08%3A00%3A00.000Z'])
      expect(await ask(`/${ui}/texts/litera-g/corrections/at/${at}`, speaksEnglish)).toEqual({
        kind: 'redirect',
        status: 307,
        to: `/${ui}/texts/litera-g/corrections#2026-11-21T08:00:00.000Z`,
        negotiated: false,
      })
  })

  test('has a manifest in the reader’s language', async () => {
    const path = '/manifest.webmanifest'
    expect(await ask(path, speaksUkrainian)).toEqual({ kind: 'for-programs', path, ui: 'uk' })
  })

  test('lets the cookie choose, and site.yaml where nobody chooses', async () => {
    expect(await ask('/', { cookie: 'ui=en', acceptLanguage: 'uk' })).toEqual(negotiated('/en'))
    const nobody = { cookie: undefined, acceptLanguage: undefined }
    expect(await addressOf('/', nobody, { ...known, ui: () => 'uk' })).toEqual(negotiated('/uk'))
  })

  test.each([
    ['/ua', '/uk'],
    ['/ua/texts/litera-g', '/uk/texts/litera-g'],
    ['/ua/%D1%97', '/uk/%D1%97'],
    ['/uk/texts/litera-ge', '/uk/texts/litera-g'],
    ['/en/texts/litera-ge', '/en/texts/litera-g'],
    ['/uk/texts/litera-ge/k7f3qz', '/uk/texts/litera-g/k7f3qz'],
    ['/uk/texts/litera-g/k7f3qz/', '/uk/texts/litera-g/k7f3qz'],
    ['/uk/texts/litera-ge/k7f3qz/at/0123456789', '/uk/texts/litera-g/k7f3qz/at/0123456789'],
    ['/uk/texts/litera-ge/in/deepl', '/uk/texts/litera-g/in/deepl'],
    ['/uk/texts/litera-ge/corrections/at/2026-11-21', '/uk/texts/litera-g/corrections/at/2026-11-21'],
    ['/uk/texts/litera-g/corrections/page/1', '/uk/texts/litera-g/corrections'],
    ['/en/texts/litera-g/b2e4ak', '/en/texts/litera-g'],
    ['/uk/', '/uk'],
    ['/ua/feed.xml', '/uk/feed.xml'],
    ['/uk/texts/litera-g/', '/uk/texts/litera-g'],
    ['/uk/page/1', '/uk'],
    ['/en/texts', '/en'],
    ['/healthz/', '/healthz'],
  ])('knows that %s has moved for good to %s', async (path, to) => {
    expect(await ask(path, speaksEnglish)).toEqual(moved(to))
  })

  test.each([
    '/uk/nowhere',
    '/uk/missing',
    '/uk/broken',
    '/uk/about/us',
    '/uk/faces/dyslexic-0A1B2C3D.woff2',
    '/uk/texts/nothing-here',
    '/uk/texts/LITERA-G',
    '/uk/texts/litera-g/k7f3qz/x',
    '/uk/texts/litera-g/zzzzzz',
    '/uk/texts/litera-g/K7F3QZ',
    '/uk/texts/litera-g/title',
    '/uk/texts/litera-g/k7f3qz/at',
    '/uk/texts/litera-g/zzzzzz/at/0123456789',
    '/uk/texts/litera-g/corrections/page/2',
    '/uk/texts/litera-g/corrections/at',
    '/uk/texts/nothing-here/corrections/at/2026-11-21',
    '/uk/texts/litera-g/in/deepl',
    '/uk/texts/litera-g/compare/deepl',
    '/uk/texts/nothing-here/corrections',
    '/uk/texts/litera-g/constructor',
    '/uk/texts/nothing-here/k7f3qz',
    `/uk/texts/${'a'.repeat(81)}`,
    '/uk/texts/__proto__',
    '/uk/page',
    '/uk/page/0',
    '/uk/page/4',
    '/uk/page/02',
    '/uk/page/-1',
    '/uk/page/2.0',
    '/uk/page/9999999999',
    '/uk/page/2/3',
  ])('has nothing at %s, and says so in the language of the address', async (path) => {
    expect(await ask(path, speaksEnglish)).toEqual(missing('uk'))
  })

  test.each([
    '/de',
    '/de/texts/litera-g',
    '/UK',
    '/missing',
    '/texts/Літера',
    '/texts/litera-g/K7F3QZ',
    '/texts/litera-g/k7f3qi',
    '/texts/litera-g/k7f3qz/x',
    '/about/us',
    '/faces/sans.woff2',
    '/healthz/x',
    '/script/ffff.js',
    '/icon.png',
    '/cards/uk',
    '/cards/uk/0123.png',
    '/cards/uk/litera-g/K7F3QZ/0123456789.png',
    '/files/litera-g',
    '/files/Litera/x.png',
    '/files/litera-g/a/b.png',
    '/_next',
    '/_next/static',
    '/_next/image',
    '/_next/data/build/uk.json',
    '/_next/webpack-hmr',
    '/__nextjs_original-stack-frames',
    '/favicon',
  ])('has nothing at %s, and says so in the reader’s language', async (path) => {
    expect(await ask(path, speaksEnglish)).toEqual(missing('en', true))
    expect(await ask(path, speaksUkrainian)).toEqual(missing('uk', true))
  })

  test.each([
    '',
    '*',
    'uk',
    '//',
    '//evil.example',
    '//evil.example/',
    '/uk//texts/litera-g',
    '/uk/%',
    '/uk/%E0%A4%A',
    '/uk/%ff',
    '/uk/texts/..%2f..%2fetc%2fpasswd',
    '/uk/texts/%2e%2e/litera-g',
    '/uk/../etc/passwd',
    '/uk/./about',
    '/uk/texts/litera-g%00',
    '/uk/texts%5Clitera-g',
    '/uk/texts\\litera-g',
    '/files/litera-g/..%2fuk.md',
    '/files/litera-g/%2e%2e',
    '/_next/static/..%2f..%2fserver/pages.js',
    '/_next/static/%2e%2e/%2e%2e/BUILD_ID',
    '/uk/about%0d%0aset-cookie:x=1/',
  ])('never passes on "%s"', async (path) => {
    expect(await ask(path)).toEqual(missing('uk', true))
  })

  test.each([
    ['/healthz', { kind: 'health' }],
    ['/readyz', { kind: 'readiness' }],
    ['/script/0123abcd.js', { kind: 'script', path: '/script/0123abcd.js' }],
    ['/icon.svg', { kind: 'public-file', path: '/icon.svg' }],
    ['/comfort-worker.js', { kind: 'public-file', path: '/comfort-worker.js' }],
    ['/faces/dyslexic-0A1B2C3D.woff2', { kind: 'face', path: '/faces/dyslexic-0A1B2C3D.woff2' }],
    [
      '/_next/static/media/literata.0a1b.woff2',
      { kind: 'asset', path: '/_next/static/media/literata.0a1b.woff2' },
    ],
    ['/_next/static/chunks/[app]__0.css', { kind: 'asset', path: '/_next/static/chunks/%5Bapp%5D__0.css' }],
    [
      '/cards/uk/litera-g/k7f3qz/0123456789.png',
      {
        kind: 'card',
        address: { ui: 'uk', slug: 'litera-g', segment: 'k7f3qz', print: '0123456789' },
      },
    ],
    ['/files/litera-g/map.png', { kind: 'figure', slug: 'litera-g', name: 'map.png' }],
    ['/files/litera-g/%D0%BC%D0%B0%D0%BF%D0%B0.png', { kind: 'figure', slug: 'litera-g', name: 'мапа.png' }],
  ])('serves %s', async (path, expected) => {
    expect(await ask(path)).toEqual(expected)
  })
})

function aText(slug: string, facts: string, body = 'Слово.\n'): Text {
  return parseText(slug, new Map([['uk.md', `---\n${facts}\n---\n\n${body}`]]), new Map())
}
