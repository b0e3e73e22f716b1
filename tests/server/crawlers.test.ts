import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { writeLibrary } from './a-library.ts'
import { fetchWhole, unpack, type Whole } from './fetch-whole.ts'
import { readTags, type Tags } from './read-tags.ts'
import { type Inside, startInside } from './start-inside.ts'

const content = writeLibrary()
let poruch: Inside
let origin = ''

beforeAll(async () => {
  writeMore()
  poruch = await startInside(content)
  origin = `http://localhost:${poruch.port}`
  // Texts that are not read yet are on no page of the library.
  await vi.waitFor(
    async () => {
      const { words } = await fetchWhole(poruch.port, '/readyz')
      expect(JSON.parse(words)).toMatchObject({ texts: 52, waiting: 0 })
    },
    { timeout: 60_000 },
  )
})
afterAll(async () => {
  await poruch?.stop()
  for (const folder of [content, `${content}.cache`]) rmSync(folder, { recursive: true, force: true })
})

/** A text whose pages are larger than WhatsApp reads, and so many more that the library has a second page. */
function writeMore(): void {
  const paragraph = 'Де кажуть «ґанок», там і п’ють чай на ґанку — аж до самої ночі, поки не змерзнуть руки. '
  const blocks = Array.from({ length: 300 }, () => paragraph.repeat(6)).join('\n\n')
  for (let number = 0; number < 51; number += 1) {
    const folder = join(content, `tekst-${number}`)
    mkdirSync(folder)
    writeFileSync(
      join(folder, 'uk.md'),
      `---\ntitle: Текст ${number}\n---\n\n${number === 0 ? blocks : paragraph}\n`,
    )
  }
}

type Crawler = {
  readonly agent: string
  readonly headers?: Readonly<Record<string, string>>
  readonly query?: string
  /** How many bytes of a page it reads, unpacked. */
  readonly reads: number
  /** How large a picture it takes, in bytes. */
  readonly takes: number
}

const whole = Number.POSITIVE_INFINITY

/** What is known of them, from their documentation, their code, or those who watched them; a size they do not tell is 1 MB. */
const crawlers = {
  Telegram: { agent: 'TelegramBot (like TwitterBot)', reads: whole, takes: 5_000_000 },
  X: { agent: 'Twitterbot/1.0', reads: whole, takes: 5_000_000 },
  Facebook: {
    agent: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    headers: { 'accept-encoding': 'gzip, deflate', 'x-facebook-locale': 'uk_UA', 'accept-language': 'uk' },
    query: '?fb_locale=uk_UA',
    reads: whole,
    takes: 8_000_000,
  },
  LinkedIn: {
    agent: 'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
    reads: whole,
    takes: 5_000_000,
  },
  WhatsApp: { agent: 'WhatsApp/2.23.20.0', reads: 300_000, takes: 300_000 },
  Signal: { agent: 'WhatsApp/2', reads: 1_000 * 1_024, takes: 1_048_576 },
  Mastodon: {
    agent: 'Mastodon/4.4.0 (http.rb/5.2.0; +https://soc.example/) Bot',
    reads: 1_000_000,
    takes: 1_000_000,
  },
  Bluesky: {
    agent: 'Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)',
    reads: whole,
    takes: 1_000_000,
  },
  Slack: {
    agent: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    headers: { range: 'bytes=0-32768' },
    reads: 32_768,
    takes: 1_000_000,
  },
  Discord: {
    agent: 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
    headers: { 'accept-encoding': 'gzip, br' },
    reads: whole,
    takes: 8_000_000,
  },
} satisfies Record<string, Crawler>

const pages = [
  ['', 'website', /^(Українські|Ukrainian) /],
  ['/page/2', 'website', /2$/],
  ['/about', 'website', /^(Про сайт|About)$/],
  ['/texts/litera-g', 'article', /^(Літера, що повернулася додому|The letter that came home)$/],
  ['/texts/litera-g/k7f3qz', 'article', /^(Літера.+: абзац 1|The letter.+: paragraph 1)$/],
  ['/texts/litera-g/m2c9tw', 'article', /^(Літера.+: абзац 2|The letter.+: paragraph 2)$/],
  ['/texts/tekst-0', 'article', /^Текст 0$/],
] as const
const places = (['uk', 'en'] as const).flatMap((ui) =>
  pages.map(([path, type, title]) => ({ ui, path, type, title })),
)

/** A page or a picture as a crawler gets it. */
function fetchAs(crawler: Crawler, path: string): Promise<Whole> {
  const headers = { 'user-agent': crawler.agent, ...crawler.headers }
  return fetchWhole(poruch.port, path + (crawler.query ?? ''), { headers })
}

async function tagsFor(crawler: Crawler, path: string): Promise<Tags> {
  const answer = await fetchAs(crawler, path)
  expect(answer.status, path).toBe(200)
  return readTags(Buffer.from(answer.words).subarray(0, crawler.reads).toString())
}

