import { describe, expect, test } from 'vitest'
import { correctionEntry } from '#core/feeds/correction-entry.ts'
import type { ToldCorrection } from '#core/feeds/tell-news.ts'
import { correction, ganok, origin, rewording, words } from './texts-to-tell.ts'

const tell = (told: ToldCorrection) => correctionEntry({ ...ganok, correction: told }, words, origin)

describe('correctionEntry()', () => {
  test('says which paragraph reads otherwise, before and after', () => {
    const entry = tell(correction(rewording({ note: 'літера ґ' })))
    expect(entry).toMatchObject({
      id: `${origin}/uk/texts/ganok-1#2026-11-22T09:00:00.000Z`,
      url: `${origin}/uk/texts/ganok/corrections/at/2026-11-22T09:00:00.000Z`,
      title: { words: 'Виправлено: Ґанок і двері', language: 'uk' },
      moment: '2026-11-22T09:00:00.000Z',
      summary: 'Абзац 3, uk: На ганку сидів кіт. → На ґанку сидів кіт.',
    })
    expect(entry.content.markup).toBe(
      '<p><strong>Абзац 3, uk</strong></p>' +
        '<p>Було:</p><blockquote lang="uk"><p>На <del>ганку</del> сидів кіт.</p></blockquote>' +
        '<p>Стало:</p><blockquote lang="uk"><p>На <ins>ґанку</ins> сидів кіт.</p></blockquote>' +
        '<p>Пояснення: літера ґ</p>' +
        `<p><a href="${origin}/uk/texts/ganok#k7f3qz">Читати</a></p>`,
    )
  })

  test('never tells who keeps the library', () => {
    expect(JSON.stringify(tell(correction(rewording())))).not.toContain('oksana')
  })

  test('tells all that one save changed, and leads on to the first paragraph that is still there', () => {
    const gone = rewording({ segment: 'zzzzzz', place: { kind: 'gone' } })
    const title = rewording({ segment: 'title', place: { kind: 'title' } })
    const target = rewording({
      segment: 'm2c9tw',
      language: 'en',
      words: { before: 'Cat', after: 'The cat' },
    })
    const entry = tell({ ...correction(gone, title, target), more: 4 })
    expect(entry.content.markup).toContain(`<a href="${origin}/uk/texts/ganok#m2c9tw">`)
    expect(entry.content.markup).toContain('<p><strong>gone, uk</strong></p>')
    expect(entry.content.markup).toContain('<blockquote lang="en"><p><ins>The cat</ins></p></blockquote>')
    expect(entry.content.markup).toContain('<p>Ще 4</p>')
    expect(entry.summary).toMatch(/^gone, uk: .* title, uk: .* Абзац 3, en: Cat → The cat$/)
    expect(tell(correction(gone, title)).content.markup).toContain(`<a href="${origin}/uk/texts/ganok">`)
  })

  test('says of words that are too many that they are', () => {
    const entry = tell(correction(rewording({ words: undefined })))
    expect(entry.summary).toBe('Абзац 3, uk: Забагато слів.')
    expect(entry.content.markup).toContain('<p><strong>Абзац 3, uk</strong></p><p>Забагато слів.</p>')
  })

  test('says of words that are gone just that', () => {
    const gone = rewording({ words: { before: 'Ганок.', after: undefined }, place: { kind: 'gone' } })
    const { content, summary } = tell(correction(gone))
    expect(summary).toBe('gone, uk: Прибрано: Ганок.')
    expect(content.markup).toMatch(/<p>Прибрано:<\/p><blockquote.*<del>Ганок\.<\/del>.*<\/blockquote><p><a /)
    expect(content.markup).not.toContain('Стало')
  })

  test('breaks verses where they end', () => {
    const before = 'Ніхто не почув,\nяк він випав'
    const entry = tell(correction(rewording({ words: { before, after: `${before}\nна ґанок` } })))
    expect(entry.content.markup).toContain('Ніхто не почув,<br/>як він випав')
    expect(entry.summary).not.toContain('\n')
  })
})
