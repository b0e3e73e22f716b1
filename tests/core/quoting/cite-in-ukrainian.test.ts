import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citeInUkrainian } from '#core/quoting/cite-in-ukrainian.ts'
import type { Quotation } from '#core/quoting/quotation.ts'
import { wordsOfParts } from '#core/quoting/write-reference.ts'
import { bare, findHoles, holedQuotations, letter, original } from './a-quotation.ts'

const cited = (quotation: Quotation) => wordsOfParts(citeInUkrainian(quotation))

describe('citeInUkrainian()', () => {
  test('cites a translation by ДСТУ 8302:2015', () => {
    expect(cited({ ...letter, library: 'Поруч', state: 'звірено' })).toBe(
      'Літера, що повернулася додому = The letter that came home / Оксана Їжакевич ; пер. з укр.: Mary Smith (звірено). ' +
        'Поруч. URL: https://poruch.example/texts/litera-g/k7f3qz/at/0123456789 (дата звернення: 24.11.2026). ' +
        'Першодрук: Українська читанка. 2026. 3 листоп. URL: https://chytanka.example/a?b=1&c=%20. Ліцензія: CC BY 4.0.',
    )
  })

  test('says nothing of the translation where the original is quoted', () => {
    expect(cited({ ...original, library: 'Поруч', outlet: undefined })).toBe(
      'Літера, що повернулася додому / Оксана Їжакевич. Поруч. 2026. 3 листоп. ' +
        'URL: https://poruch.example/texts/litera-g/k7f3qz/at/0123456789 (дата звернення: 24.11.2026). Ліцензія: CC BY 4.0.',
    )
  })

  test('does with what there is', () => {
    expect(cited({ ...bare, library: 'Поруч' })).toBe(
      'Літера, що повернулася додому = The letter that came home. Поруч. ' +
        'URL: https://poruch.example/texts/litera-g/k7f3qz/at/0123456789.',
    )
    expect(cited({ ...bare, state: 'машинний переклад' })).toContain(' / пер. з укр. (машинний переклад). ')
  })

  test('puts no full stop behind a title that ends itself', () => {
    const asked = { ...original, author: bare.author, title: { uk: 'Чия це літера?', en: undefined } }
    expect(cited(asked)).toMatch(/^Чия це літера\? Poruch\. /)
  })

  test('leaves no hole where a fact is missing', () => {
    fc.assert(
      fc.property(holedQuotations, (quotation) => {
        expect(findHoles(cited(quotation))).toEqual([])
      }),
    )
  })

  test.each([
    ['2026-01-05', '2026. 5 січ.'],
    ['2026-05-31', '2026. 31 трав.'],
    ['2026-12-09', '2026. 9 груд.'],
  ])('writes %s as %s', (published, written) => {
    expect(cited({ ...original, published })).toContain(` ${written} `)
  })
})
