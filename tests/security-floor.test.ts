import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readGraph, type SourceFile } from './support/import-graph.ts'
import { law } from './support/law.ts'
import { findSecurityFaults } from './support/security-faults.ts'
import { parseCode } from './support/syntax.ts'

const root = join(import.meta.dirname, '..')

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function sourceFile(path: string, code: string): SourceFile {
  return { path, code, tree: parseCode(code, path) }
}

const versions = z.record(z.string(), z.string())
const manifest = z
  .object({
    dependencies: versions,
    optionalDependencies: versions,
    devDependencies: versions,
    allowScripts: z.record(z.string(), z.boolean()),
    scripts: versions,
  })
  .parse(JSON.parse(read('package.json')))
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.looseObject({
        version: z.string().optional(),
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
        optional: z.boolean().optional(),
        os: z.union([z.string(), z.array(z.string())]).optional(),
        libc: z.array(z.string()).optional(),
        optionalDependencies: versions.optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')))
const locked = Object.entries(lock.packages).filter(([place]) => place !== '')

describe('what the pages are made of', () => {
  const { files } = readGraph(root, Object.keys(law))

  test('opens none of the doors that most advisories need', () => {
    expect(files.length).toBeGreaterThan(60)
    expect(findSecurityFaults([...files, sourceFile('next.config.js', read('next.config.js'))])).toEqual([])
  })

  test('keeps the image optimizer off and Next’s name to itself', async () => {
    const settings: unknown = (await import(join(root, 'next.config.js'))).default
    expect(settings).toMatchObject({ images: { unoptimized: true }, poweredByHeader: false })
  })

  test.for([
    ['a Server Action', 'app/page.tsx', `'use server'`],
    ['a Server Action in a function', 'app/page.tsx', `async function save() { 'use server' }`],
    ['a cached function', 'app/page.tsx', `async function read() { 'use cache'; return 1 }`],
    ['the image optimizer', 'app/page.tsx', `import Image from 'next/image'`],
    ['HTML that was not made by React', 'app/page.tsx', '<p dangerouslySetInnerHTML={{ __html: words }} />'],
    ['HTML in the script of readers', 'enhance/keys.ts', 'place.innerHTML = words'],
    ['code from words', 'enhance/keys.ts', 'new Function(words)()'],
    ['a rewrite', 'next.config.js', 'export default { rewrites: async () => [] }'],
    ['a middleware', 'app/middleware.ts', 'export function middleware() {}'],
  ] as const)('catches %s', ([, path, code]) => {
    expect(findSecurityFaults([sourceFile(path, code)])).toHaveLength(1)
  })

  test('lets the JSON-LD component write its JSON, and nobody else', () => {
    const code = '<script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />'
    expect(findSecurityFaults([sourceFile('app/_ui/reader/about-text.tsx', code)])).toEqual([])
    expect(findSecurityFaults([sourceFile('app/_ui/reader/pair-row.tsx', code)])).toHaveLength(1)
  })
})

describe('the packages', () => {
  test('are of exact versions', () => {
    const asked = [manifest.dependencies, manifest.optionalDependencies, manifest.devDependencies]
    const all = asked.flatMap((each) => Object.entries(each))
    expect(all.length).toBeGreaterThan(20)
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  test('hold a Next without the known holes', () => {
    const [major = 0, minor = 0, patch = 0] = (lock.packages['node_modules/next']?.version ?? '')
      .split('.')
      .map(Number)
    expect(manifest.dependencies.next).toBe([major, minor, patch].join('.'))
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(16_004_006)
  })

  test('are locked by their content, and name no registry', () => {
    expect(locked.length).toBeGreaterThan(100)
    expect(locked.filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
    expect(read('package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz/)
    // Programs for systems that Poruch is not released for may be there by name and version alone.
    const elsewhere = ({ optional, os, libc }: (typeof locked)[number][1]) =>
      optional === true && (os?.includes('linux') === false || libc?.includes('musl') === true)
    const unsealed = locked.filter(
      ([, entry]) => !/^sha512-/.test(entry.integrity ?? '') && !elsewhere(entry),
    )
    expect(unsealed.map(([place]) => place)).toEqual([])
  })

  test('are all in the lock, those for other systems too, or npm ci refuses it', () => {
    const asked = locked.flatMap(([place, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).map((name) => [
        `${place}/node_modules/${name}`,
        `node_modules/${name}`,
      ]),
    )
    expect(asked.length).toBeGreaterThan(40)
    expect(asked.filter((places) => !places.some((place) => place in lock.packages))).toEqual([])
  })

  test('run nothing on install but what package.json decided on', () => {
    const running = locked.filter(([, entry]) => entry.hasInstallScript === true)
    const names = running.map(([place]) => place.split('node_modules/').at(-1) ?? place)
    expect(names.filter((name) => !(name in manifest.allowScripts))).toEqual([])
    expect(
      Object.keys(manifest.scripts).filter((name) => /^(pre|post)?(install|prepare)$/.test(name)),
    ).toEqual([])
  })
})
