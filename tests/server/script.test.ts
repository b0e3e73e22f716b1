import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readComfortSheet } from '#server/comfort-sheet.ts'
import { bundleScript, type Script } from '#server/script.ts'

let checkout = ''
const comfort = { css: 'body{color:#000}', hash: 'sha256-abcdefgh' }

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'poruch-script-'))
  mkdirSync(join(checkout, 'enhance'))
})
afterEach(() => rmSync(checkout, { recursive: true, force: true }))

const codeOf = ({ address, files }: Script) => files.get(address)?.body.toString()
const write = (name: string, source: string) => writeFileSync(join(checkout, 'enhance', name), source)

describe('bundleScript()', () => {
  test('makes one small file of all, under a name that changes with it', async () => {
    write('say.ts', 'export const say = (word: string): void => { document.title = word }')
    write('main.ts', "import { say } from './say.ts'\nsay('Ґанок')")
    const first = await bundleScript({ checkout, development: false, comfort })
    expect(first.address).toMatch(/^\/script\/[0-9A-Z]{8}\.js$/)
    expect([...first.files.keys()]).toEqual([first.address])
    expect(codeOf(first)).toContain('document.title=')
    expect(codeOf(first)).not.toContain('import')
    expect(await bundleScript({ checkout, development: false, comfort })).toEqual(first)
    write('main.ts', "import { say } from './say.ts'\nsay('Ганок')")
    expect((await bundleScript({ checkout, development: false, comfort })).address).not.toBe(first.address)
  })

  test('keeps the sources at hand in development', async () => {
    write('main.ts', 'document.title = "Ґанок"')
    expect(codeOf(await bundleScript({ checkout, development: true, comfort }))).toContain(
      '//# sourceMappingURL=data:',
    )
  })

  test('writes in the rules for what readers choose, where the script asks for them', async () => {
    write('main.ts', 'document.title = builtComfortSheet + builtComfortHash')
    const code = codeOf(await bundleScript({ checkout, development: false, comfort }))
    expect(code).toContain('body{color:#000}')
    expect(code).toContain('sha256-abcdefgh')
  })

  test('throws where the script does not compile', async () => {
    write('main.ts', 'const = 1')
    await expect(bundleScript({ checkout, development: false, comfort })).rejects.toThrow(
      /enhance\/main\.ts:1/,
    )
  })

  test('leaves in files of their own what a first use brings, found from the script by their hashes', async () => {
    write('rare.ts', 'export const rare = (): void => { document.title = "Рідко" }')
    write('main.ts', "addEventListener('click', async () => (await import('./rare.ts')).rare())")
    const script = await bundleScript({ checkout, development: false, comfort })
    const [rare = ''] = [...script.files.keys()].filter((address) => address !== script.address)
    expect(script.files.size).toBe(2)
    expect(codeOf(script)).toContain(`import("./${basename(rare)}")`)
    expect(codeOf(script)).not.toContain('document.title')
    write('rare.ts', 'export const rare = (): void => { document.title = "Ніколи" }')
    expect((await bundleScript({ checkout, development: false, comfort })).address).not.toBe(script.address)
  })

  test('keeps the checkout’s own script under 4 kB at once and 12 kB in all, packed', async () => {
    const own = { checkout: resolve(import.meta.dirname, '../..'), development: false }
    const { address, files } = await bundleScript({ ...own, comfort: await readComfortSheet(own) })
    const weights = new Map([...files].map(([each, { body }]) => [each, gzipSync(body).length]))
    const code = files.get(address)?.body.toString() ?? ''
    const atOnce = [address, ...[...code.matchAll(/from"\.\/([^"]+)"/g)].map(([, name]) => `/script/${name}`)]
    const weightOf = (all: Iterable<string>) =>
      [...all].reduce((sum, each) => sum + (weights.get(each) ?? Number.NaN), 0)
    expect(weightOf(atOnce)).toBeGreaterThan(100)
    expect(weightOf(atOnce)).toBeLessThanOrEqual(4_000)
    expect(weightOf(files.keys())).toBeLessThanOrEqual(12_000)
  })
})
