import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Segment } from '#core/text/segment.ts'
import { claimOf, claims, percentTranslated, stateOf, tallyPairs } from '#core/translation/claim.ts'
import type { Pair, Target } from '#core/translation/pair-segments.ts'

type Shown = Exclude<Target, { state: 'missing' }>

const missing: Target = { state: 'missing' }

function target(state: Shown['state'], since: { staleSince?: string; edited?: boolean } = {}): Target {
  return {
    state,
    words: 'In 1933 the letter vanished.',
    staleSince: since.staleSince,
    edited: since.edited ?? false,
    signature: undefined,
  }
}

function pair(of: Target, words = '1933 року літера зникла.'): Pair {
  const segment: Segment = { id: 'k7f3qz', block: { kind: 'break' }, words, line: 1 }
  return { segment, target: of, blocks: [] }
}

const anyTarget = fc.oneof(
  fc.constant(missing),
  fc
    .record({
      state: fc.constantFrom<Shown['state'][]>('machine', 'draft', 'translated', 'reviewed'),
      stale: fc.boolean(),
      edited: fc.boolean(),
    })
    .map(({ state, stale, edited }) => target(state, { edited, ...(stale ? { staleSince: 'Було.' } : {}) })),
)

describe('claimOf()', () => {
  test('says of an up to date target what was signed', () => {
    for (const state of ['machine', 'draft', 'translated', 'reviewed'] as const)
      expect(claimOf(target(state))).toBe(state)
    expect(claimOf(missing)).toBe('missing')
  })

  test('says stale once the original has changed, whoever reviewed it', () => {
    expect(claimOf(target('reviewed', { staleSince: 'Було.' }))).toBe('stale')
    expect(claimOf(target('machine', { staleSince: 'Було.', edited: true }))).toBe('stale')
  })

  test('takes the claim of review from words that were edited since', () => {
    expect(claimOf(target('reviewed', { edited: true }))).toBe('translated')
    expect(claimOf(target('translated', { edited: true }))).toBe('translated')
    expect(claimOf(target('machine', { edited: true }))).toBe('machine')
  })

  test('never says more than the signature', () => {
    fc.assert(
      fc.property(anyTarget, (each) => {
        expect(claims.indexOf(claimOf(each))).toBeLessThanOrEqual(claims.indexOf(each.state))
      }),
    )
  })
})

describe('tallyPairs()', () => {
  test('counts each claim', () => {
    const pairs = [
      target('reviewed'),
      target('reviewed', { edited: true }),
      target('draft'),
      target('machine'),
      target('translated', { staleSince: 'Було.' }),
      missing,
    ].map((each) => pair(each))
    expect(tallyPairs(pairs)).toMatchObject({
      missing: 1,
      stale: 1,
      machine: 1,
      draft: 1,
      translated: 1,
      reviewed: 1,
      all: 6,
    })
  })

  test('does not count a break, which has no words', () => {
    expect(tallyPairs([pair(missing, ''), pair(target('draft'))])).toMatchObject({ missing: 0, all: 1 })
  })

  test('counts every pair once', () => {
    fc.assert(
      fc.property(fc.array(anyTarget), (targets) => {
        const tally = tallyPairs(targets.map((each) => pair(each)))
        const sum = claims.reduce((total, claim) => total + tally[claim], 0)
        expect([sum, tally.all]).toEqual([targets.length, targets.length])
      }),
    )
  })
})

describe('stateOf()', () => {
  test('is the worst of all parts', () => {
    expect(stateOf([target('reviewed'), target('draft'), target('translated')])).toBe('draft')
    expect(stateOf([target('reviewed'), target('machine')])).toBe('machine')
    expect(stateOf([target('machine'), target('reviewed', { staleSince: 'Було.' })])).toBe('stale')
    expect(stateOf([target('reviewed'), missing])).toBe('missing')
    expect(stateOf([target('reviewed'), target('reviewed')])).toBe('reviewed')
  })

  test('claims nothing of nothing', () => {
    expect(stateOf([])).toBe('missing')
  })
})

describe('percentTranslated()', () => {
  function percent(targets: readonly Target[]): number {
    return percentTranslated(targets.map((each) => pair(each)))
  }

  test('counts what people made, a draft and a stale translation too, and no machine’s work', () => {
    expect(percent([target('draft'), target('machine'), missing, target('reviewed')])).toBe(50)
    expect(percent([target('translated', { staleSince: 'Було.' })])).toBe(100)
    expect(percent([target('machine')])).toBe(0)
    expect(percent([target('machine', { staleSince: 'Було.' }), target('reviewed')])).toBe(50)
  })

  test('is 100 for all and never rounds up to it', () => {
    const almost = [...Array.from({ length: 999 }, () => target('reviewed')), missing]
    expect(percent(almost)).toBe(99)
    expect(percent([target('reviewed')])).toBe(100)
    expect(percent([])).toBe(0)
  })
})
