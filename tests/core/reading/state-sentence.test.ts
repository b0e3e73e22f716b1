import { describe, expect, test } from 'vitest'
import { stateSentence } from '#core/reading/state-sentence.ts'
import type { Claim, Tally } from '#core/translation/claim.ts'
import type { Target } from '#core/translation/pair-segments.ts'

function tally(counts: Partial<Record<Claim, number>>): Tally {
  const none = { missing: 0, stale: 0, machine: 0, draft: 0, translated: 0, reviewed: 0 }
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return { ...none, ...counts, all }
}

const reviewed: Target = {
  state: 'reviewed',
  words: 'A letter',
  staleSince: undefined,
  edited: false,
  signature: undefined,
}
const stale: Target = { ...reviewed, staleSince: 'Літера' }

describe('stateSentence()', () => {
  test('is one word where all paragraphs are alike and the title is no worse', () => {
    expect(stateSentence(tally({ reviewed: 5 }), [reviewed])).toEqual({ kind: 'alike', claim: 'reviewed' })
    expect(stateSentence(tally({ draft: 2 }), [reviewed])).toEqual({ kind: 'alike', claim: 'draft' })
    expect(stateSentence(tally({ missing: 3 }), [{ state: 'missing' }])).toEqual({
      kind: 'alike',
      claim: 'missing',
    })
  })

  test('leads with what is best and names all that is not', () => {
    expect(stateSentence(tally({ reviewed: 3, machine: 1, stale: 1 }), [reviewed])).toEqual({
      kind: 'mixed',
      lead: 'reviewed',
      done: 3,
      all: 5,
      rest: [
        { claim: 'machine', count: 1 },
        { claim: 'stale', count: 1 },
      ],
    })
  })

  test('counts the translated where nothing is reviewed', () => {
    expect(stateSentence(tally({ draft: 1, missing: 2 }), [reviewed])).toEqual({
      kind: 'mixed',
      lead: 'translated',
      done: 0,
      all: 3,
      rest: [
        { claim: 'draft', count: 1 },
        { claim: 'missing', count: 2 },
      ],
    })
  })

  test('does not say “reviewed” of the whole while its title is stale', () => {
    expect(stateSentence(tally({ reviewed: 2 }), [stale])).toEqual({
      kind: 'mixed',
      lead: 'reviewed',
      done: 2,
      all: 2,
      rest: [],
    })
  })

  test('claims nothing of a text without words', () => {
    expect(stateSentence(tally({}), [])).toEqual({ kind: 'alike', claim: 'missing' })
  })
})
