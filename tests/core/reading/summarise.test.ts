import { describe, expect, test } from 'vitest'
import { newestFirst, type Summary, standingOf, summarise } from '#core/reading/summarise.ts'
import { fingerprint } from '#core/text/fingerprint.ts'
import { parseText } from '#core/text/text.ts'

const source = `---
title: Літера, що повернулася додому
author: Редакція «Поруч»
summary: Як ґ зникла з абетки й повернулася
published: 2026-11-23
topics: [мова, історія]
---
<!-- k7f3qz -->
1933 року літера зникла з абетки.

<!-- m2c9tw -->
1990 року вона повернулася.
`
const target = `---
title: The letter that came home
author: the Poruch desk
summary: How ґ left the alphabet and returned
---
<!-- k7f3qz -->
In 1933 the letter vanished from the alphabet.

<!-- m2c9tw -->
In 1990 it returned.
`

function signed(of: string, words: string, state = 'reviewed') {
  return { of, target: fingerprint(words), state, origin: 'human' }
}

const ledger = {
  title: signed('Літера, що повернулася додому', 'The letter that came home'),
  summary: signed('Як ґ зникла з абетки й повернулася', 'How ґ left the alphabet and returned'),
  k7f3qz: signed('1933 року літера зникла з абетки.', 'In 1933 the letter vanished from the alphabet.'),
  m2c9tw: signed('1990 року вона повернулася.', 'In 1990 it returned.'),
}

function summaryOf(files: Readonly<Record<string, string>>): Summary {
  return summarise(parseText('litera', new Map(Object.entries(files)), new Map()))
}

describe('summarise()', () => {
  test('says what a list of texts shows', () => {
    expect(summaryOf({ 'uk.md': source, 'en.md': target, 'en.json': JSON.stringify(ledger) })).toEqual({
      slug: 'litera',
      title: { uk: 'Літера, що повернулася додому', en: 'The letter that came home' },
      summary: { uk: 'Як ґ зникла з абетки й повернулася', en: 'How ґ left the alphabet and returned' },
      author: { uk: 'Редакція «Поруч»', en: 'the Poruch desk' },
      published: '2026-11-23',
      minutes: 1,
      state: 'reviewed',
      translated: 100,
      topics: ['мова', 'історія'],
    })
  })

  test('knows an original without any translation', () => {
    const { title, state, translated } = summaryOf({ 'uk.md': source })
    expect(title).toEqual({ uk: 'Літера, що повернулася додому', en: undefined })
    expect([state, translated]).toEqual(['missing', 0])
  })

  test('is never better than the worst paragraph', () => {
    const drafted = { ...ledger, m2c9tw: { ...ledger.m2c9tw, state: 'draft' } }
    expect(summaryOf({ 'uk.md': source, 'en.md': target, 'en.json': JSON.stringify(drafted) }).state).toBe(
      'draft',
    )
  })

  test('is never better than the title', () => {
    const renamed = source.replace('повернулася додому', 'прийшла додому')
    const { state, translated } = summaryOf({
      'uk.md': renamed,
      'en.md': target,
      'en.json': JSON.stringify(ledger),
    })
    expect([state, translated]).toEqual(['stale', 100])
  })

  test('asks no translation of a break', () => {
    const withBreak = source.replace('<!-- m2c9tw -->', '---\n\n<!-- m2c9tw -->')
    const { state, translated } = summaryOf({
      'uk.md': withBreak,
      'en.md': target,
      'en.json': JSON.stringify(ledger),
    })
    expect([state, translated]).toEqual(['reviewed', 100])
  })

  test('speaks of the text’s own translation, not of another edition', () => {
    const other = target.replace('The letter that came home', 'A letter returns')
    expect(summaryOf({ 'uk.md': source, 'en.kharkiv.md': other }).title.en).toBeUndefined()
  })
})

test('newestFirst() puts later days first, texts without a day last, and one day’s texts by slug', () => {
  const summary = summaryOf({ 'uk.md': source })
  const texts = [
    { ...summary, slug: 'b', published: undefined },
    { ...summary, slug: 'd', published: '2025-01-31' },
    { ...summary, slug: 'c', published: '2026-11-23' },
    { ...summary, slug: 'a', published: '2026-11-23' },
    { ...summary, slug: 'a-old', published: undefined },
  ]
  expect(texts.sort(newestFirst).map((text) => text.slug)).toEqual(['a', 'c', 'd', 'a-old', 'b'])
})

describe('standingOf()', () => {
  const summary = summaryOf({ 'uk.md': source })

  test('is one word where one word is the whole truth', () => {
    expect(standingOf({ ...summary, state: 'missing', translated: 0 })).toEqual({
      kind: 'claim',
      claim: 'missing',
    })
    expect(standingOf({ ...summary, state: 'machine', translated: 0 })).toEqual({
      kind: 'claim',
      claim: 'machine',
    })
    expect(standingOf({ ...summary, state: 'stale', translated: 100 })).toEqual({
      kind: 'claim',
      claim: 'stale',
    })
    for (const claim of ['draft', 'translated', 'reviewed'] as const)
      expect(standingOf({ ...summary, state: claim, translated: 100 })).toEqual({ kind: 'claim', claim })
  })

  test('is how much people have done where their work is in part missing, machine-made or stale', () => {
    for (const state of ['missing', 'machine', 'stale'] as const)
      expect(standingOf({ ...summary, state, translated: 80 })).toEqual({ kind: 'percent', percent: 80 })
  })

  test.for([
    ['has no translation', {}],
    ['was translated by a machine', { title: { ...ledger.title, state: 'machine' } }],
  ] as const)('is not all of a text whose title %s', ([, signatures]) => {
    const untitled = 'title' in signatures ? target : target.replace(/^title: .*\n/m, '')
    const { title: _, ...others } = ledger
    const standing = standingOf(
      summaryOf({
        'uk.md': source,
        'en.md': untitled,
        'en.json': JSON.stringify({ ...others, ...signatures }),
      }),
    )
    expect(standing).toEqual({ kind: 'percent', percent: 99 })
  })
})
