import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { withLock } from '#adapters/stores/files/lock.ts'
import { BuildError, buildPages, fingerprintSources } from '#server/build.ts'

const repository = resolve(import.meta.dirname, '../..')
let checkout = ''

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  checkout = mkdtempSync(join(tmpdir(), 'poruch-build-'))
  for (const folder of ['app/[ui]', 'core', '.next']) mkdirSync(join(checkout, folder), { recursive: true })
  writeFileSync(join(checkout, 'app/[ui]/page.tsx'), 'export default () => null')
  writeFileSync(join(checkout, 'core/slug.ts'), 'export const slug = 1')
  writeFileSync(join(checkout, 'package.json'), '{}')
})
afterEach(() => rmSync(checkout, { recursive: true, force: true }))

/** Builds this very checkout, unless it is built. */
function build() {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/build.ts'], {
    cwd: repository,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('buildPages()', () => {
  test('builds the checkout, and nothing where it is built', () => {
    expect(build()).toMatchObject({ status: 0, stderr: '' })
    expect(build()).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test('leaves a build alone that is of the same contents, whatever their dates', async () => {
    const built = await fingerprintSources(checkout)
    writeFileSync(join(checkout, '.next/sources.sha256'), built)
    utimesSync(join(checkout, 'core/slug.ts'), 1, 1)
    writeFileSync(join(checkout, 'README.md'), 'Не з цього складаються сторінки')
    await buildPages({ checkout })
    expect(await fingerprintSources(checkout)).toBe(built)
  })

  test.each([
    ['a changed file', () => writeFileSync(join(checkout, 'core/slug.ts'), 'export const slug = 2')],
    ['a new file', () => writeFileSync(join(checkout, 'app/[ui]/layout.tsx'), '')],
    ['a missing file', () => rmSync(join(checkout, 'core/slug.ts'))],
    ['a moved file', () => renameSync(join(checkout, 'core/slug.ts'), join(checkout, 'core/slags.ts'))],
    ['another version of a package', () => writeFileSync(join(checkout, 'package-lock.json'), '{}')],
  ])('builds anew for %s, and says what Next said where it cannot', async (_, change) => {
    writeFileSync(join(checkout, '.next/sources.sha256'), await fingerprintSources(checkout))
    change()
    const failure = await buildPages({ checkout }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(BuildError)
    expect(String(failure)).toMatch(/next[\s\S]+Cannot build the pages: next build ended with 1$/i)
  })

  test('waits for another process that builds, and then builds nothing itself', async () => {
    const waiting = withLock(checkout, 'the pages', async () => {
      const build = buildPages({ checkout })
      await wait(300)
      writeFileSync(join(checkout, '.next/sources.sha256'), await fingerprintSources(checkout))
      return { build }
    })
    await expect((await waiting).build).resolves.toBeUndefined()
    expect(vi.mocked(console.log)).toHaveBeenCalledTimes(1)
  })

  test('waits no longer when it is told to stop', async () => {
    await withLock(checkout, 'the pages', async () => {
      const build = buildPages({ checkout, signal: AbortSignal.timeout(50) })
      await expect(build).rejects.toThrow(/abort/i)
    })
  })

  test('stops building when it is told to', async () => {
    const controller = new AbortController()
    const build = buildPages({ checkout, signal: controller.signal })
    setTimeout(() => controller.abort(), 50)
    await expect(build).rejects.toThrow(/abort/i)
  })
})
