import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { setPieces, setWords } from '#core/cards/set-pieces.ts'
import { letters } from '#tests/support/card-letters.ts'

describe('setWords()', () => {
  test.for<[what: string, words: string, set: string]>([
    ['Ukrainian letters and signs', '«Ґанок», її п’ять — №1 за 20 ₴', '«Ґанок», її п’ять — №1 за 20 ₴'],
    [
      'letters of old spelling, those without a glyph by today’s',
      'Хлѣбъ, Ѳедоръ, сѵнодъ, ѫгль',
      'Хлѣбъ, Федоръ, синодъ, ѫгль',
    ],
    ['Greek and Polish', 'λόγος, źródło', 'λόγος, źródło'],
    ['composed letters', 'й і ї', 'й і ї'],
    ['marks of stress', 'за́мок і замо́к, О́лена, ї́жа', 'замок і замок, Олена, їжа'],
    ['narrow and thin blanks', '1\u202f000\u2009км', '1\u00a0000\u00a0км'],
    ['other blanks', 'один\u2003два\tтри', 'один два три'],
    ['hyphens that do not break', 'Івано\u2011Франківськ', 'Івано-Франківськ'],
    ['soft hyphens and joiners', 'обґрун\u00adту\u200bван\u2060ня', 'обґрунтування'],
    ['variation selectors and emoji', 'Кава ☕️ і 👩‍👩‍👧 родина 🇺🇦! 🙂', 'Кава і родина!'],
    ['arrows', 'Київ → Львів', 'Київ – Львів'],
    ['joined letters', 'ﬁn ﬀ № ①', 'fin ff № 1'],
    ['letters that no font of ours has', 'слово ქართული العربية, 漢字 кінець', 'слово …, … кінець'],
    ['controls and turns of direction', 'а\u0000б\u202eв\u2066г\u0007', 'абвг'],
    ['halves of pairs', 'а\ud83dб\udc00в', 'абв'],
    ['runs of blanks', '  один   два \u00a0 три ', 'один два\u00a0три'],
    ['line ends', 'рядок \r\n\n рядок\u2028рядок', 'рядок\nрядок\nрядок'],
    ['nothing but emoji', '🙂🙃', ''],
  ])('sets %s', ([, words, set]) => {
    expect(setWords(words, 'semibold', letters)).toBe(set)
  })

  test('leaves nothing that the face cannot draw, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const set = setWords(words, 'italic', letters)
        return [...set].every((letter) => letter === '\n' || letters.italic.has(letter.codePointAt(0) ?? 0))
      }),
    )
  })

  test('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const set = setWords(words, 'bold', letters)
        return setWords(set, 'bold', letters) === set
      }),
    )
  })
})

test('setPieces() sees blanks across pieces, and asks each piece’s own cut', () => {
  expect(
    setPieces(
      [
        { words: ' Скажіть ', face: 'semibold' },
        { words: ' ґу́дзик', face: 'semibold-italic' },
        { words: ' 🙂 ', face: 'semibold' },
      ],
      letters,
    ),
  ).toEqual([
    { words: 'Скажіть ', face: 'semibold' },
    { words: 'ґудзик', face: 'semibold-italic' },
  ])
})
