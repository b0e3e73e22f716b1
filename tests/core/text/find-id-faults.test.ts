import { describe, expect, test } from 'vitest'
import {
  findCopied,
  findHomeless,
  findIdle,
  findMisshapen,
  findStrangers,
  findTwice,
  findUnnamed,
  type Scanned,
} from '#core/text/find-id-faults.ts'
import type { Finding } from '#core/text/finding.ts'
import { parseBlocks } from '#core/text/parse-blocks.ts'
import { parseSource } from '#core/text/source-file.ts'

const head = '---\ntitle: Літера\n---\n'

function scan(body: string): Scanned {
  return { file: 'litera-g/en.md', content: head + body, units: parseBlocks(body, 'litera-g/en.md', 4) }
}

function places(findings: readonly Finding[]): (readonly [number | undefined, string, string])[] {
  return findings.map(({ line, level, problem }) => [line, level, problem])
}

describe('findUnnamed()', () => {
  test('finds blocks without an id, and says which command gives one', () => {
    const body = '<!-- k7f3qz -->\nПерший.\n\nДругий.\n'
    const found = findUnnamed(scan(body), parseSource(head + body))
    expect(places(found)).toEqual([[7, 'warning', 'This block has no id']])
    expect(found[0]?.cure).toBe('"./poruch sign litera-g --by NAME" gives it one')
  })

  test('leaves blocks with a copied id to findCopied()', () => {
    const body = '<!-- k7f3qz -->\nПерший.\n\n<!-- k7f3qz -->\nДругий.\n'
    expect(findUnnamed(scan(body), parseSource(head + body))).toEqual([])
    expect(places(findCopied(scan(body), parseSource(head + body)))).toEqual([
      [8, 'warning', 'The id "k7f3qz" stands above the block in line 5 already'],
    ])
  })
})

describe('findCopied()', () => {
  test('finds nothing where every id stands once', () => {
    const body = '<!-- k7f3qz -->\nПерший.\n\n<!-- m2c9tw -->\nДругий.\n'
    expect(findCopied(scan(body), parseSource(head + body))).toEqual([])
  })
})

describe('findStrangers()', () => {
  test('finds every id that the original does not have', () => {
    const scanned = scan('<!-- k7f3qz -->\nOne.\n\n<!-- m2c9tw -->\nTwo.\n\n<!-- 000000 -->\nThree.\n')
    expect(places(findStrangers(scanned, new Set(['k7f3qz'])))).toEqual([
      [7, 'error', 'No segment "m2c9tw" in uk.md'],
      [10, 'error', 'No segment "000000" in uk.md'],
    ])
  })
})

describe('findHomeless()', () => {
  test('finds words above the first id', () => {
    expect(places(findHomeless(scan('Words.\n\n<!-- k7f3qz -->\nOne.\n')))).toEqual([
      [4, 'error', 'This block stands above the first id'],
    ])
    expect(findHomeless(scan('<!-- a note -->\n<!-- k7f3qz -->\nOne.\n'))).toEqual([])
    expect(findHomeless(scan(''))).toEqual([])
  })
})

describe('findTwice()', () => {
  test('finds an id that stands in two places of a translation', () => {
    expect(
      places(findTwice(scan('<!-- k7f3qz -->\nOne.\n\n<!-- m2c9tw -->\nTwo.\n\n<!-- k7f3qz -->\nThree.\n'))),
    ).toEqual([
      [10, 'warning', 'The id "k7f3qz" stands in line 4 already, so readers see both places as one'],
    ])
  })
})

describe('findIdle()', () => {
  test('finds ids above another id, and at the end', () => {
    expect(places(findIdle(scan('<!-- k7f3qz -->\n<!-- m2c9tw -->\nOne.\n\n<!-- p4d8xh -->\n')))).toEqual([
      [4, 'warning', 'Nothing stands below the id "k7f3qz"'],
      [8, 'warning', 'Nothing stands below the id "p4d8xh"'],
    ])
  })

  test('allows blank lines and notes to editors between an id and its block', () => {
    expect(findIdle(scan('<!-- k7f3qz -->\n\n<!-- check the date -->\n\nOne.\n'))).toEqual([])
  })
})

describe('findMisshapen()', () => {
  test.each([
    '<!-- K7F3QZ -->',
    '<!--  k7f3qz  -->',
    '<!-- k7f3q -->',
    '<!-- k7f3qzz -->',
    '<!-- k7f3qo -->',
    '- <!-- K7F3QZ --> words',
  ])('finds %s', (line) => {
    const body = `<!-- m2c9tw -->\nOne.\n\n${line}\nTwo.\n`
    expect(places(findMisshapen(scan(body)))).toEqual([
      [7, 'warning', expect.stringMatching(/^"<!--.+-->" is not read as an id$/)],
    ])
  })

  test.each([
    '<!-- k7f3qz -->',
    '<!--k7f3qz-->',
    '<!-- note -->',
    '<!-- source -->',
    '<!-- 2026 -->',
    '<!-- перевірити -->',
    'A line with <!-- K7F3QZ --> inside',
  ])('passes %s over', (line) =>
    expect(findMisshapen(scan(`<!-- m2c9tw -->\nOne.\n\n${line}\nTwo.\n`))).toEqual([]),
  )
})
