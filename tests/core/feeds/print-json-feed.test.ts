import { describe, expect, test } from 'vitest'
import { correctionEntry } from '#core/feeds/correction-entry.ts'
import { printJsonFeed } from '#core/feeds/print-json-feed.ts'
import { textEntry } from '#core/feeds/text-entry.ts'
import { readJsonFeed } from '#tests/support/feed-rules.ts'
import { correction, feedOf, ganok, origin, rewording, words } from './texts-to-tell.ts'

const newText = textEntry(ganok, words, origin)
const corrected = correctionEntry({ ...ganok, correction: correction(rewording()) }, words, origin)

describe('printJsonFeed()', () => {
  test('keeps the rules of JSON Feed 1.1, and says all that there is', () => {
    expect(readJsonFeed(printJsonFeed(feedOf([corrected, newText])))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Читанка',
      description: 'Тексти двома мовами',
      home_page_url: `${origin}/uk`,
      feed_url: `${origin}/uk/feed.json`,
      icon: `${origin}/icon-512.png`,
      language: 'uk',
      authors: [{ name: 'Читанка', url: `${origin}/uk` }],
      items: [
        {
          id: corrected.id,
          url: `${origin}/uk/texts/ganok/corrections/at/2026-11-22T09:00:00.000Z`,
          title: 'Виправлено: Ґанок і двері',
          summary: corrected.summary,
          content_html: corrected.content.markup,
          date_published: '2026-11-22T09:00:00.000Z',
          date_modified: '2026-11-22T09:00:00.000Z',
          language: 'uk',
        },
        {
          id: newText.id,
          url: `${origin}/uk/texts/ganok`,
          title: 'Ґанок і двері',
          summary: 'Про п’ять ґанків.',
          content_html: newText.content.markup,
          date_published: '2026-11-20T09:00:00.000Z',
          date_modified: '2026-11-20T09:00:00.000Z',
          authors: [{ name: 'Оксана Ґудзь' }],
          tags: ['мова', 'дім'],
          language: 'uk',
        },
      ],
    })
  })

  test('keeps them while there is nothing to tell', () => {
    expect(readJsonFeed(printJsonFeed(feedOf([]))).items).toEqual([])
  })

  test('says nothing of half a letter that other programs could not read', () => {
    const title = { words: 'Ґанок \ud83d', language: 'uk' } as const
    const document = printJsonFeed(feedOf([{ ...newText, title }]))
    expect(document.isWellFormed()).toBe(true)
    expect(readJsonFeed(document).items[0]?.title).toBe('Ґанок \ud83d')
  })
})

test.each([
  ['of version 1', '/version/1.1"', '/version/1"'],
  ['without content', '"content_html"', '"content"'],
  ['with an author who has nothing', '{"name":"Оксана Ґудзь"}', '{}'],
  ['with a day for a moment', '"date_published":"2026-11-20T09:00:00.000Z"', '"date_published":"2026-11-20"'],
])('the rules of these tests refuse a feed %s', (_, from, to) => {
  const sound = printJsonFeed(feedOf([newText]))
  expect(sound).toContain(from)
  expect(() => readJsonFeed(sound.replace(from, to))).toThrow()
})
