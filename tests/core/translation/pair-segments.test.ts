import { describe, expect, test } from 'vitest'
import { fingerprint } from '#core/text/fingerprint.ts'
import type { Signature } from '#core/text/ledger.ts'
import { parseText, type Text } from '#core/text/text.ts'
import { type Pair, pairFacts, pairNamed, pairSegments } from '#core/translation/pair-segments.ts'

const source = `---
title: Літера, що повернулася додому
summary: Як ґ зникла з абетки
---
<!-- k7f3qz -->
1933 року літера зникла з абетки.

<!-- m2c9tw -->
1990 року вона повернулася: об’єднала «ґанок» і «ґудзик».

Абзац, якому ще ніхто не дав імені.
`
const target = `---
title: The letter that came home
---
<!-- m2c9tw -->
In 1990 it returned.

<!-- k7f3qz -->
In 1933 the letter vanished.

From the alphabet, that is.
`
const vanished = 'In 1933 the letter vanished.\nFrom the alphabet, that is.'

function textOf(files: Readonly<Record<string, string>>): Text {
  return parseText('litera', new Map(Object.entries(files)), new Map())
}

function sign(of: string, words: string, state: Signature['state'] = 'reviewed'): Signature {
  return { of, target: fingerprint(words), state, origin: 'human' }
}

/** The pairs of the text above with this ledger. */
function pairsWith(
  ledger: Readonly<Record<string, Signature>>,
  files: Readonly<Record<string, string>> = {},
) {
  const text = textOf({ 'uk.md': source, 'en.md': target, 'en.json': JSON.stringify(ledger), ...files })
  return pairSegments(text, text.editions[0])
}

function targetOf(pairs: readonly Pair[], id: string): Pair['target'] | undefined {
  return pairs.find((pair) => pair.segment.id === id)?.target
}

describe('pairSegments()', () => {
  test('keeps the order of the original, in whatever order the targets lie', () => {
    expect(pairsWith({}).map((pair) => pair.segment.id)).toEqual(['k7f3qz', 'm2c9tw', undefined])
  })

  test('gives a segment all blocks that its translator made of it', () => {
    const [first] = pairsWith({})
    expect(first?.blocks).toHaveLength(2)
    expect(first?.target).toMatchObject({ words: vanished })
  })

  test('finds every target missing where there is no edition', () => {
    const text = textOf({ 'uk.md': source })
    const targets = pairSegments(text, text.editions[0]).map((pair) => pair.target)
    expect(targets).toEqual([{ state: 'missing' }, { state: 'missing' }, { state: 'missing' }])
  })

  test('finds the target of a segment without an id missing', () => {
    expect(pairsWith({}).at(-1)?.target).toEqual({ state: 'missing' })
  })

  test('finds a target missing where nothing stands below its id', () => {
    const emptied = target.replace('In 1990 it returned.', '')
    expect(targetOf(pairsWith({}, { 'en.md': emptied }), 'm2c9tw')).toEqual({ state: 'missing' })
  })

  test('takes words that nobody signed for a draft', () => {
    expect(targetOf(pairsWith({}), 'k7f3qz')).toEqual({
      state: 'draft',
      words: vanished,
      staleSince: undefined,
      edited: true,
      signature: undefined,
    })
  })

  test('believes a signature while both sides are as they were', () => {
    const signature = sign('1933 року літера зникла з абетки.', vanished)
    expect(targetOf(pairsWith({ k7f3qz: signature }), 'k7f3qz')).toEqual({
      state: 'reviewed',
      words: vanished,
      staleSince: undefined,
      edited: false,
      signature,
    })
  })

  test('does not mind another apostrophe, a no-break blank or a soft hyphen', () => {
    const of = "1990\u00a0року вона повер\u00adнулася: об'єднала «ґанок» і «ґудзик»."
    const signature = sign(of, 'In 1990\nit returned.')
    expect(targetOf(pairsWith({ m2c9tw: signature }), 'm2c9tw')).toMatchObject({
      staleSince: undefined,
      edited: false,
    })
  })

  test('calls a target stale, with the words it was made from, when a comma of the original changed', () => {
    const of = '1933 року, літера зникла з абетки.'
    expect(targetOf(pairsWith({ k7f3qz: sign(of, vanished) }), 'k7f3qz')).toMatchObject({
      staleSince: of,
      edited: false,
    })
  })

  test('calls a target edited when its words are not those that were signed', () => {
    const signature = sign('1933 року літера зникла з абетки.', 'In 1933, the letter vanished.')
    expect(targetOf(pairsWith({ k7f3qz: signature }), 'k7f3qz')).toMatchObject({
      staleSince: undefined,
      edited: true,
    })
  })

  test('can find a target stale and edited at once', () => {
    expect(targetOf(pairsWith({ k7f3qz: sign('Щось інше.', 'Something else.') }), 'k7f3qz')).toMatchObject({
      staleSince: 'Щось інше.',
      edited: true,
    })
  })

  test('reads each edition with its own ledger', () => {
    const text = textOf({
      'uk.md': source,
      'en.md': target,
      'en.kharkiv.md': target.replace('it returned', 'it came back'),
      'en.kharkiv.json': JSON.stringify({ m2c9tw: sign('Старе.', 'In 1990 it came back.', 'machine') }),
    })
    const [own, kharkiv] = text.editions.map((edition) => targetOf(pairSegments(text, edition), 'm2c9tw'))
    expect(own).toMatchObject({ state: 'draft', words: 'In 1990 it returned.' })
    expect(kharkiv).toMatchObject({ state: 'machine', words: 'In 1990 it came back.', staleSince: 'Старе.' })
  })
})

describe('pairFacts()', () => {
  test('pairs the title and the summary with their translations', () => {
    const text = textOf({ 'uk.md': source, 'en.md': target })
    expect(pairFacts(text, text.editions[0])).toMatchObject([
      {
        key: 'title',
        words: 'Літера, що повернулася додому',
        target: { state: 'draft', words: 'The letter that came home' },
      },
      { key: 'summary', words: 'Як ґ зникла з абетки', target: { state: 'missing' } },
    ])
  })

  test('asks for no summary where the original has none', () => {
    const text = textOf({ 'uk.md': source.replace(/summary: .*\n/, '') })
    expect(pairFacts(text, undefined).map((fact) => fact.key)).toEqual(['title'])
  })

  test('sees that a title has changed since it was translated', () => {
    const ledger = { title: sign('Літера повернулася', 'The letter that came home') }
    const text = textOf({ 'uk.md': source, 'en.md': target, 'en.json': JSON.stringify(ledger) })
    const [title] = pairFacts(text, text.editions[0])
    expect(title?.target).toMatchObject({ staleSince: 'Літера повернулася', edited: false })
  })
})

describe('pairNamed()', () => {
  test('gives all that can be signed: title, summary, and every segment with an id', () => {
    const text = textOf({ 'uk.md': source, 'en.md': target })
    expect(pairNamed(text, text.editions[0]).map(({ key, words }) => [key, words])).toEqual([
      ['title', 'Літера, що повернулася додому'],
      ['summary', 'Як ґ зникла з абетки'],
      ['k7f3qz', '1933 року літера зникла з абетки.'],
      ['m2c9tw', '1990 року вона повернулася: об’єднала «ґанок» і «ґудзик».'],
    ])
  })

  test('pairs them with what stands in the edition', () => {
    const text = textOf({ 'uk.md': source, 'en.md': target })
    expect(pairNamed(text, text.editions[0]).map((pair) => pair.target.state)).toEqual([
      'draft',
      'missing',
      'draft',
      'draft',
    ])
  })
})
