import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctionEntry } from '#core/feeds/correction-entry.ts'
import { printAtom } from '#core/feeds/print-atom.ts'
import { textEntry } from '#core/feeds/text-entry.ts'
import { readAtom } from '#tests/support/feed-rules.ts'
import { childOf, childrenOf } from '#tests/support/read-xml.ts'
import { correction, feedOf, ganok, origin, rewording, words } from './texts-to-tell.ts'

const newText = textEntry(ganok, words, origin)
const corrected = correctionEntry({ ...ganok, correction: correction(rewording()) }, words, origin)

describe('printAtom()', () => {
  test('keeps the rules of Atom, and says all that there is', () => {
    const { root, ...feed } = readAtom(printAtom(feedOf([corrected, newText])))
    expect(root.attributes['xml:lang']).toBe('uk')
    expect(feed).toMatchObject({
      id: [`${origin}/uk/feed.xml`],
      title: ['Читанка'],
      subtitle: ['Тексти двома мовами'],
      updated: ['2026-11-23T09:00:00.000Z'],
      author: [{ name: ['Читанка'], uri: [`${origin}/uk`] }],
      link: [
        { rel: 'self', type: 'application/atom+xml', href: `${origin}/uk/feed.xml` },
        { rel: 'alternate', type: 'text/html', hreflang: 'uk', href: `${origin}/uk` },
        { rel: 'alternate', type: 'application/feed+json', hreflang: 'uk', href: `${origin}/uk/feed.json` },
      ],
    })
    expect(feed.entry).toMatchObject([
      { id: [corrected.id], title: ['Виправлено: Ґанок і двері'], content: [corrected.content.markup] },
      {
        id: [newText.id],
        published: ['2026-11-20T09:00:00.000Z'],
        updated: ['2026-11-20T09:00:00.000Z'],
        author: [{ name: ['Оксана Ґудзь'] }],
        category: [{ term: 'мова' }, { term: 'дім' }],
        summary: ['Про п’ять ґанків.'],
        content: [newText.content.markup],
      },
    ])
  })

  test('keeps them while there is nothing to tell', () => {
    expect(readAtom(printAtom(feedOf([]))).entry).toBeUndefined()
  })

  test('says in which language a title is that has no translation', () => {
    const title = { words: 'The porch', language: 'en' } as const
    const { root } = readAtom(printAtom(feedOf([newText, { ...newText, id: `${newText.id}-2`, title }])))
    const languages = childrenOf(root, 'entry').map((entry) => childOf(entry, 'title').attributes['xml:lang'])
    expect(languages).toEqual([undefined, 'en'])
  })

  test('keeps them whatever the words are', () => {
    const hostile = fc.string({
      unit: fc.oneof(
        fc.constantFrom(']]>', '<script>', '&', '&#0;', '\u0000', '\ud83d', '😀', '"', 'ґ'),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
      minLength: 1,
    })
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const change = rewording({ words: { before: one, after: other }, note: other })
        const summary = { ...ganok.summary, title: { uk: `Ґ ${one}`, en: other }, topics: [`т ${other}`] }
        const told = { ...ganok, summary, correction: correction(change) }
        const { entry = [] } = readAtom(
          printAtom(feedOf([textEntry(told, words, origin), correctionEntry(told, words, origin)])),
        )
        expect(entry).toHaveLength(2)
        expect(entry[1]?.content[0]).not.toContain('<script')
      }),
    )
  })
})

describe('the rules of these tests', () => {
  const sound = printAtom(feedOf([newText]))
  test.each<[string, string | RegExp, string]>([
    ['no id', /<id>.*?<\/id>/, ''],
    ['a day for a moment', '<updated>2026-11-23T09:00:00.000Z', '<updated>2026-11-23'],
    ['an address without its host', `href="${origin}/uk/feed.xml"`, 'href="/uk/feed.xml"'],
    ['an unknown element', '<generator>', '<ttl>60</ttl><generator>'],
    ['an entry without a title', /(<entry>.*?)<title>.*?<\/title>/, '$1'],
    ['content that is not HTML', '<content type="html">', '<content>'],
  ])('refuse %s', (_, from, to) => {
    expect(sound).toMatch(from)
    expect(() => readAtom(sound.replace(from, to))).toThrow()
  })

  test('refuse an id twice', () => {
    expect(() => readAtom(printAtom(feedOf([newText, newText])))).toThrow('Two entries of one id')
  })
})
