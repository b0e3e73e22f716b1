import { expect, test } from 'vitest'
import { isFigureName } from '#core/text/figure-name.ts'

test.each([
  'foto.jpg',
  'Ґанок_2.JPEG',
  '1933-абетка.webp',
  'схема.v2.svg',
  'карта.png',
  'рух.gif',
  'портрет.avif',
  '_чернетка.png',
])('isFigureName() takes %s', (name) => expect(isFigureName(name)).toBe(true))

test.each([
  ['another folder', '../site/foto.jpg'],
  ['a folder', 'figures/foto.jpg'],
  ['a folder of Windows', 'figures\\foto.jpg'],
  ['an address', 'https://a.ua/foto.jpg'],
  ['an address without a scheme', '//a.ua/foto.jpg'],
  ['data', 'data:image/svg+xml,<svg/>.svg'],
  ['a hidden file', '.foto.jpg'],
  ['a bare ending', '.jpg'],
  ['no ending', 'foto'],
  ['a page', 'foto.html'],
  ['an ending behind another', 'foto.jpg.html'],
  ['a blank', 'моє фото.jpg'],
  ['a question', 'foto.jpg?x=.jpg'],
  ['a blank escaped', 'foto%20a.jpg'],
  ['a line end', 'foto.jpg\n'],
  ['a zero', 'foto\0.jpg'],
  ['nothing', ''],
])('isFigureName() does not take %s: %j', (_what, name) => expect(isFigureName(name)).toBe(false))
