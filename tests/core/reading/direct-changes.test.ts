import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directChanges } from '#core/reading/direct-changes.ts'
import { type Change, diffWords } from '#core/translation/diff-words.ts'

const signs = { same: '', removed: '-', added: '+' }
const print = (changes: readonly Change[]) =>
  changes.map(({ kind, words }) => `${signs[kind]}(${words})`).join('')
/** Phrases from right to left in [ ], what went as -( ), what came as +( ). */
const marked = (before: string, after: string) =>
  directChanges(diffWords(before, after, 'uk'))
    .map(({ direction, changes }) => (direction === 'ours' ? print(changes) : `[${print(changes)}]`))
    .join('')

describe('directChanges()', () => {
  test('keeps a phrase together, whatever went from it or came to it', () => {
    expect(marked('Напис «שלום עליכם», 1912.', 'Напис «שלום חברים», 1912.')).toBe(
      '(Напис «)[(שלום )-(עליכם)+(חברים)](», 1912.)',
    )
  })

  test('parts a phrase from the words around it that went or came with it', () => {
    expect(marked('Тихо.', 'Тихо: שלום, 1912.')).toBe('(Тихо)+(: )[+(שלום)]+(, 1912)(.)')
  })

  test('leaves changes as they are where nothing runs from right to left', () => {
    const changes = diffWords('Старий ґанок п’ять років скрипить.', 'Ґанок шість років мовчить.', 'uk')
    expect(directChanges(changes)).toEqual([{ direction: 'ours', changes }])
    expect(directChanges([])).toEqual([])
  })

  test('loses nothing, whatever it is given', () => {
    const words = fc.string({ unit: fc.constantFrom('ш', 'ש', 'س', ' ', ',', '5', '«', '»'), minLength: 1 })
    const change = fc.record({ kind: fc.constantFrom('same', 'removed', 'added'), words })
    fc.assert(
      fc.property(fc.array(change), (given) => {
        const letters = (changes: readonly Change[]) =>
          changes.flatMap(({ kind, words }) => [...words].map((letter) => `${kind} ${letter}`))
        expect(letters(directChanges(given).flatMap(({ changes }) => changes))).toEqual(letters(given))
      }),
    )
  })
})
