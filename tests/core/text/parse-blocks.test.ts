import { describe, expect, test } from 'vitest'
import { parseBlocks } from '#core/text/parse-blocks.ts'
import type { Block } from '#core/text/segment.ts'
import { wordsOfBlock } from '#core/text/words-of.ts'

function blocksOf(body: string): Block[] {
  return parseBlocks(body, 'uk.md', 1).flatMap((unit) => (unit.kind === 'block' ? [unit.block] : []))
}

/** The only block of a body. */
function blockOf(body: string): Block {
  const [block, more] = blocksOf(body)
  if (block === undefined || more !== undefined)
    throw new Error(`Expected one block in ${JSON.stringify(body)}`)
  return block
}

const words = (said: string) => ({ kind: 'words', words: said })

describe('a segment of each kind', () => {
  test.each([
    ['# Заголовок', { kind: 'heading', level: 2, inside: [words('Заголовок')] }],
    ['## Заголовок ##', { kind: 'heading', level: 2, inside: [words('Заголовок')] }],
    ['### Заголовок', { kind: 'heading', level: 3, inside: [words('Заголовок')] }],
    ['###### Заголовок', { kind: 'heading', level: 4, inside: [words('Заголовок')] }],
    ['Заголовок\n===', { kind: 'heading', level: 2, inside: [words('Заголовок')] }],
    ['Рядок,\n  що йде далі.', { kind: 'paragraph', inside: [words('Рядок, що йде далі.')] }],
    ['Рядок,\r\nщо йде далі.', { kind: 'paragraph', inside: [words('Рядок, що йде далі.')] }],
    ['    Чотири пробіли', { kind: 'paragraph', inside: [words('Чотири пробіли')] }],
    ['```\nне програма\n```', { kind: 'paragraph', inside: [{ kind: 'code', words: 'не програма' }] }],
    [
      'Садок вишневий\\\nколо хати',
      { kind: 'verse', inside: [words('Садок вишневий'), { kind: 'line-end' }, words('коло хати')] },
    ],
    [
      'Садок вишневий  \nколо хати',
      { kind: 'verse', inside: [words('Садок вишневий'), { kind: 'line-end' }, words('коло хати')] },
    ],
    [
      '> Слово.\n>\n> Друге.',
      {
        kind: 'quote',
        blocks: [
          { kind: 'paragraph', inside: [words('Слово.')] },
          { kind: 'paragraph', inside: [words('Друге.')] },
        ],
      },
    ],
    [
      '- Слово',
      {
        kind: 'item',
        number: undefined,
        depth: 0,
        blocks: [{ kind: 'paragraph', inside: [words('Слово')] }],
      },
    ],
    [
      '7) Слово',
      { kind: 'item', number: 7, depth: 0, blocks: [{ kind: 'paragraph', inside: [words('Слово')] }] },
    ],
    [
      '[^1]: Примітка',
      { kind: 'note', label: '1', blocks: [{ kind: 'paragraph', inside: [words('Примітка')] }] },
    ],
    ['***', { kind: 'break' }],
    [
      '![Літера ґ](litera-g.svg)',
      { kind: 'figure', file: 'litera-g.svg', alt: 'Літера ґ', credit: undefined, caption: [] },
    ],
    [
      '![](фото.JPG "Фото: редакція")\nПідпис *тут*',
      {
        kind: 'figure',
        file: 'фото.JPG',
        alt: '',
        credit: 'Фото: редакція',
        caption: [words('Підпис '), { kind: 'emphasis', inside: [words('тут')] }],
      },
    ],
    [
      '<div onclick="x()">Слово</div>',
      { kind: 'paragraph', inside: [words('<div onclick="x()">Слово</div>')] },
    ],
  ])('%j', (body, block) => {
    expect(blockOf(body)).toEqual(block)
  })

  test('a figure is a plain file beside the text, on a line of its own', () => {
    for (const body of [
      '![a](../foto.jpg)',
      '![a](/etc/foto.jpg)',
      '![a](https://a.ua/foto.jpg)',
      '![a](foto.exe)',
      '![a](.foto.jpg)',
      '![a](foto.jpg) і слово',
    ])
      expect(blockOf(body).kind).toBe('paragraph')
  })

  test('a list inside an item is segments of its own, what follows it too', () => {
    const kinds = blocksOf('1. Перше\n   - Внутрішнє\n     1. Глибше\n\n   Далі\n2. Друге\n').map((block) => [
      block.kind,
      block.kind === 'item' ? block.depth : undefined,
      wordsOfBlock(block),
    ])
    expect(kinds).toEqual([
      ['item', 0, 'Перше'],
      ['item', 1, 'Внутрішнє'],
      ['item', 2, 'Глибше'],
      ['paragraph', undefined, 'Далі'],
      ['item', 0, 'Друге'],
    ])
  })

  test('notes and named links work across ids', () => {
    const body =
      '<!-- aaaaaa -->\nСлово[^1] і [назва].\n\n<!-- bbbbbb -->\n[^1]: Примітка\n\n[назва]: https://poruch.example\n'
    expect(blocksOf(body)[0]).toEqual({
      kind: 'paragraph',
      inside: [
        words('Слово'),
        { kind: 'note-mark', label: '1' },
        words(' і '),
        { kind: 'link', to: 'https://poruch.example', inside: [words('назва')] },
        words('.'),
      ],
    })
  })

  test('every unit has its place in characters, in order and without overlap', () => {
    const body =
      '<!-- aaaaaa --> Слово\nдалі\n\n- <!-- bbbbbb -->\n  Перше\n  - Друге\n<!-- cccccc -->\n> Цитата\n'
    const units = parseBlocks(body, 'uk.md', 10)
    expect(units.map((unit) => [body.slice(unit.start, unit.end), unit.line])).toEqual([
      ['<!-- aaaaaa -->', 10],
      [' Слово\nдалі'.trimStart(), 10],
      ['<!-- bbbbbb -->', 13],
      ['Перше', 14],
      ['- Друге', 15],
      ['<!-- cccccc -->', 16],
      ['> Цитата', 17],
    ])
  })
})

