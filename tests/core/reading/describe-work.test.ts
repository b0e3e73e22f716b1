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
/** What is left once it is JSON, as machines read it. */
function described(ui: 'uk' | 'en', files: Readonly<Record<string, string>>) {
  const text = parseText('litera', new Map(Object.entries(files)), new Map())
  return JSON.parse(JSON.stringify(describeWork(text, ui, 'https://poruch.example')))
}

const original = {
  '@id': 'https://poruch.example/texts/litera#original',
  '@type': 'CreativeWork',
  name: 'Літера, що повернулася додому',
  inLanguage: 'uk',
  url: 'https://poruch.example/uk/texts/litera',
  author: 'Редакція «Поруч»',
  datePublished: '2026-11-23',
  license: 'https://creativecommons.org/licenses/by/4.0/',
}
const translation = {
  '@id': 'https://poruch.example/texts/litera#translation',
  '@type': 'Article',
  headline: 'The letter that came home',
  inLanguage: 'en',
  url: 'https://poruch.example/en/texts/litera',
  author: 'the Poruch desk',
  translator: 'Ada Hale',
  license: 'https://creativecommons.org/licenses/by/4.0/',
}
const context = { '@context': 'https://schema.org' }

describe('describeWork()', () => {
  test('says of another edition’s page that it is another translation, at its own address', () => {
    const deepl = en.replace('Ada Hale', 'DeepL').replace('The letter that came home', 'The letter returned')
    const files = new Map(Object.entries({ 'uk.md': uk, 'en.md': en, 'en.deepl.md': deepl }))
    const text = parseText('litera', files, new Map())
    const work = JSON.parse(JSON.stringify(describeWork(text, 'en', 'https://poruch.example', 'deepl')))
    expect(work).toEqual({
      ...context,
      ...translation,
      '@id': 'https://poruch.example/texts/litera/in/deepl#translation',
      headline: 'The letter returned',
      url: 'https://poruch.example/en/texts/litera/in/deepl',
      translator: 'DeepL',
      translationOfWork: original,
    })
  })

  test('says of a page in English that it is a translation, of what and by whom', () => {
    expect(described('en', { 'uk.md': uk, 'en.md': en })).toEqual({
      ...context,
      ...translation,
      translationOfWork: original,
    })
  })

  test('says of a page in Ukrainian that it is the original, and what its translation is', () => {
    expect(described('uk', { 'uk.md': uk, 'en.md': en })).toEqual({
      ...context,
      ...original,
      workTranslation: translation,
    })
  })

  test('names no translation where there is none', () => {
    expect(described('en', { 'uk.md': uk })).toEqual({ ...context, ...original })
  })

  test('gives the address where the original was published, and no licence that has no address', () => {
    const facts =
      'source: {name: Український тиждень, url: "https://tyzhden.ua/litera"}\nlicence: усі права застережено'
    const files = { 'uk.md': uk.replace('licence: CC-BY-4.0', facts), 'en.md': en }
    const { workTranslation, ...work } = described('uk', files)
    expect(work.url).toBe('https://tyzhden.ua/litera')
    expect(work).not.toHaveProperty('license')
    expect(workTranslation).not.toHaveProperty('license')
  })
})
