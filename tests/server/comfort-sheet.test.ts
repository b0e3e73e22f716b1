import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postcss from 'postcss'
import { expect, test } from 'vitest'
import { comforts } from '#core/reading/comfort.ts'
import { contrast } from '#core/reading/contrast.ts'
import { builtIn, readComfortSheet } from '#server/comfort-sheet.ts'
import { pageShrinker } from '#server/shrink-page.ts'

const checkout = join(import.meta.dirname, '../..')
const source = readFileSync(join(checkout, 'app/_ui/comfort.css'), 'utf8')
const theme = readFileSync(join(checkout, 'app/_ui/theme.css'), 'utf8')
const sheet = await readComfortSheet({ checkout, development: false })

test('every choice but the usual ones has a rule, and every rule a choice', () => {
  const unusual = Object.values(comforts).flatMap(([, ...others]) => others)
  const ruled = [...sheet.css.matchAll(/\[data-comfort~=["']?([\w-]+)["']?\]/g)].map(([, word]) => word)
  expect([...new Set(ruled)].sort()).toEqual([...unusual].sort())
})

test('its custom properties are ones that the theme has, under the names that every page gives them', () => {
  expect(sheet.names.size).toBeGreaterThan(10)
  const page = pageShrinker(sheet.names)(
    `<html><head><style>:root{--soft:#4b4f57;--round:1rem;--paper:#fff}p{color:var(--soft);margin:var(--round);background:var(--paper)}</style></head><body><p>ґ</p></body></html>`,
  )
  const short = (name: string) => sheet.names.get(name) ?? 'none'
  expect(page).toContain(`${short('--paper')}:#fff`)
  expect(page).toContain(`color:var(${short('--soft')})`)
  expect([...sheet.names.values()]).not.toContain(/margin:var\((--\w+)\)/.exec(page)?.[1])
  for (const [name, each] of sheet.names) {
    if (!name.startsWith('--lightningcss')) expect(theme).toContain(`${name}:`)
    expect(sheet.css).toContain(`${each}:`)
  }
})

test('its faces lie under addresses that hold their hashes, and are fonts', () => {
  const asked = [...sheet.css.matchAll(/url\("?([^")]+)/g)].map(([, address]) => address)
  expect(asked).toHaveLength(2)
  expect([...sheet.faces.keys()].sort()).toEqual(asked.sort())
  for (const [address, { type, body }] of sheet.faces) {
    expect(address).toMatch(/^\/faces\/dyslexic(?:-bold)?-[0-9A-Z]{8}\.woff2$/)
    expect([type, body.subarray(0, 4).toString()]).toEqual(['font/woff2', 'wOF2'])
  }
})

test('its hash is the one that a policy lets it in by, and scripts are told both, and what it sets', () => {
  const digest = createHash('sha256').update(sheet.css).digest('base64')
  expect(sheet.hash).toBe(`sha256-${digest}`)
  const told = Object.values(builtIn(sheet)).map((words) => JSON.parse(words))
  expect(told.slice(0, 3)).toEqual([sheet.css, sheet.hash, digest.slice(0, 10)])
  expect(told[3].split(' ').sort()).toEqual([...sheet.names.values()].sort())
})

test('in development, names stay as they are written', async () => {
  const plain = await readComfortSheet({ checkout, development: true })
  expect(plain.names.size).toBe(0)
  expect(plain.css).toContain('--paper: #f4ecd8')
})

test('the switch between light and dark is kept whole: one name set, the other empty', () => {
  const [light, dark] = ['--lightningcss-light', '--lightningcss-dark'].map((name) => sheet.names.get(name))
  const declarations = (word: string) => {
    const found = new Map<string, string>()
    postcss.parse(sheet.css).walkRules((rule) => {
      if (rule.selector.includes(word))
        rule.walkDecls(({ prop, value }) => void found.set(prop, value.trim()))
    })
    return Object.fromEntries(found)
  }
  expect(declarations('theme-dark')).toEqual({
    'color-scheme': 'dark',
    [`${light}`]: '',
    [`${dark}`]: 'initial',
  })
  expect(declarations('theme-light')).toEqual({
    'color-scheme': 'light',
    [`${light}`]: 'initial',
    [`${dark}`]: '',
  })
})

test('in sepia all words have a contrast of 7:1 or better on every ground, and all signs 3:1', () => {
  const rule = /theme-sepia"\] \{([^}]*--paper[^}]*)\}/.exec(source)?.[1] ?? ''
  const sepia = new Map(
    [...rule.matchAll(/(--\w+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
  const colour = (name: string) =>
    sepia.get(`--${name}`) ?? new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6})`).exec(theme)?.[1] ?? ''
  const least = (words: string[], grounds: string[]) =>
    Math.min(...words.flatMap((word) => grounds.map((ground) => contrast(colour(word), colour(ground)))))
  expect(least(['ink', 'soft', 'target'], ['paper', 'raise'])).toBeGreaterThanOrEqual(7)
  expect(least(['ink'], ['mark', 'came', 'went'])).toBeGreaterThanOrEqual(7)
  expect(least(['edge', 'blue', 'wheat', 'reviewed', 'machine'], ['paper', 'raise'])).toBeGreaterThanOrEqual(
    3,
  )
})