describe('what stands inside a block', () => {
  const inside = (body: string) => {
    const block = blockOf(body)
    return 'inside' in block ? block.inside : undefined
  }

  test.each([
    [
      '**дуже** *добре* `код`',
      [
        { kind: 'strong', inside: [words('дуже')] },
        words(' '),
        { kind: 'emphasis', inside: [words('добре')] },
        words(' '),
        { kind: 'code', words: 'код' },
      ],
    ],
    [
      '[слово](https://a.ua/?a=1&b=2 "назва")',
      [{ kind: 'link', to: 'https://a.ua/?a=1&b=2', inside: [words('слово')] }],
    ],
    ['<https://a.ua>', [{ kind: 'link', to: 'https://a.ua', inside: [words('https://a.ua')] }]],
    [
      '[пошта](mailto:desk@poruch.example)',
      [{ kind: 'link', to: 'mailto:desk@poruch.example', inside: [words('пошта')] }],
    ],
    [
      '[тут](#k7f3qz) [там](/uk/about)',
      [
        { kind: 'link', to: '#k7f3qz', inside: [words('тут')] },
        words(' '),
        { kind: 'link', to: '/uk/about', inside: [words('там')] },
      ],
    ],
    ['<b>слово</b> <!-- ні -->', [words('<b>слово</b> <!-- ні -->')]],
    ['слово ![фото](foto.jpg) слово', [words('слово фото слово')]],
    ['1933&nbsp;року &copy; &lt;b&gt;', [words('1933\u00a0року © <b>')]],
    ['слово[^1]', [words('слово[^1]')]],
  ])('%j', (body, expected) => {
    expect(inside(body)).toEqual(expected)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#115;cript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//чужий.example',
    '/\\чужий.example',
    'ftp://a.ua',
    'tel:+380',
    ' javascript:x',
  ])('a link to %j is its words alone', (to) => {
    expect(inside(`[слово](<${to}>)`)).toEqual([words('слово')])
    expect(inside(`[слово][a]\n\n[a]: <${to}>`)).toEqual([words('слово')])
  })
})
