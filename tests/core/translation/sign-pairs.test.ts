import { describe, expect, test } from 'vitest'
import { fingerprint } from '#core/text/fingerprint.ts'
import type { Signature } from '#core/text/ledger.ts'
import { parseText, type Text } from '#core/text/text.ts'
import { type SignAs, signPairs } from '#core/translation/sign-pairs.ts'

const uk =
  '---\ntitle: Літера\n---\n<!-- k7f3qz -->\nПерший.\n\n<!-- m2c9tw -->\nДругий.\n\n<!-- p4d8xh -->\n***\n'
const en = '---\ntitle: The letter\n---\n<!-- k7f3qz -->\nFirst.\n\n<!-- m2c9tw -->\nSecond.\n'
const as: SignAs = { state: 'translated', origin: 'human', by: 'Олена', at: '2026-11-23' }

function signature(of: string, words: string, rest: Partial<Signature> = {}): Signature {
  return { of, target: fingerprint(words), state: 'translated', origin: 'human', ...rest }
}

function textWith(ledger: Readonly<Record<string, unknown>>, target = en): Text {
  const files = new Map([
    ['uk.md', uk],
    ['en.md', target],
    ['en.json', JSON.stringify(ledger)],
  ])
  return parseText('litera-g', files, new Map())
}

function sign(text: Text, keys?: readonly string[], order: Partial<SignAs> = {}) {
  const [edition] = text.editions
  if (edition === undefined) throw new Error('No edition')
  const { ledger, signed } = signPairs(text, edition, keys === undefined ? undefined : new Set(keys), {
    ...as,
    ...order,
  })
  return { signatures: Object.fromEntries(ledger.signatures), content: ledger.content, signed }
}

describe('signPairs()', () => {
  test('signs everything that has a translation, the title too, and no break', () => {
    const { signatures, signed } = sign(textWith({}))
    expect(Object.keys(signatures)).toEqual(['title', 'k7f3qz', 'm2c9tw'])
    expect(signatures.k7f3qz).toEqual({
      of: 'Перший.',
      target: fingerprint('First.'),
      state: 'translated',
      origin: 'human',
      by: 'Олена',
      at: '2026-11-23',
    })
    expect(signed[0]).toEqual({ key: 'title', was: 'unsigned', stale: false, edited: true })
  })

  test('signs only the segments that were asked for, and keeps the other lines', () => {
    const kept = signature('Старий.', 'Old.', { state: 'reviewed' })
    const { signatures, signed } = sign(textWith({ m2c9tw: kept }), ['k7f3qz'])
    expect(signed.map(({ key }) => key)).toEqual(['k7f3qz'])
    expect(signatures.m2c9tw).toEqual(kept)
    expect(signatures.title).toBeUndefined()
  })

  test('accepts today’s words where the original changed', () => {
    const { signatures, signed } = sign(textWith({ k7f3qz: signature('Старий.', 'First.') }), ['k7f3qz'])
    expect(signed).toEqual([{ key: 'k7f3qz', was: 'translated', stale: true, edited: false }])
    expect(signatures.k7f3qz?.of).toBe('Перший.')
  })

  test('accepts today’s words where the translation was edited', () => {
    const { signatures, signed } = sign(textWith({ k7f3qz: signature('Перший.', 'Frist.') }), ['k7f3qz'])
    expect(signed).toEqual([{ key: 'k7f3qz', was: 'translated', stale: false, edited: true }])
    expect(signatures.k7f3qz?.target).toBe(fingerprint('First.'))
  })

  test('leaves what already says as much, so that signing as translated takes no review away', () => {
    const reviewed = signature('Перший.', 'First.', { state: 'reviewed', by: 'Тарас', at: '2026-01-01' })
    const { signatures, signed } = sign(textWith({ k7f3qz: reviewed }), ['k7f3qz'])
    expect(signed).toEqual([])
    expect(signatures.k7f3qz).toEqual(reviewed)
  })

  test('takes a review away where the words are no longer those that were reviewed', () => {
    const reviewed = signature('Перший.', 'Frist.', { state: 'reviewed', by: 'Тарас' })
    expect(sign(textWith({ k7f3qz: reviewed }), ['k7f3qz']).signatures.k7f3qz).toMatchObject({
      state: 'translated',
      by: 'Олена',
    })
  })

  test('makes a draft or a machine’s words translated, and remembers that a machine made them', () => {
    const machine = signature('Перший.', 'First.', { state: 'machine', origin: 'engine:deepl' })
    expect(sign(textWith({ k7f3qz: machine }), ['k7f3qz']).signatures.k7f3qz).toMatchObject({
      state: 'translated',
      origin: 'engine:deepl',
    })
  })

  test('does not see a difference of apostrophes and blanks', () => {
    const target = en.replace('First.', 'It’s  first.')
    const { signed } = sign(textWith({ k7f3qz: signature('Перший.', "It's first.") }, target), ['k7f3qz'])
    expect(signed).toEqual([])
  })

  test('keeps further keys of a line, and drops the former name where nobody signs', () => {
    const before = { ...signature('Старий.', 'First.', { by: 'Тарас' }), note: 'звірити дату' }
    const { signatures } = sign(textWith({ k7f3qz: before }), ['k7f3qz'], { by: undefined })
    expect(signatures.k7f3qz).toHaveProperty('note', 'звірити дату')
    expect(signatures.k7f3qz).not.toHaveProperty('by')
  })

  test('keeps lines of segments that are no longer there, below the others', () => {
    const { signatures } = sign(textWith({ zzzzzz: signature('Немає.', 'Gone.') }))
    expect(Object.keys(signatures)).toEqual(['title', 'k7f3qz', 'm2c9tw', 'zzzzzz'])
  })

  test('writes a line for each segment', () => {
    const { content } = sign(textWith({}))
    expect(content.split('\n')).toHaveLength(6)
    expect(JSON.parse(content)).toHaveProperty('title.by', 'Олена')
  })
})
