import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bundleScript } from '#server/script.ts'

let checkout = ''

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'poruch-script-'))
  mkdirSync(join(checkout, 'enhance'))
})
afterEach(() => rmSync(checkout, { recursive: true, force: true }))

const write = (name: string, source: string) => writeFileSync(join(checkout, 'enhance', name), source)

describe('bundleScript()', () => {
  test('makes one small file of all, under a name that changes with it', async () => {
    write('say.ts', 'export const say = (word: string): void => { document.title = word }')
    write('main.ts', "import { say } from './say.ts'\nsay('Ґанок')")
    const first = await bundleScript({ checkout, development: false })
    expect(first.address).toMatch(/^\/script\/[0-9a-f]{10}\.js$/)
    expect(first.body.toString()).toContain('document.title=')
    expect(first.body.toString()).not.toContain('import')
    expect(await bundleScript({ checkout, development: false })).toEqual(first)
    write('main.ts', "import { say } from './say.ts'\nsay('Ганок')")
    expect((await bundleScript({ checkout, development: false })).address).not.toBe(first.address)
  })

  test('keeps the sources at hand in development', async () => {
    write('main.ts', 'document.title = "Ґанок"')
    const { body } = await bundleScript({ checkout, development: true })
    expect(body.toString()).toContain('//# sourceMappingURL=data:')
  })

  test('throws where the script does not compile', async () => {
    write('main.ts', 'const = 1')
    await expect(bundleScript({ checkout, development: false })).rejects.toThrow(/enhance\/main\.ts:1/)
  })

  test('keeps the checkout’s own script under 10 kB', async () => {
    const { body } = await bundleScript({
      checkout: resolve(import.meta.dirname, '../..'),
      development: false,
    })
    expect(body.length).toBeGreaterThan(100)
    expect(body.length).toBeLessThan(10_000)
  })
})
