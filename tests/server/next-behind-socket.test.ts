import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Parser } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toDocument } from '#server/document.ts'
import type { Library } from '#server/library.ts'
import { type Next, openNext } from '#server/next-behind-socket.ts'
import { run } from '#server/running.ts'
import { writeLibrary } from './a-library.ts'
import { noCards } from './no-cards.ts'
import { openLibraryIn } from './open-library-in.ts'

const checkout = resolve(import.meta.dirname, '../..')
const content = writeLibrary()
let library: Library
let next: Next
let sockets: string[] = []

const socketFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('poruch-next-'))

beforeAll(async () => {
  expect(spawnSync(process.execPath, ['server/build.ts'], { cwd: checkout }).status).toBe(0)
  library = await openLibraryIn(content)
  run({ library, cards: noCards, url: 'https://texts.example', script: '/script/0a.js' })
  const before = new Set(socketFolders())
  next = await openNext({ checkout, development: false })
  sockets = socketFolders().filter((name) => !before.has(name))
})
afterAll(async () => {
  await next.close()
  library.close()
  rmSync(content, { recursive: true })
})

const pages = ['/uk', '/en', '/uk/texts/litera-g', '/en/texts/litera-g', '/en/texts/pomylka', '/uk/about']
const ask = async (path: string) => (await next.ask(path)).body.toString()

describe('openNext()', () => {
  test('listens where this user alone may enter', () => {
    const [folder = ''] = sockets
    expect(statSync(join(tmpdir(), folder)).mode & 0o777).toBe(0o700)
    expect(statSync(join(tmpdir(), folder, 'next.sock')).isSocket()).toBe(true)
  })

  test.each([...pages, '/uk/missing', '/uk/broken'])('gets %s', async (path) => {
    expect(await next.ask(path)).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
  })

  test('gets files of the build with their type, and says what is missing', async () => {
    const [address = ''] = /\/_next\/static\/media\/[\w.-]+\.woff2/.exec(await ask('/uk')) ?? []
    const font = await next.ask(address)
    expect(font).toMatchObject({ status: 200, type: 'font/woff2' })
    expect(font.body.subarray(0, 4).toString()).toBe('wOF2')
    expect((await next.ask('/_next/static/nope.js')).status).toBe(404)
  })
})

// These know what Next 16.4 sends. When an upgrade sends something else, look what it is for before dropping it.
describe('toDocument(), given what Next really sends', () => {
  test.each(pages)('knows all there is to drop from %s', async (path) => {
    const { scripts, links, boundaries } = inventory(await ask(path))
    expect(new Set(scripts)).toEqual(
      new Set([
        'chunk',
        'chunk for old browsers',
        'start of hydration',
        'tree for hydration',
        ...(scripts.includes('JSON-LD') ? ['JSON-LD'] : []),
      ]),
    )
    expect(links.filter((link) => link.includes('preload'))).toEqual(['preload script'])
    for (const link of links)
      expect(['preload script', 'canonical', 'alternate', 'icon', 'manifest']).toContain(link)
    expect(boundaries).toEqual([])
  })

  test.each(pages)('drops all of it from %s, and not a word', async (path) => {
    const raw = await ask(path)
    const { html, styles, unheeded } = toDocument(raw, ['/script/0a.js'])
    expect(inventory(html).scripts.filter((script) => script !== 'JSON-LD')).toEqual(['other: /script/0a.js'])
    expect(html).not.toMatch(/<!--|__next_f|TURBOPACK|as="script"/)
    expect(wordsOf(html)).toBe(wordsOf(raw))
    expect(wordsOf(html).length).toBeGreaterThan(100)
    expect(styles.length).toBeGreaterThan(0)
    expect(unheeded).toEqual([])
  })

  test.each(pages)('has every link and meta tag of %s in its head', async (path) => {
    const html = await ask(path)
    const head = html.slice(0, html.indexOf('</head>'))
    expect(head).toContain('<link rel="icon"')
    expect(head.match(/<(meta|link|title)\b/g)).toHaveLength(html.match(/<(meta|link|title)\b/g)?.length ?? 0)
  })
})

test('close() leaves nothing behind', async () => {
  const other = await openNext({ checkout, development: false })
  const open = socketFolders()
  await other.close()
  expect(socketFolders().length).toBe(open.length - 1)
})

function inventory(html: string) {
  const scripts: string[] = []
  const links: string[] = []
  const boundaries: string[] = []
  let attributes: Readonly<Record<string, string>> | undefined
  let words = ''
  const parser = new Parser({
    onopentag(name, found) {
      if (name === 'script') attributes = found
      if (name === 'link') links.push([found.rel, found.as].filter(Boolean).join(' '))
      if (name === 'template' || /^[BS]:/.test(found.id ?? '')) boundaries.push(name)
      words = ''
    },
    ontext(part) {
      words += part
    },
    oncomment(comment) {
      if (!/^(\$|\/\$| )?$/.test(comment)) boundaries.push(comment)
    },
    onclosetag(name) {
      if (name !== 'script' || attributes === undefined) return
      scripts.push(kindOfScript(attributes, words))
      attributes = undefined
    },
  })
  parser.end(html)
  return { scripts, links, boundaries }
}

function kindOfScript(attributes: Readonly<Record<string, string>>, words: string): string {
  if (attributes.type === 'application/ld+json') return 'JSON-LD'
  if (attributes.src?.startsWith('/_next/static/chunks/'))
    return attributes.nomodule === undefined ? 'chunk' : 'chunk for old browsers'
  if (attributes.id === '_R_') return 'start of hydration'
  if (/^(\(self\.__next_f=|self\.__next_f\.push\()/.test(words)) return 'tree for hydration'
  return `other: ${attributes.src ?? words.slice(0, 80)}`
}

/** All that a reader without JavaScript could read or hear. */
function wordsOf(html: string): string {
  let words = ''
  let skipping = 0
  const parser = new Parser({
    onopentag(name, { alt = '', content = '', 'aria-label': label = '' }) {
      if (name === 'script' || name === 'style') skipping += 1
      words += [alt, content, label].join('')
    },
    ontext(part) {
      if (skipping === 0) words += part
    },
    onclosetag(name) {
      if (name === 'script' || name === 'style') skipping -= 1
    },
  })
  parser.end(html)
  return words
}
