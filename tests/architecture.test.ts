import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Graph, readGraph } from './support/import-graph.ts'
import {
  type Fault,
  findAdapterFaults,
  findCoreFaults,
  findCycleFaults,
  findDirectionFaults,
  findNameFaults,
  findUntested,
  findUpwardFaults,
  law,
} from './support/law.ts'
import { plantTree } from './support/plant-tree.ts'

describe('the source', () => {
  const root = join(import.meta.dirname, '..')
  const graph = readGraph(root, Object.keys(law))

  test('was found: every folder of the law, and imports between them', () => {
    const found = new Set(graph.files.map((file) => file.path.split('/')[0]))
    expect([...found].sort()).toEqual(Object.keys(law).sort())
    expect(graph.files.map((file) => file.path)).toContain('app/[ui]/texts/[slug]/page.tsx')
    expect(graph.files.length).toBeGreaterThan(60)
    expect(graph.imports.filter((each) => each.to !== undefined).length).toBeGreaterThan(150)
  })

  test('knows only whom the direction law lets it know', () => {
    expect(findDirectionFaults(graph)).toEqual([])
  })

  test('keeps its adapters apart', () => {
    expect(findAdapterFaults(graph)).toEqual([])
  })

  test('imports nothing from a folder above', () => {
    expect(findUpwardFaults(graph)).toEqual([])
  })

  test('has no rings, neither of files nor of folders', () => {
    expect(findCycleFaults(graph)).toEqual([])
  })

  test('keeps the clock, chance, the network and casts out of core', () => {
    expect(findCoreFaults(graph)).toEqual([])
  })

  test('names its files after what is inside, and has no barrels', () => {
    expect(findNameFaults(graph)).toEqual([])
  })

  test('has a test in the same place for all of core, adapters and server that runs', () => {
    expect(findUntested(graph, new Set(globSync('tests/**/*.test.ts', { cwd: root })))).toEqual([])
  })

  test('tells how long its files are (a smell to follow, not a limit)', ({ annotate }) => {
    const lengths = graph.files.map((file) => file.code.split('\n').length).sort((one, other) => one - other)
    const ninetieth = lengths[Math.floor(lengths.length * 0.9)] ?? 0
    return annotate(`${lengths.length} files; nine in ten have at most ${ninetieth} lines (aim: 150)`)
  })
})

const manifest = JSON.stringify({
  imports: { '#core/*': './core/*', '#adapters/*': './adapters/*', '#server/*': './server/*' },
})

/** A small tree without a fault. */
const clean: Readonly<Record<string, string>> = {
  'package.json': manifest,
  'core/text/hash.ts': `import { sha256 } from '@noble/hashes/sha2.js'\nexport function hash(words: string) { return sha256(words) }`,
  'core/text/day.ts': `import type { Root } from 'mdast'\nexport const day = (root: Root) => [root, new Date(Date.UTC(2026, 10, 23)).getUTCDate()] as const`,
  'core/reading/pairs.ts': `import { hash } from '#core/text/hash.ts'\nexport { day } from '../text/day.ts'\nexport function pairs() { return hash('ґ') }`,
  'adapters/stores/files.ts': `import { readFileSync } from 'node:fs'\nimport { pairs } from '#core/reading/pairs.ts'\nexport function files() { return [readFileSync, pairs] }`,
  'adapters/cards/draw.ts': `export function draw() { return process.pid }`,
  'locales/words.ts': `import words from './uk.json' with { type: 'json' }\nimport i18next from 'i18next'\nexport default [words, i18next]`,
  'server/library.ts': `import { files } from '#adapters/stores/files.ts'\nexport type Library = ReturnType<typeof files>\nexport function open(): Library { return files() }`,
  'server/running.ts': `import type { Library } from './library.ts'\nexport function running(): Library { throw new Error('Nothing is open') }`,
  'server/cards.ts': `export const worker = () => new URL('../adapters/cards/draw.ts', import.meta.url)`,
  'cli/main.ts': `export const verbs = { check: () => import('./commands/check.ts') }`,
  'cli/commands/check.ts': `import { pairs } from '#core/reading/pairs.ts'\nexport const check = () => pairs()`,
  'enhance/keys.ts': `import { pairs } from '#core/reading/pairs.ts'\ndocument.title = String(pairs())`,
  'app/page.tsx': `import { running } from '#server/running.ts'\nimport type { Library } from '#server/library.ts'\nimport { pairs } from '#core/reading/pairs.ts'\nexport default function Page() { const library: Library = running(); return <p lang="uk">{String(library)}{String(pairs())}</p> }`,
}
const cleanTests = new Set([
  ...[
    'core/text/hash',
    'core/text/day',
    'core/reading/pairs',
    'adapters/stores/files',
    'adapters/cards/draw',
  ].map((path) => `tests/${path}.test.ts`),
  ...['server/library', 'server/running', 'server/cards'].map((path) => `tests/${path}.test.ts`),
])

