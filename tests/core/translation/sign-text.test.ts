import { describe, expect, test } from 'vitest'
import { parseText, type Text } from '#core/text/text.ts'
import { findUnsignable, type SignOrder, signText } from '#core/translation/sign-text.ts'

const uk = '---\ntitle: Літера\n---\n<!-- k7f3qz -->\nПерший.\n\nДругий.\n\n<!-- k7f3qz -->\nТретій.\n'
const en = '---\ntitle: The letter\n---\n<!-- k7f3qz -->\nFirst.\n'
const order: SignOrder = {
  keys: undefined,
  state: 'translated',
  origin: 'human',
  by: 'Олена',
  at: '2026-11-23',
  moment: '2026-11-23T10:00:00.000Z',
}

function textOf(files: Readonly<Record<string, string>>): Text {
  return parseText('litera-g', new Map(Object.entries(files)), new Map())
}

/** Numbers that are never the same twice in a row. */
function counter(): () => number {
  let last = 0
  return () => {
    last = (last + 0.137) % 1
    return last
  }
}

describe('signText()', () => {
  test('gives an id to blocks without one and to those with a copied one, and writes all at once', () => {
    const text = textOf({ 'uk.md': uk, 'en.md': en })
    const made = signText(text, text.editions[0], [], order, counter())
    expect([...made.files.keys()]).toEqual(['uk.md', 'en.json'])
    expect(made.newIds).toHaveLength(2)
    const again = textOf({ ...Object.fromEntries(made.files), 'en.md': en })
    expect(again.source.pieces.map(({ segment }) => segment.id)).toEqual(['k7f3qz', ...made.newIds])
    expect(made.text.source.pieces.map(({ segment }) => segment.id)).toEqual(['k7f3qz', ...made.newIds])
  })

  test('notes the words of segments that have just got an id', () => {
    const text = textOf({ 'uk.md': uk, 'en.md': en })
    const { history, newIds } = signText(text, text.editions[0], [], order, counter())
    const noted = new Map(history.map(({ segment, after }) => [segment, after]))
    expect(newIds.map((id) => noted.get(id))).toEqual(['Другий.', 'Третій.'])
  })

  test('changes nothing where everything is named, signed and noted', () => {
    const text = textOf({ 'uk.md': uk, 'en.md': en })
    const first = signText(text, text.editions[0], [], order, counter())
    const today = textOf({ ...Object.fromEntries(first.files), 'en.md': en })
    const second = signText(today, today.editions[0], first.history, order, counter())
    expect([second.signed, second.newIds, second.history, [...second.files]]).toEqual([[], [], [], []])
  })

  test('names blocks also where there is no translation yet', () => {
    const made = signText(textOf({ 'uk.md': uk }), undefined, [], order, counter())
    expect([...made.files.keys()]).toEqual(['uk.md'])
    expect(made.signed).toEqual([])
  })

  test('writes the ledger of the edition that is signed', () => {
    const text = textOf({ 'uk.md': uk, 'en.deepl.md': en })
    const made = signText(text, text.editions[0], [], order, counter())
    expect([...made.files.keys()]).toContain('en.deepl.json')
  })
})

describe('findUnsignable()', () => {
  const text = textOf({ 'uk.md': `${uk}\n<!-- m2c9tw -->\nЧетвертий.\n`, 'en.md': en })

  test('tells keys that are not there from those without a translation', () => {
    expect(
      findUnsignable(text, text.editions[0], new Set(['title', 'k7f3qz', 'm2c9tw', 'summary', '000000'])),
    ).toEqual({
      unknown: ['summary', '000000'],
      missing: ['m2c9tw'],
      known: ['title', 'k7f3qz', 'm2c9tw'],
    })
  })

  test('finds everything missing where there is no translation', () => {
    expect(findUnsignable(text, undefined, new Set(['title', 'k7f3qz'])).missing).toEqual(['title', 'k7f3qz'])
  })
})