const sharing = [
  'og:type',
  'og:title',
  'og:description',
  'og:url',
  'og:site_name',
  'og:locale',
  'og:locale:alternate',
  'og:image',
  'og:image:type',
  'og:image:width',
  'og:image:height',
  'og:image:alt',
]

describe.each(Object.entries<Crawler>(crawlers))('%s', (_, crawler) => {
  test.each(places)('finds all tags of “$path” in $ui, each once', async ({ ui, path, type, title }) => {
    const { properties, names } = await tagsFor(crawler, `/${ui}${path}`)
    const said = new Map([...properties].map(([name, values]) => [name, values.join('\n')]))
    expect([...properties].filter(([, values]) => values.length !== 1)).toEqual([])
    expect([...properties.keys()].sort()).toEqual([...sharing].sort())
    expect([...said].filter(([, value]) => value.trim() === '')).toEqual([])
    expect(said.get('og:type')).toBe(type)
    expect(said.get('og:title')).toMatch(title)
    expect(said.get('og:url')).toBe(`${origin}/${ui}${path}`)
    expect(said.get('og:site_name')).toBe(ui === 'uk' ? 'Світлиця' : 'The Parlour')
    expect([said.get('og:locale'), said.get('og:locale:alternate')]).toEqual(
      ui === 'uk' ? ['uk_UA', 'en_GB'] : ['en_GB', 'uk_UA'],
    )
    expect(said.get('og:image')).toMatch(
      new RegExp(`^${origin}/cards/${ui}/([a-z0-9-]+/){0,2}[0-9a-f]{10}\\.png$`),
    )
    expect([said.get('og:image:type'), said.get('og:image:width'), said.get('og:image:height')]).toEqual([
      'image/png',
      '1200',
      '630',
    ])
    expect(said.get('og:image:alt')?.length).toBeLessThanOrEqual(420)
    expect([...names.keys()].filter((name) => name.startsWith('twitter:')).sort()).toEqual([
      'twitter:card',
      'twitter:image:alt',
    ])
    expect(names.get('twitter:card')).toEqual(['summary_large_image'])
    expect(names.get('twitter:image:alt')).toEqual(properties.get('og:image:alt'))
  })

  test('gets the picture of each page whole: a PNG of 1200 × 630, to be kept for ever', async () => {
    const seen = new Set<string>()
    for (const { ui, path } of places) {
      const { properties } = await tagsFor(crawler, `/${ui}${path}`)
      const [address = ''] = properties.get('og:image') ?? []
      if (seen.has(address)) continue
      seen.add(address)
      const { status, headers, body } = await fetchAs(crawler, new URL(address).pathname)
      expect(status, address).toBe(200)
      expect(headers).toMatchObject({ 'content-type': 'image/png', 'content-length': String(body.length) })
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(headers['content-encoding']).toBeUndefined()
      expect(body.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
      expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630])
      expect(body.length).toBeLessThan(crawler.takes)
    }
    // The library and the page about it share one, and each language has its own.
    expect(seen.size).toBe(2 * 5)
  })
})

test('Signal is told the length of every page that it asks for', async () => {
  for (const { ui, path } of places) {
    const { headers, body } = await fetchAs(crawlers.Signal, `/${ui}${path}`)
    expect(headers['content-length'], path).toBe(String(body.length))
  }
})

test('Facebook’s wish for a locale changes neither the language of an address nor the page, and makes no page more', async () => {
  const path = '/en/texts/litera-g/p4d8xv'
  const plain = await fetchWhole(poruch.port, path, { headers: { 'accept-encoding': 'identity' } })
  for (const locale of ['uk_UA', 'en_GB', 'fr_FR', 'xx']) {
    for (const header of [{}, { 'x-facebook-locale': locale, 'accept-language': locale.slice(0, 2) }]) {
      const { agent } = crawlers.Facebook
      const headers = { 'user-agent': agent, 'accept-encoding': 'gzip, deflate', ...header }
      const answer = await fetchWhole(poruch.port, `${path}?fb_locale=${locale}`, { headers })
      expect(answer.headers['content-language']).toBe('en')
      expect(unpack(answer.body, answer.headers['content-encoding'])).toBe(plain.words)
      expect(answer.headers.vary).toBe('Accept-Encoding')
    }
  }
  expect(await poruch.renders(path)).toBe(1)
})

test('a link without a language leads a crawler to a page with tags, and keeps no cache from asking again', async () => {
  for (const crawler of Object.values<Crawler>(crawlers)) {
    const link = await fetchAs(crawler, '/texts/litera-g/k7f3qz')
    expect(link.status).toBe(307)
    expect(link.headers['cache-control']).toBe('private, no-store')
    const { pathname } = new URL(link.headers.location ?? '', origin)
    expect(pathname).toMatch(/^\/(uk|en)\/texts\/litera-g\/k7f3qz$/)
    expect((await tagsFor(crawler, pathname)).properties.get('og:url')).toEqual([`${origin}${pathname}`])
  }
})

