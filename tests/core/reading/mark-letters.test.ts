import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lettersUnder, type Run } from '#core/reading/letters-under.ts'
import { markLetters, setLetters } from '#core/reading/mark-letters.ts'

/** As React writes words. */
const escapeWords = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&#x27;')

function runsOf(words: string): readonly Run[] {
  const [piece] = lettersUnder([{ kind: 'words', words }])
  return piece !== undefined && 'runs' in piece ? piece.runs : []
}

describe('setLetters()', () => {
  test('has an element for each word that was marked, and one for its letters', () => {
    expect(setLetters(`<p>${escapeWords(markLetters(runsOf("Об'єднання — це Kyiv.")))}</p>`)).toBe(
      '<p><ruby>Об&#x27;єднання<rt aria-hidden="true" data-latin="Obiednannia"></rt></ruby> — ' +
        '<ruby>це<rt aria-hidden="true" data-latin="tse"></rt></ruby> Kyiv.</p>',
    )
  })

  test.each([
    '\ufdd0слово',
    'слово\ufdd1slovo\ufdd2',
    '\ufdd0<b>слово</b>\ufdd1slovo\ufdd2',
    '\ufdd0слово\ufdd1" onclick=\ufdd2',
    '<meta name="description" content="\ufdd0слово\ufdd1slovo\ufdd2"/>',
  ])('leaves %j as it is', (html) => {
    expect(setLetters(html)).toBe(html)
  })

  test('adds nothing to the words of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'абґїщьʼ’\' <&">7—') }), (words) => {
        const html = setLetters(escapeWords(markLetters(runsOf(words))))
        expect(html.replace(/<\/?(?:ruby|rt)\b[^>]*>/g, '')).toBe(escapeWords(words))
      }),
    )
  })
})
