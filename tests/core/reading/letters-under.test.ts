import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Lettered, lettersUnder } from '#core/reading/letters-under.ts'
import { romanise } from '#core/reading/romanise.ts'
import type { Inline } from '#core/text/segment.ts'
import { wordsOf } from '#core/text/words-of.ts'

const said = (words: string): Inline => ({ kind: 'words', words })

/** The runs in short: `слово|slovo`, and what has no letters by itself. */
function short(inside: readonly Lettered[]): unknown[] {
  return inside.map((piece) => {
    if (piece.kind === 'words')
      return piece.runs.map(({ words, latin }) => (latin === undefined ? words : `${words}|${latin}`))
    return 'inside' in piece ? [piece.kind, ...short(piece.inside)] : piece.kind
  })
}

function readAll(inside: readonly Lettered[], read: 'words' | 'latin'): string {
  return inside
    .map((piece) => {
      if (piece.kind === 'words')
        return piece.runs.map(({ words, latin }) => (read === 'latin' ? (latin ?? words) : words)).join('')
      return 'inside' in piece ? readAll(piece.inside, read) : ''
    })
    .join('')
}

describe('lettersUnder()', () => {
  test('sets letters under each word, and nothing under what is between them', () => {
    expect(short(lettersUnder([said('Згорани — це «Їжак», 1933 р.')]))).toEqual([
      ['Згорани|Zghorany', ' — ', 'це|tse', ' «', 'Їжак|Yizhak', '», 1933 ', 'р|r', '.'],
    ])
  })

  test('reads a word as a whole where markup cuts it', () => {
    const cut: Inline[] = [
      said('Об’'),
      { kind: 'emphasis', inside: [said('єднан')] },
      said('ня роз'),
      { kind: 'strong', inside: [{ kind: 'link', to: '#k7f3qz', inside: [said('гону')] }] },
    ]
    expect(short(lettersUnder(cut))).toEqual([
      ['Об’|Ob'],
      ['emphasis', ['єднан|iednan']],
      ['ня|nia', ' ', 'роз|roz'],
      ['strong', ['link', ['гону|ghonu']]],
    ])
  })

  test('ends a word at a line end, a note and code', () => {
    const verse: Inline[] = [
      said('сн'),
      { kind: 'line-end' },
      said('яг'),
      { kind: 'note-mark', label: '1' },
      said('єва '),
      { kind: 'code', words: 'код' },
    ]
    expect(short(lettersUnder(verse))).toEqual([
      ['сн|sn'],
      'line-end',
      ['яг|yah'],
      'note-mark',
      ['єва|yeva', ' '],
      'code',
    ])
  })

  test('keeps a mark of stress, a soft hyphen and a letter in two parts in their word', () => {
    const typed = `за́мок Хар\u00adків ${'Їжак'.normalize('NFD')}`
    expect(short(lettersUnder([said(typed)]))).toEqual([
      ['за́мок|zamok', ' ', 'Хар\u00adків|Kharkiv', ' ', `${'Їжак'.normalize('NFD')}|Yizhak`],
    ])
  })

  test('sets a word that is longer than a narrow screen in parts, between which a line may end', () => {
    expect(
      short(lettersUnder([said('Перепідготовка найпротивозаконнішими об’єктно-орієнтованими')])),
    ).toEqual([
      [
        'Перепід|Perepid',
        'готовка|hotovka',
        ' ',
        'найпротивоз|naiprotyvoz',
        'аконнішими|akonnishymy',
        ' ',
        'об’єктно|obiektno',
        '-',
        'орієнтованими|oriientovanymy',
      ],
    ])
    const glued = said('сніго\u00adочищувальн’їздзграй')
    expect(short(lettersUnder([glued]))).toEqual([
      ['сніго\u00adочищува|snihoochyshchuva', 'льн’їздзграй|lnizdzghrai'],
    ])
  })

  test('takes an apostrophe for a letter only within a word', () => {
    expect(short(lettersUnder([said("'п'ять' В’ячеслав ім'я")]))).toEqual([
      ["'", "п'ять|piat", "' ", 'В’ячеслав|Viacheslav', ' ', "ім'я|imia"],
    ])
  })

  test('has no letters for words that are not Ukrainian', () => {
    expect(short(lettersUnder([said('Kyiv, объект, вертолёт и ґанок')]))).toEqual([
      ['Kyiv, объект, вертолёт ', 'и|y', ' ', 'ґанок|ganok'],
    ])
  })

  test('gives back every word, and the letters of the whole, however markup cuts it', () => {
    const piece = fc
      .string({ unit: fc.constantFrom(...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяЗГЄЯ 7,—'), maxLength: 6 })
      .chain((words) => fc.constantFrom<Inline>(said(words), { kind: 'emphasis', inside: [said(words)] }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (inside) => {
        const lettered = lettersUnder(inside)
        const whole = wordsOf(inside)
        expect(readAll(lettered, 'words')).toBe(whole)
        expect(readAll(lettered, 'latin')).toBe(romanise(whole))
      }),
    )
  })
})
