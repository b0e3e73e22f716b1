import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openGlossary } from '#core/glossary/find-terms.ts'
import { linkTerms } from '#core/glossary/link-terms.ts'
import { parseGlossary } from '#core/glossary/parse-glossary.ts'
import type { Block, Inline } from '#core/text/segment.ts'
import { wordsOfBlock } from '#core/text/words-of.ts'

const find = openGlossary(
  parseGlossary('term,translation\nКиїв,Kyiv\nВерховна Рада,Verkhovna Rada\nґанок,porch\n'),
)
const said = (words: string): Inline => ({ kind: 'words', words })
const paragraph = (...inside: Inline[]): Block => ({ kind: 'paragraph', inside })
const link = (block: Block) => linkTerms(block, find, ({ translation }) => `#${translation}`)

/** Pieces in short: `слово→#entry`, and markup as a list. */
function short(inside: readonly Inline[]): unknown[] {
  return inside.map((piece) => {
    if (piece.kind === 'words') return piece.words
    if (piece.kind === 'link') return `${short(piece.inside).join('')}→${piece.to}`
    return 'inside' in piece ? [piece.kind, ...short(piece.inside)] : piece.kind
  })
}
const linked = (...inside: Inline[]) => {
  const block = link(paragraph(...inside))
  return block.kind === 'paragraph' ? short(block.inside) : []
}

describe('linkTerms()', () => {
  test('makes a link of the first place of each term, in whatever form it stands', () => {
    expect(linked(said('Із Києва на ґанку чути Київ.'))).toEqual([
      'Із ',
      'Києва→#Kyiv',
      ' на ',
      'ґанку→#porch',
      ' чути Київ.',
    ])
  })

  test('counts what is first over all of a quotation', () => {
    const quote = link({ kind: 'quote', blocks: [paragraph(said('Київ.')), paragraph(said('І Київ.'))] })
    expect(quote).toMatchObject({
      blocks: [{ inside: [{ to: '#Kyiv' }, { words: '.' }] }, { inside: [{ words: 'І\u00a0Київ.' }] }],
    })
  })

  test('links each part of a term that markup cuts', () => {
    expect(linked({ kind: 'emphasis', inside: [said('Верховна')] }, said(' Рада вирішила'))).toEqual([
      ['emphasis', 'Верховна→#Verkhovna Rada'],
      ' Рада→#Verkhovna Rada',
      ' вирішила',
    ])
  })

  test('leaves links, code and marks of notes as they are, and no term reaches across one', () => {
    const inside: Inline[] = [
      { kind: 'link', to: '/uk/about', inside: [said('Київ')] },
      { kind: 'code', words: 'ґанок' },
      said('Верховна'),
      { kind: 'note-mark', label: '1' },
      said(' Рада'),
    ]
    expect(link(paragraph(...inside))).toEqual(paragraph(...inside))
  })

  test('keeps the glue between a term and its neighbours', () => {
    expect(linked(said('жила в Києві — і на ґанку'))).toEqual([
      'жила в\u00a0',
      'Києві→#Kyiv',
      '\u00a0— і\u00a0на ',
      'ґанку→#porch',
    ])
  })

  test('changes no words, however they are cut', () => {
    const word = fc.constantFrom('Київ', 'Верховна', 'Рада', 'ґанку', 'в', '—', ' ', ', ', 'ніч')
    const words = fc.array(word, { maxLength: 6 }).map((all) => said(all.join(' ')))
    const piece = fc.oneof(
      words,
      words.map((inside): Inline => ({ kind: 'strong', inside: [inside] })),
      fc.constant<Inline>({ kind: 'line-end' }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (inside) => {
        const plain = (block: Block) => wordsOfBlock(block).replaceAll('\u00a0', ' ')
        expect(plain(link(paragraph(...inside)))).toBe(plain(paragraph(...inside)))
      }),
    )
  })

  const others: [string, Block][] = [
    ['item', { kind: 'item', number: 1, depth: 0, blocks: [paragraph(said('Київ'))] }],
    ['note', { kind: 'note', label: '1', blocks: [paragraph(said('Київ'))] }],
    ['verse', { kind: 'verse', inside: [said('Київ')] }],
    ['heading', { kind: 'heading', level: 2, inside: [said('Київ')] }],
    ['figure', { kind: 'figure', file: 'a.png', alt: 'Київ', credit: 'Київ', caption: [said('Київ')] }],
  ]
  test.each(others)('finds terms in what a block of kind %s holds', (_, block) => {
    expect(JSON.stringify(link(block)).match(/"to":"#Kyiv"/g)).toHaveLength(1)
  })
})
