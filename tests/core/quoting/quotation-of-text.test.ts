import { describe, expect, test } from 'vitest'
import { cite } from '#core/quoting/cite.ts'
import { quotationOfText } from '#core/quoting/quotation-of-text.ts'
import { wordsOfParts } from '#core/quoting/write-reference.ts'
import { parseText } from '#core/text/text.ts'

const quoting = {
  edition: undefined,
  sides: 'both',
  origin: 'https://poruch.example',
  state: 'reviewed',
  licence: 'CC BY 4.0',
  library: 'Poruch',
  accessed: undefined,
} as const

function aText(target: string | undefined) {
  const source = '---\ntitle: Літера\nsummary: Есей про ґ.\nauthor: Оксана Їжакевич\n---\n\nҐанок.\n'
  const files = new Map([['uk.md', source], ...(target === undefined ? [] : [['en.md', target] as const])])
  return parseText('litera-g', files, new Map())
}

describe('quotationOfText()', () => {
  test('leads to the text, not to a paragraph', () => {
    const { id, permalink, words } = quotationOfText(
      aText('---\ntitle: The letter\nsummary: An essay on ґ.\ntranslator: Mary Smith\n---\n'),
      quoting,
    )
    expect({ id, permalink }).toEqual({ id: 'litera-g', permalink: 'https://poruch.example/texts/litera-g' })
    expect(words).toEqual({ uk: 'Есей про ґ.', en: 'An essay on ґ.' })
  })

  test('names the translation where there is one, though its summary is not translated', () => {
    const quotation = quotationOfText(aText('---\ntitle: The letter\ntranslator: Mary Smith\n---\n'), quoting)
    expect(quotation.words.en).toBe('The letter')
    expect(wordsOfParts(cite(quotation, 'en'))).toContain('“The letter” [Літера], trans. Mary Smith')
  })

  test('is a reference to the original where there is no translation', () => {
    const quotation = quotationOfText(aText(undefined), { ...quoting, state: undefined })
    expect(quotation.words.en).toBeUndefined()
    expect(wordsOfParts(cite(quotation, 'uk'))).toBe(
      'Літера / Оксана Їжакевич. Poruch. URL: https://poruch.example/texts/litera-g. Ліцензія: CC BY 4.0.',
    )
  })
})