describe('a page says of itself', () => {
  const reader: Crawler = { agent: 'Mozilla/5.0', reads: whole, takes: whole }

  test.each(places)('where it stands: “$path” in $ui', async ({ ui, path }) => {
    const { links } = await tagsFor(reader, `/${ui}${path}`)
    const said = (name: string) => links.get(name)?.map((address) => new URL(address).href)
    expect(said('canonical')).toEqual([`${origin}/${ui}${path}`])
    expect(said('alternate uk')).toEqual([`${origin}/uk${path}`])
    expect(said('alternate en')).toEqual([`${origin}/en${path}`])
    expect(said('alternate x-default')).toEqual([`${origin}${path || '/'}`])
  })

  test('whether it may be listed: a text may, a paragraph of it is no page of its own', async () => {
    for (const { ui, path } of places) {
      const isPassage = /\/[0-9a-z]{6}$/.test(path) && path.startsWith('/texts/litera-g/')
      const { names } = await tagsFor(reader, `/${ui}${path}`)
      expect(names.get('robots'), path).toEqual(isPassage ? ['noindex'] : undefined)
    }
  })

  test('what the paragraph says, in the language of the interface', async () => {
    const descriptionOf = async (path: string) => {
      const { properties, names } = await tagsFor(reader, path)
      expect(names.get('description')).toEqual(properties.get('og:description'))
      return properties.get('og:description')?.[0]
    }
    expect(await descriptionOf('/uk/texts/litera-g/k7f3qz')).toMatch(/^1933 року літера зникла/)
    expect(await descriptionOf('/en/texts/litera-g/k7f3qz')).toMatch(/^In 1933 the letter vanished/)
    expect(await descriptionOf('/en/texts/litera-g/p4d8xv')).toBe(
      'Not translated yet: Цього абзацу ще ніхто не переклав.',
    )
  })

  test.each([
    ['/en/texts/litera-g/zzzzzz', 404, 'en'],
    ['/uk/nowhere', 404, 'uk'],
    ['/uk/texts/litera-g/x9y8z7', 410, 'uk'],
    ['/en/texts/pomylka', 410, 'en'],
    ['/en/texts/pomylka/q1w2e3', 410, 'en'],
    ['/uk/texts/zlamane', 500, 'uk'],
    ['/uk/texts/zlamane/q1w2e3', 500, 'uk'],
  ])('that it is none, at %s: %i, no picture, nothing to list', async (path, status, ui) => {
    const answer = await fetchAs(reader, path)
    const { properties, names, title } = readTags(answer.words)
    expect(answer.status).toBe(status)
    expect(answer.headers['content-language']).toBe(ui)
    expect(title).not.toBe('')
    expect(names.get('robots')).toEqual(['noindex'])
    expect([...properties.keys()]).toEqual([])
    expect(names.get('twitter:card')).toBeUndefined()
  })
})

test('a paragraph that was taken out says so in both languages, and leads to its text', async () => {
  const uk = await fetchWhole(poruch.port, '/uk/texts/litera-g/x9y8z7')
  expect(uk.words).toContain('Цього абзацу в тексті більше немає')
  expect(uk.words).toContain('<a href="/uk/texts/litera-g" lang="uk">Літера, що повернулася додому</a>')
  const en = await fetchWhole(poruch.port, '/en/texts/litera-g/x9y8z7')
  expect(en.words).toContain('This paragraph is no longer in the text')
  expect(en.words).toContain('<a href="/en/texts/litera-g" lang="en">The letter that came home</a>')
  // What was said there is said no more.
  expect(uk.words + en.words).not.toContain('Цей абзац')
})

test('a corrected paragraph is shared in its new words, and the address of its old picture leads to the new one', async () => {
  const path = '/en/texts/litera-g/k7f3qz'
  const told = async () => {
    const { properties } = await tagsFor(crawlers.Telegram, path)
    const [description = ''] = properties.get('og:description') ?? []
    return { description, picture: new URL(properties.get('og:image')?.[0] ?? '').pathname }
  }
  const before = await told()
  const file = join(content, 'litera-g/en.md')
  writeFileSync(
    `${file}~`,
    readFileSync(file, 'utf8').replace('the letter vanished', 'a whole letter vanished'),
  )
  renameSync(`${file}~`, file)
  await expect.poll(async () => (await told()).description).toMatch(/^In 1933 a whole letter vanished/)
  const after = await told()
  expect(after.picture).not.toBe(before.picture)
  const old = await fetchAs(crawlers.Telegram, before.picture)
  expect([old.status, old.headers.location]).toEqual([302, after.picture])
  expect((await fetchAs(crawlers.Telegram, after.picture)).status).toBe(200)
})
