import { describe, expect, test } from 'vitest'
import { describeWork } from '#core/reading/describe-work.ts'
import { parseText } from '#core/text/text.ts'

const uk = `---
title: Літера, що повернулася додому
author: Редакція «Поруч»
summary: Як ґ зникла з абетки
published: 2026-11-23
licence: CC-BY-4.0
---
<!-- k7f3qz -->
1933 року літера зникла.
`
const en = `---
title: The letter that came home
author: the Poruch desk
summary: How ґ left the alphabet
translator: Ada Hale
---
<!-- k7f3qz -->
In 1933 the letter vanished.
`
const originalId = 'https://poruch.example/texts/litera#original'
const translationId = 'https://poruch.example/texts/litera#translation'

/** What is left once it is JSON, as machines read it. */
function described(ui: 'uk' | 'en', files: Readonly<Record<string, string>>) {
  const text = parseText('litera', new Map(Object.entries(files)), new Map())
  return JSON.parse(JSON.stringify(describeWork(text, ui, 'https://poruch.example')))
}

describe('describeWork()', () => {
  test('says that the translation is a translation of the original, and by whom', () => {
    const { '@context': context, '@graph': things } = described('en', { 'uk.md': uk, 'en.md': en })
    expect(context).toBe('https://schema.org')
    expect(things).toEqual([
      {
        '@type': 'WebPage',
        url: 'https://poruch.example/en/texts/litera',
        inLanguage: 'en',
        mainEntity: { '@id': translationId },
      },
      {
        '@id': originalId,
        '@type': 'CreativeWork',
        name: 'Літера, що повернулася додому',
        description: 'Як ґ зникла з абетки',
        inLanguage: 'uk',
        url: 'https://poruch.example/uk/texts/litera',
        author: 'Редакція «Поруч»',
        datePublished: '2026-11-23',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        workTranslation: { '@id': translationId },
      },
      {
        '@id': translationId,
        '@type': 'Article',
        headline: 'The letter that came home',
        description: 'How ґ left the alphabet',
        inLanguage: 'en',
        url: 'https://poruch.example/en/texts/litera',
        author: 'the Poruch desk',
        translator: 'Ada Hale',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        translationOfWork: { '@id': originalId },
      },
    ])
  })

  test('says that a page in Ukrainian is about the original', () => {
    const [page] = described('uk', { 'uk.md': uk, 'en.md': en })['@graph']
    expect(page.mainEntity).toEqual({ '@id': originalId })
  })

  test('names no translation where there is none', () => {
    const things = described('en', { 'uk.md': uk })['@graph']
    expect(things).toHaveLength(2)
    expect(things[0].mainEntity).toEqual({ '@id': originalId })
    expect(things[1]).not.toHaveProperty('workTranslation')
  })

  test('gives the address where the original was published, and no licence that has no address', () => {
    const facts =
      'source: {name: Український тиждень, url: "https://tyzhden.ua/litera"}\nlicence: усі права застережено'
    const files = { 'uk.md': uk.replace('licence: CC-BY-4.0', facts), 'en.md': en }
    const [, original, translation] = described('uk', files)['@graph']
    expect(original.url).toBe('https://tyzhden.ua/litera')
    expect(original).not.toHaveProperty('license')
    expect(translation).not.toHaveProperty('license')
  })
})