function findAll(graph: Graph): Fault[] {
  return [
    ...findDirectionFaults(graph),
    ...findAdapterFaults(graph),
    ...findUpwardFaults(graph),
    ...findCycleFaults(graph),
    ...findCoreFaults(graph),
    ...findNameFaults(graph),
    ...findUntested(graph, cleanTests),
  ]
}

/** The faults of the clean tree with these files changed or added. */
function faultsWith(planted: Readonly<Record<string, string>>): Fault[] {
  return findAll(readGraph(plantTree({ ...clean, ...planted }), Object.keys(law)))
}

describe('the checker', () => {
  test('finds nothing in a clean tree, and has read all of it', () => {
    const graph = readGraph(plantTree(clean), Object.keys(law))
    expect(findAll(graph)).toEqual([])
    expect(graph.files).toHaveLength(13)
    expect(graph.imports).toHaveLength(17)
  })

  test.for<[what: string, file: string, code: string, fault: string]>([
    ['the file system in core', 'core/text/hash.ts', `import { readFileSync } from 'node:fs'`, 'node:fs'],
    ['React in core, be it a type', 'core/text/hash.ts', `import type { ReactNode } from 'react'`, 'react'],
    [
      'a value of a package for types',
      'core/text/hash.ts',
      `import { root } from 'mdast'`,
      'types of "mdast"',
    ],
    [
      'core → adapters',
      'core/text/hash.ts',
      `import { files } from '#adapters/stores/files.ts'`,
      'adapters/stores/files.ts',
    ],
    [
      'core → adapters, by a type in the middle of a line',
      'core/text/hash.ts',
      `export type Files = typeof import('#adapters/stores/files.ts')`,
      'adapters/stores/files.ts',
    ],
    [
      'core → locales',
      'core/text/hash.ts',
      `export { default } from '../../locales/words.ts'`,
      'locales/words.ts',
    ],
    ['locales → core', 'locales/words.ts', `import { hash } from '#core/text/hash.ts'`, 'core/text/hash.ts'],
    [
      'adapters → server',
      'adapters/cards/draw.ts',
      `import type { Library } from '#server/library.ts'`,
      'server/library.ts',
    ],
    ['React in an adapter', 'adapters/cards/draw.ts', `import React from 'react'`, 'react'],
    ['server → app', 'server/cards.ts', `import Page from '../app/page.tsx'`, 'app/page.tsx'],
    [
      'cli → server, when it runs',
      'cli/commands/check.ts',
      `export const check = () => import('#server/library.ts')`,
      'server/library.ts',
    ],
    [
      'cli → server, by a worker',
      'cli/commands/check.ts',
      `new Worker(new URL('../../server/library.ts', import.meta.url))`,
      'server/library.ts',
    ],
    [
      'enhance → server',
      'enhance/keys.ts',
      `import { running } from '#server/running.ts'`,
      'server/running.ts',
    ],
    ['a package in enhance', 'enhance/keys.ts', `import React from 'react'`, 'react'],
    [
      'app → adapters',
      'app/page.tsx',
      `import { files } from '#adapters/stores/files.ts'`,
      'adapters/stores/files.ts',
    ],
    [
      'app → server, as a value',
      'app/page.tsx',
      `import { open } from '#server/library.ts'`,
      'types of server/library.ts',
    ],
    [
      'app → server, as a value beside a type',
      'app/page.tsx',
      `import { type Library, open } from '#server/library.ts'`,
      'types of server/library.ts',
    ],
    [
      'app → server, passed on',
      'app/page.tsx',
      `export * from '#server/library.ts'`,
      'types of server/library.ts',
    ],
    ['the file system in app', 'app/page.tsx', `import fs from 'node:fs'`, 'node:fs'],
    [
      'adapter → adapter',
      'adapters/cards/draw.ts',
      `import { files } from '../stores/files.ts'`,
      'one adapter imports another',
    ],
    [
      'adapter → adapter, by a worker',
      'adapters/cards/draw.ts',
      `new Worker(new URL('../stores/files.ts', import.meta.url))`,
      'one adapter imports another',
    ],
    [
      'a computed import',
      'cli/main.ts',
      "export const verb = (name: string) => import('./commands/' + name)",
      'computed',
    ],
    ['an import from above', 'cli/commands/check.ts', `import { verbs } from '../main.ts'`, 'a folder above'],
    [
      'a climb of two folders',
      'core/reading/pairs.ts',
      `import { hash } from '../../core/text/hash.ts'`,
      'climbs',
    ],
    ['the clock in core', 'core/text/hash.ts', 'export const now = () => Date.now()', 'Date.now'],
    ['today in core', 'core/text/hash.ts', 'export const today = () => new Date()', 'the clock'],
    ['chance in core', 'core/text/hash.ts', 'export const chance = () => Math.random()', 'Math.random'],
    ['the environment in core', 'core/text/hash.ts', 'export const port = () => process.env.PORT', 'process'],
    [
      'the network in core',
      'core/text/hash.ts',
      `export const ask = () => fetch('https://example.org')`,
      'fetch',
    ],
    [
      'a timer in core',
      'core/text/hash.ts',
      'export const wait = () => setTimeout(() => {}, 1)',
      'setTimeout',
    ],
    ['printing in core', 'core/text/hash.ts', `console.log('ґ')`, 'console'],
    [
      'the machine’s language in core',
      'core/text/hash.ts',
      `export const order = () => 'ґ'.localeCompare('г')`,
      'language of the machine',
    ],
    [
      'the machine’s time zone in core',
      'core/text/hash.ts',
      'export const day = (date: Date) => date.getDate()',
      'time zone',
    ],
    [
      'a cast in core',
      'core/text/hash.ts',
      'export const id = (words: unknown) => words as string',
      'a cast',
    ],
    ['`any` in core', 'core/text/hash.ts', 'export const id = (words: any) => words', '`any`'],
    ['`!` in core', 'core/text/hash.ts', 'export const first = (all: string[]) => all[0]!', '`!`'],
    [
      'a silenced compiler in core',
      'core/text/hash.ts',
      '// @ts-expect-error\nexport const one = 1',
      'silences',
    ],
    ['a file of all sorts', 'core/text/utils.ts', 'export const one = 1', '"utils" is no name'],
    ['a folder of all sorts', 'app/helpers/day.ts', 'export const one = 1', '"helpers" is no name'],
    ['a file of types', 'core/text/types.ts', 'export type One = 1', '"types" is no name'],
    [
      'a barrel',
      'core/text/all.ts',
      `export * from './hash.ts'\nexport { day } from './day.ts'`,
      'only passes others on',
    ],
    [
      'a function without a test',
      'core/text/slug.ts',
      'export function slug() {}',
      'has no tests/core/text/slug.test.ts',
    ],
    [
      'an arrow without a test',
      'server/press.ts',
      'export const press = () => {}',
      'has no tests/server/press.test.ts',
    ],
  ])('catches %s', ([, file, code, fault]) => {
    expect(faultsWith({ [file]: code }).join('\n')).toContain(fault)
  })

  test('catches a ring of files in one folder', () => {
    const faults = faultsWith({
      'cli/commands/one.ts': `import './two.ts'`,
      'cli/commands/two.ts': `import type { Three } from './three.ts'\nexport type Two = Three`,
      'cli/commands/three.ts': `export const three = () => import('./one.ts')`,
    })
    expect(faults).toEqual([
      'Files in a ring: cli/commands/one.ts → cli/commands/two.ts → cli/commands/three.ts → cli/commands/one.ts',
    ])
  })

  test('catches a ring of folders whose files make none', () => {
    const faults = faultsWith({
      'core/text/numbers.ts': `import '#core/reading/glue.ts'`,
      'core/reading/glue.ts': 'export type Glue = 1',
    })
    expect(faults).toEqual(['Folders in a ring: core/reading → core/text → core/reading'])
  })

  test('lets a name that is no reference be', () => {
    const faults = faultsWith({
      'core/text/hash.ts': `export const hash = (words: { process: string }) => ({ fetch: words.process, at: new Date(0) })`,
    })
    expect(faults).toEqual([])
  })

  test('does not take a text that is not code for clean', () => {
    expect(() => faultsWith({ 'core/text/hash.ts': 'export const = 1' })).toThrow()
  })
})
