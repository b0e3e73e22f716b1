import { describe, expect, test } from 'vitest'
import { pairRevision } from '#core/quoting/pair-revision.ts'
import { quotationOf } from '#core/quoting/quotation-of.ts'
import { parseText } from '#core/text/text.ts'

const pair = { source: '1933 року літера зникла.', target: 'In 1933 the letter vanished.' }
const files = {
  'uk.md': `---
title: Літера
author: Оксана Їжакевич
published: 2026-11-03
source: {name: Українська читанка, url: "https://chytanka.example/litera"}
---
<!-- k7f3qz -->
${pair.source}
`,
  'en.md': `---\ntitle: The letter\ntranslator: Mary Smith\n---\n<!-- k7f3qz -->\n${pair.target}\n`,
  'en.deepl.md': '---\ntitle: A letter\nauthor: O. Yizhakevych\n---\n',
}
const textOf = (of: Readonly<Record<string, string>>) =>
  parseText('litera-g', new Map(Object.entries(of)), new Map())
const quoting = {
  segment: 'k7f3qz',
  edition: undefined,
  pair,
  sides: 'both',
  origin: 'https://poruch.example',
  state: 'reviewed',
  licence: undefined,
  library: 'Poruch',
  accessed: '2026-11-24',
} as const

describe('quotationOf()', () => {
  test('takes what the text says of itself, and pins the words', () => {
    expect(quotationOf(textOf(files), quoting)).toEqual({
      id: 'litera-g-k7f3qz',
      words: { uk: pair.source, en: pair.target },
      title: { uk: 'Літера', en: 'The letter' },
      author: { uk: 'Оксана Їжакевич', en: 'Oksana Yizhakevych' },
      translator: 'Mary Smith',
      state: 'reviewed',
      licence: undefined,
      published: '2026-11-03',
      outlet: { name: 'Українська читанка', url: 'https://chytanka.example/litera' },
      library: 'Poruch',
      permalink: `https://poruch.example/texts/litera-g/k7f3qz/at/${pairRevision(pair)}`,
      accessed: '2026-11-24',
    })
  })

  test('quotes one side, and pins both', () => {
    const { words, permalink } = quotationOf(textOf(files), { ...quoting, sides: 'source' })
    expect(words).toEqual({ uk: pair.source, en: undefined })
    expect(permalink).toMatch(new RegExp(`/at/${pairRevision(pair)}$`))
    expect(quotationOf(textOf(files), { ...quoting, sides: 'target' }).words.uk).toBeUndefined()
  })

  test('names those who made the edition that is quoted', () => {
    const { title, author, translator } = quotationOf(textOf(files), { ...quoting, edition: 'deepl' })
    expect([title.en, author.en, translator]).toEqual(['A letter', 'O. Yizhakevych', undefined])
  })

  test('does with a text that says nothing but its title', () => {
    const bare = textOf({ 'uk.md': '---\ntitle: Літера\n---\n' })
    const { author, outlet, title } = quotationOf(bare, {
      ...quoting,
      pair: { ...pair, target: undefined },
    })
    expect([author, outlet, title.en]).toEqual([{ uk: undefined, en: undefined }, undefined, undefined])
  })
})
