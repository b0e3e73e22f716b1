import { expect, test } from 'vitest'
import { piecesOf } from '#core/cards/pieces-of.ts'
import { parseBlocks } from '#core/text/parse-blocks.ts'
import { letters } from '#tests/support/card-letters.ts'

function pieces(markdown: string, language: 'uk' | 'en' = 'uk') {
  const blocks = parseBlocks(markdown, 'uk.md', 1).flatMap((unit) =>
    unit.kind === 'block' ? [unit.block] : [],
  )
  return piecesOf(blocks, language, letters).map(({ words, face }) => [face, words])
}

test('piecesOf() keeps emphasis, drops note marks and addresses', () => {
  expect(pieces('Його *дім*.[^1]\n\n[^1]: Примітка').slice(0, 2)).toEqual([
    ['semibold', 'Його '],
    ['semibold-italic', 'дім'],
  ])
  expect(pieces('Скажіть *голова*, **потім *так*** [«ґудзик»](https://example.org).')).toEqual([
    ['semibold', 'Скажіть '],
    ['semibold-italic', 'голова'],
    ['semibold', ', '],
    ['heavy', 'потім так'],
    ['semibold', ' «ґудзик».'],
  ])
})

test('piecesOf() sets a translation in other cuts', () => {
  expect(pieces('Say *golova*, **then** “gudzyk”.', 'en')).toEqual([
    ['regular', 'Say '],
    ['italic', 'golova'],
    ['regular', ', '],
    ['bold', 'then'],
    ['regular', ' “gudzyk”.'],
  ])
})

test('piecesOf() glues across pieces', () => {
  expect(pieces('Це *дім* — і *ґанок*')).toEqual([
    ['semibold', 'Це '],
    ['semibold-italic', 'дім'],
    ['semibold', '\u00a0— і\u00a0'],
    ['semibold-italic', 'ґанок'],
  ])
})

test('piecesOf() keeps lines of verse, and puts blocks of a quotation on lines of their own', () => {
  expect(pieces('Рядок перший\\\nрядок другий')).toEqual([['semibold', 'Рядок перший\nрядок другий']])
  expect(pieces('> Один.\n>\n> Два.')).toEqual([['semibold', 'Один.\nДва.']])
})

test('piecesOf() says of a figure its caption, or what it shows', () => {
  expect(pieces('![Мапа краю](map.svg "Редакція")\nДе кажуть *ґанок*.')).toEqual([
    ['semibold', 'Де кажуть '],
    ['semibold-italic', 'ґанок'],
    ['semibold', '.'],
  ])
  expect(pieces('![Мапа краю](map.svg)')).toEqual([['semibold', 'Мапа краю']])
})
