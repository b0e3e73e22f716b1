import { describe, expect, test } from 'vitest'
import { addressOf, idOf, textEntry, titleOf } from '#core/feeds/text-entry.ts'
import { ganok, origin, words } from './texts-to-tell.ts'

const inEnglish = { ...words, ui: 'en' } as const

describe('textEntry()', () => {
  test('tells what a text is about, how it begins in both languages, and how far its translation is', () => {
    const entry = textEntry(ganok, words, origin)
    expect(entry).toMatchObject({
      id: `${origin}/uk/texts/ganok-1`,
      url: `${origin}/uk/texts/ganok`,
      title: { words: 'Ґанок і двері', language: 'uk' },
      moment: '2026-11-20T09:00:00.000Z',
      author: 'Оксана Ґудзь',
      summary: 'Про п’ять ґанків.',
      topics: ['мова', 'дім'],
    })
    expect(entry.content.markup).toBe(
      '<p lang="uk">Про п’ять ґанків.</p>' +
        '<blockquote lang="uk"><p>Ґанок був рипучий.</p></blockquote>' +
        '<blockquote lang="en"><p>The porch creaked.</p></blockquote>' +
        '<p>Переклад: the Poruch desk · перекладено 80 %</p>' +
        `<p><a href="${origin}/uk/texts/ganok">Читати</a></p>`,
    )
  })

  test('romanises an author without an English name, and leaves Ukrainian words marked as such', () => {
    const entry = textEntry(ganok, inEnglish, origin)
    expect(entry).toMatchObject({
      author: 'Oksana Gudz',
      title: { words: 'A porch & a door', language: 'en' },
    })
    expect(entry.content.markup).toContain('<p lang="uk">Про п’ять ґанків.</p>')
  })

  test('tells of a text of which there is nothing but a title', () => {
    const nothing = { uk: undefined, en: undefined }
    const bare = {
      summary: { ...ganok.summary, summary: nothing, author: nothing, topics: [] },
      news: { ...ganok.news, opening: nothing, translator: undefined },
    }
    expect(textEntry(bare, words, origin)).toMatchObject({ author: undefined, summary: '' })
    expect(textEntry(bare, words, origin).content.markup).toBe(
      `<p>перекладено 80 %</p><p><a href="${origin}/uk/texts/ganok">Читати</a></p>`,
    )
  })
})

test('a text that moved keeps the name of its entry', () => {
  const moved = { ...ganok.summary, slug: 'ganok-3' }
  expect(addressOf(moved, words, origin)).toBe(`${origin}/uk/texts/ganok-3`)
  expect(idOf(ganok.news, words, origin)).toBe(`${origin}/uk/texts/ganok-1`)
})

test('titleOf() falls back to the original, and says so', () => {
  const untranslated = { ...ganok.summary, title: { uk: 'Ґанок', en: undefined } }
  expect(titleOf(untranslated, inEnglish)).toEqual({ words: 'Ґанок', language: 'uk' })
})
