import { describe, expect, test } from 'vitest'
import { type PairWords, pairRevision } from '#core/quoting/pair-revision.ts'
import { quotedPair } from '#core/quoting/quoted-pair.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { parseText, type Text } from '#core/text/text.ts'

const segment = 'k7f3qz'
const line = (rest: Pick<HistoryLine, 'at' | 'language' | 'before' | 'after' | 'edition'>): HistoryLine => ({
  by: 'Олена',
  segment,
  ...rest,
})
const log = [
  line({ at: '2026-11-20T08:00:00.000Z', language: 'uk', before: null, after: 'Ґанок старий.' }),
  line({ at: '2026-11-20T08:00:00.000Z', language: 'en', before: null, after: 'An old porch.' }),
  line({ at: '2026-11-22T08:00:00.000Z', language: 'uk', before: 'Ґанок старий.', after: 'Ґанок новий.' }),
  line({ at: '2026-11-23T08:00:00.000Z', language: 'en', before: 'An old porch.', after: 'A new porch.' }),
]

function aText(source: string | undefined, editions: Readonly<Record<string, string>> = {}): Text {
  const words = source === undefined ? '' : `<!-- ${segment} -->\n${source}\n`
  return parseText(
    'ganok',
    new Map([
      ['uk.md', `---\ntitle: Ґанок\n---\n\n${words}\n<!-- m2c9tw -->\nІнше.\n`],
      ...Object.entries(editions).map(([file, target]): [string, string] => [
        file,
        `---\ntitle: The porch\n---\n\n<!-- ${segment} -->\n${target}\n`,
      ]),
    ]),
    new Map(),
  )
}

const today = aText('Ґанок новий.', { 'en.md': 'A new porch.' })
const quote = (words: PairWords, text = today, history: readonly HistoryLine[] = log) =>
  quotedPair(text, history, segment, pairRevision(words))

describe('quotedPair()', () => {
  test('says that today’s words are the same, and since when', () => {
    expect(quote({ source: 'Ґанок новий.', target: 'A new porch.' })).toEqual({
      words: { source: 'Ґанок новий.', target: 'A new porch.' },
      edition: undefined,
      since: '2026-11-23',
      until: undefined,
      now: { kind: 'same' },
    })
  })

  test('does not know since when words stand that no log has met', () => {
    const found = quote({ source: 'Ґанок новий.', target: 'A new porch.' }, today, [])
    expect(found).toMatchObject({ since: undefined, now: { kind: 'same' } })
    const edited = aText('Ґанок фарбований.', { 'en.md': 'A painted porch.' })
    const words = { source: 'Ґанок фарбований.', target: 'A painted porch.' }
    expect(quote(words, edited)).toMatchObject({ words, since: undefined, now: { kind: 'same' } })
  })

  test('shows how each side has changed since, and for how long the pair stood', () => {
    expect(quote({ source: 'Ґанок старий.', target: 'An old porch.' })).toEqual({
      words: { source: 'Ґанок старий.', target: 'An old porch.' },
      edition: undefined,
      since: '2026-11-20',
      until: '2026-11-22',
      now: {
        kind: 'changed',
        source: [
          { kind: 'same', words: 'Ґанок ' },
          { kind: 'removed', words: 'старий' },
          { kind: 'added', words: 'новий' },
          { kind: 'same', words: '.' },
        ],
        target: [
          { kind: 'removed', words: 'An old' },
          { kind: 'added', words: 'A new' },
          { kind: 'same', words: ' porch.' },
        ],
      },
    })
  })

  test('tells a side that stayed from one that changed', () => {
    const found = quote({ source: 'Ґанок новий.', target: 'An old porch.' })
    expect(found?.now).toMatchObject({ kind: 'changed', source: undefined })
    expect(found?.now.kind === 'changed' && found.now.target).toHaveLength(3)
  })

  test('shows a translation that came later as come, and one that is gone as gone', () => {
    const before = log.slice(0, 1)
    expect(
      quote({ source: 'Ґанок старий.', target: undefined }, aText('Ґанок старий.', { 'en.md': 'A porch.' }), [
        ...before,
        line({ at: '2026-11-21T08:00:00.000Z', language: 'en', before: null, after: 'A porch.' }),
      ])?.now,
    ).toEqual({ kind: 'changed', source: undefined, target: [{ kind: 'added', words: 'A porch.' }] })
    const untranslated = quote({ source: 'Ґанок новий.', target: 'A new porch.' }, aText('Ґанок новий.'))
    expect(untranslated?.now).toMatchObject({ target: [{ kind: 'removed', words: 'A new porch.' }] })
  })

  test('still knows what stood in a paragraph that was taken out', () => {
    expect(quote({ source: 'Ґанок новий.', target: 'A new porch.' }, aText(undefined))).toMatchObject({
      words: { source: 'Ґанок новий.', target: 'A new porch.' },
      since: '2026-11-23',
      now: { kind: 'gone' },
    })
  })

  test('compares a quotation from another edition with that edition', () => {
    const text = aText('Ґанок новий.', { 'en.md': 'A new porch.', 'en.deepl.md': 'New veranda.' })
    const history = [
      ...log,
      line({
        at: '2026-11-24T08:00:00.000Z',
        language: 'en',
        edition: 'deepl',
        before: null,
        after: 'A veranda.',
      }),
      line({
        at: '2026-11-25T08:00:00.000Z',
        language: 'en',
        edition: 'deepl',
        before: 'A veranda.',
        after: 'New veranda.',
      }),
    ]
    expect(quote({ source: 'Ґанок новий.', target: 'A veranda.' }, text, history)).toMatchObject({
      edition: 'deepl',
      since: '2026-11-24',
      until: '2026-11-25',
    })
    expect(quote({ source: 'Ґанок новий.', target: 'New veranda.' }, text, history)).toMatchObject({
      edition: 'deepl',
      since: '2026-11-25',
      now: { kind: 'same' },
    })
  })

  test('guesses nothing: neither words from different times, nor days that are none', () => {
    expect(quote({ source: 'Ґанок старий.', target: 'A new porch.' })).toBeUndefined()
    expect(quotedPair(today, log, segment, '0123456789')).toBeUndefined()
    expect(quotedPair(today, log, 'zzzzzz', '0123456789')).toBeUndefined()
    const odd = log.map((each, index) => ({ ...each, at: `колись ${Math.floor(index / 2)} ${index}` }))
    const found = quote({ source: 'Ґанок новий.', target: 'A new porch.' }, today, odd)
    expect(found).toMatchObject({ since: undefined, until: undefined })
  })
})
