import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openGlossary } from '#core/glossary/find-terms.ts'
import { parseGlossary } from '#core/glossary/parse-glossary.ts'

const glossary = parseGlossary(`term,translation,note
Київ,Kyiv,
Верховна Рада,Verkhovna Rada,the parliament
Рада,Council,
Рада Європи,Council of Europe,
Івано-Франківськ,Ivano-Frankivsk,
абетка,alphabet,
п’ять літер,five letters,
віра,faith,
Віра,Vira,a name
Степан,Stepan,
Олена Степанів,Olena Stepaniv,officer and historian
ЗСУ,the Armed Forces of Ukraine,
Дім|хата,house,
`)
const findTerms = openGlossary(glossary)

/** The terms that are found, in short: the words as they stand and the translation. */
function found(words: string): string[] {
  return findTerms(words).map(({ from, to, term }) => `${words.slice(from, to)} = ${term.translation}`)
}

describe('openGlossary()', () => {
  test.each([
    ['У Києві дощ.', ['Києві = Kyiv']],
    ['«Київ»—Київ', ['Київ = Kyiv', 'Київ = Kyiv']],
    ['Літера абетки. Абетку склали.', ['абетки = alphabet', 'Абетку = alphabet']],
    ['засідання Верховної Ради', ['Верховної Ради = Verkhovna Rada']],
    ['у Раді Європи', ['Раді Європи = Council of Europe']],
    ['в Івано-Франківську', ['Івано-Франківську = Ivano-Frankivsk']],
    ['Степанів ліхтар', ['Степанів = Stepan']],
    ['про Олену Степанів', ['Олену Степанів = Olena Stepaniv']],
    ['біля хати', ['хати = house']],
    ['із ЗСУ', ['ЗСУ = the Armed Forces of Ukraine']],
  ])('finds the terms of “%s”', (words, terms) => {
    expect(found(words)).toEqual(terms)
  })

  test.each(['київський', 'Київщина', 'зсу', 'Івано Франківськ', 'рада', 'верховна рада', 'дім', 'Kyiv', ''])(
    'finds nothing in “%s”',
    (words) => {
      expect(found(words)).toEqual([])
    },
  )

  test('tells a name from the word it is spelled like', () => {
    expect(found('з вірою')).toEqual(['вірою = faith'])
    expect(found('з Вірою')).toEqual(['Вірою = Vira'])
  })

  test('takes the longest that begins at a word, and none inside another', () => {
    expect(found('Верховна Рада Європи')).toEqual(['Верховна Рада = Verkhovna Rada'])
    expect(found('Рада. Європи')).toEqual(['Рада = Council'])
  })

  test('takes the very form before a form of another term', () => {
    const both = openGlossary(parseGlossary('term,translation\nРим,Rome\nРима,rhyme\n'))
    expect(both('Рима і Риму').map(({ term }) => term.translation)).toEqual(['rhyme', 'Rome'])
  })

  test('passes over marks of stress, soft hyphens, no-break blanks and kinds of apostrophe', () => {
    expect(found("П'я́ть\u00a0лі\u00adтер у Ки́єві")).toEqual([
      "П'я́ть\u00a0лі\u00adтер = five letters",
      'Ки́єві = Kyiv',
    ])
    expect(found('Київ'.normalize('NFD'))).toHaveLength(1)
  })

  test('finds whole words that do not overlap, in their order, whatever the words are', () => {
    const piece = fc.constantFrom(
      'Київ',
      'Рада',
      'Верховна',
      'Європи',
      ' ',
      '-',
      'у',
      '«',
      'абетк',
      'а',
      '’',
      '1',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (all) => {
        const words = all.join('')
        let end = 0
        for (const { from, to } of findTerms(words)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(words.slice(to)).not.toMatch(/^[\p{L}\p{N}]/u)
          expect(words.slice(0, from)).not.toMatch(/[\p{L}\p{N}]$/u)
          expect(words.slice(from, to)).toMatch(/^\p{L}(.*[\p{L}\p{N}])?$/su)
          end = to
        }
      }),
    )
  })

  test('finds nothing without a glossary', () => {
    expect(openGlossary([])('Київ')).toEqual([])
  })
})
