import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { heaviest, pictures, widest } from './support/pictures.ts'
import { type Site, startSite } from './support/start-site.ts'

const root = join(import.meta.dirname, '..')
const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })].sort()
const shots = globSync('docs/pictures/*.png', { cwd: root }).sort()

/** Decisions tell of a day that is past, and of what was there then. */
const todays = pages.filter((page) => !page.startsWith('docs/decisions/'))

function readWhole(page: string): string {
  return readFileSync(join(root, page), 'utf8')
}

/** What a page says lies in our folders. */
function pathsIn(page: string): string[] {
  const folders = 'core|adapters|server|app|enhance|cli|locales|tests|bench|deploy'
  const ours = new RegExp(`(?<![\\w./-])(?:${folders})(?:/(?:[\\w.-]*\\w|\\[\\w+\\]))+`, 'g')
  return [...readWhole(page).matchAll(ours)].map(([path]) => path)
}

/** Markdown without what only shows how Markdown is written. */
function read(page: string): string {
  return readWhole(page)
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/^ {4}.*$/gm, '')
    .replace(/`[^`\n]+`/g, (code) => code.replace(/[[\]!]/g, ' '))
}

const linksOf = (page: string) =>
  [...read(page).matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, mark = '', words = '', to = '']) => ({
    isPicture: mark === '!',
    words,
    to,
  }))

/** The anchors of headings, as GitHub names them. */
function anchorsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe('the documents', () => {
  test.for(pages)('%s leads to files that are there and to headings that they have', (page) => {
    const faults = linksOf(page).flatMap(({ to }) => {
      if (/^[a-z]+:/.test(to)) return []
      const [path = '', anchor] = to.split('#')
      const target = path === '' ? page : join(dirname(page), path)
      if (!existsSync(join(root, target))) return [`${to}: no such file`]
      return anchor === undefined || anchorsOf(target).includes(anchor) ? [] : [`${to}: no such heading`]
    })
    expect(faults).toEqual([])
  })

  test.for(todays)('%s names files and folders of ours that are there', (page) => {
    const gone = pathsIn(page).filter((path) => !existsSync(join(root, path)))
    expect(gone).toEqual([])
  })

  test('and docs/architecture.md names each folder of core, and no other', () => {
    const folders = readdirSync(join(root, 'core'), { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    )
    const [listed = ''] = readWhole('docs/architecture.md').match(/^ {4}core\/[\s\S]*?(?=^ {4}\w)/m) ?? []
    const named = [...listed.matchAll(/^ {6}(\w+)\//gm)].map(([, name]) => name)
    expect(named.sort()).toEqual(folders.map(({ name }) => name).sort())
  })

  test('are read here at all', () => {
    expect(todays.flatMap(pathsIn).length).toBeGreaterThan(60)
    expect(pages.flatMap(linksOf).length).toBeGreaterThan(80)
    expect(anchorsOf('docs/content-format.md')).toContain('enjson-the-ledger')
  })
})

describe('the pictures', () => {
  const shown = pages.flatMap((page) =>
    linksOf(page)
      .filter(({ isPicture }) => isPicture)
      .map(({ words, to }) => ({ path: join(dirname(page), to), words })),
  )

  test('are each shown somewhere, and described in words', () => {
    const ours = shown.map(({ path }) => path).filter((path) => path.startsWith('docs/pictures/'))
    expect([...new Set(ours)].sort()).toEqual(shots)
    expect(shown.filter(({ words }) => words.length < 15)).toEqual([])
  })

  test('are those that `npm run screenshots` and `npm run cards:sheet` make', () => {
    const made = [...pictures.map(({ name }) => name), 'cards']
    expect(shots.map((path) => basename(path, '.png')).sort()).toEqual(made.sort())
  })

  test('of reading are no wider and no heavier than they may be', () => {
    const ours = shots.filter((path) => basename(path).startsWith('reading'))
    const widths = ours.map((path) => readFileSync(join(root, path)).readUInt32BE(16))
    expect(Math.max(...widths)).toBeLessThanOrEqual(widest)
    expect(ours.reduce((sum, path) => sum + statSync(join(root, path)).size, 0)).toBeLessThanOrEqual(heaviest)
  })
})

describe('the addresses that the documents name', () => {
  let site: Site
  beforeAll(async () => {
    site = await startSite()
  })
  afterAll(() => site?.stop())

  test('are answered by the bundled library', async () => {
    // The library of docs/editing.md is its own, and tests/cli/editing-guide.test.ts tries it.
    const words = todays
      .filter((page) => page !== 'docs/editing.md')
      .map(readWhole)
      .join()
    const ours = /`(\/(?:(?:uk|en)\/[^`{}…]+|[a-z]+\.(?:txt|xml|json|webmanifest)|healthz|readyz))`/g
    const addresses = [...new Set([...words.matchAll(ours)].map(([, path = '']) => path))]
    expect(addresses.length).toBeGreaterThan(18)
    const answers = await Promise.all(
      addresses.map(async (path) => `${path} ${(await fetch(site.url + path)).status}`),
    )
    expect(answers).toEqual(addresses.map((path) => `${path} 200`))
  })
})
