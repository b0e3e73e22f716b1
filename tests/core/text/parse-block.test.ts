import { describe, expect, test } from 'vitest'
import { parseBlocks } from '#core/text/parse-blocks.ts'
import type { Block, Inline } from '#core/text/segment.ts'
import { wordsOfBlock } from '#core/text/words-of.ts'

function read(markdown: string): Block[] {
  return parseBlocks(markdown, 'uk.md', 1).flatMap((unit) => (unit.kind === 'block' ? [unit.block] : []))
}

const words = (each: string): Inline => ({ kind: 'words', words: each })
const paragraph = (each: string): Block => ({ kind: 'paragraph', inside: [words(each)] })

describe('parseBlock() reads a figure', () => {
  test.each<[string, string, Block]>([
    [
      'with its description, credit and caption',
      '![Ґанок узимку](ganok.jpg "Фото: Олена")\nСніг на *сходах*[^1]\n\n[^1]: Перший.',
      {
        kind: 'figure',
        file: 'ganok.jpg',
        alt: 'Ґанок узимку',
        credit: 'Фото: Олена',
        caption: [
          words('Сніг на '),
          { kind: 'emphasis', inside: [words('сходах')] },
          { kind: 'note-mark', label: '1' },
        ],
      },
    ],
    [
      'by a name in Ukrainian',
      '![](Ґанок_2.PNG)',
      { kind: 'figure', file: 'Ґанок_2.PNG', alt: '', credit: undefined, caption: [] },
    ],
  ])('%s', (_what, markdown, block) => {
    expect(read(markdown)[0]).toEqual(block)
  })

  test.each([
    ['words before it', 'Ось ![ґанок](ganok.jpg)', 'Ось ґанок'],
    ['words beside it', '![ґанок](ganok.jpg) узимку', 'ґанок узимку'],
    ['a second one beside it', '![ґанок](ganok.jpg)![дім](dim.jpg)', 'ґанокдім'],
    ['a kept line end below it', '![ґанок](ganok.jpg)\\\nузимку', 'ґанок\nузимку'],
    ['a link around it', '[![ґанок](ganok.jpg)](https://a.ua)', 'ґанок'],
    ['an address in place of a name', '![ґанок](https://a.ua/ganok.jpg)', 'ґанок'],
    ['a file out of the folder', '![ґанок](../ganok.jpg)', 'ґанок'],
    ['a name that a link leads by', '![ґанок][г]\n\n[г]: ganok.jpg', 'ґанок'],
    ['a program for a file', '![ґанок](ganok.exe)', 'ґанок'],
  ])('but not where it has %s: readers see its description', (_what, markdown, shown) => {
    const [block, ...rest] = read(markdown)
    expect(rest).toEqual([])
    expect(block?.kind).not.toBe('figure')
    expect(block && wordsOfBlock(block)).toBe(shown)
  })
})

describe('parseBlock() reads a quote', () => {
  test('with all that stands in it', () => {
    expect(
      read(
        '> ## Лист\n>\n> Дорога Олено,\n> пишу тобі.\n>\n> - раз\n>   - два\n>\n> > ще глибше\n>\n> ![ґанок](g.jpg)',
      ),
    ).toEqual([
      {
        kind: 'quote',
        blocks: [
          { kind: 'heading', level: 2, inside: [words('Лист')] },
          paragraph('Дорога Олено, пишу тобі.'),
          { kind: 'quote', blocks: [paragraph('раз'), { kind: 'quote', blocks: [paragraph('два')] }] },
          { kind: 'quote', blocks: [paragraph('ще глибше')] },
          { kind: 'figure', file: 'g.jpg', alt: 'ґанок', credit: undefined, caption: [] },
        ],
      },
    ])
  })

  test('without the comments in it', () => {
    expect(read('> <!-- перевірити за виданням -->\n> Слово.\n>\n> <!-- k7f3qz -->\n> Друге.')).toEqual([
      { kind: 'quote', blocks: [paragraph('Слово.'), paragraph('Друге.')] },
    ])
  })

  test('in verse', () => {
    expect(read('> Тихо,\\\n> дощ')).toEqual([
      {
        kind: 'quote',
        blocks: [{ kind: 'verse', inside: [words('Тихо,'), { kind: 'line-end' }, words('дощ')] }],
      },
    ])
  })
})

describe('parseBlock() shows', () => {
  test.each([
    ['# Перший', 2],
    ['## Другий', 2],
    ['### Третій', 3],
    ['#### Четвертий', 4],
    ['###### Шостий', 4],
  ])('the heading %j at level %i', (markdown, level) => {
    expect(read(markdown)).toMatchObject([{ kind: 'heading', level }])
  })

  test('a note with all its paragraphs, by its label as it is typed', () => {
    expect(read('Слово[^Бабуся].\n\n[^Бабуся]: Так казала.\n\n    І ще так.')[1]).toEqual({
      kind: 'note',
      label: 'Бабуся',
      blocks: [paragraph('Так казала.'), paragraph('І ще так.')],
    })
  })

  test.each([
    '<div class="x">Слово</div>',
    '<script>alert(1)</script>',
    '<iframe src="https://a.ua"></iframe>',
    '<style>p { display: none }</style>',
    '<?php echo 1 ?>',
    '<!DOCTYPE html>',
    '<![CDATA[слово]]>',
    '<hr>',
  ])('HTML as it is typed: %s', (markdown) => {
    expect(read(markdown)).toEqual([paragraph(markdown)])
    expect(read(`> ${markdown}`)).toEqual([{ kind: 'quote', blocks: [paragraph(markdown)] }])
    expect(read(`- ${markdown}`)).toMatchObject([{ kind: 'item', blocks: [paragraph(markdown)] }])
  })

  test('HTML of several lines as one paragraph', () => {
    expect(read('  <table>\n  <tr><td>Слово</td></tr>\n</table>  \n')).toEqual([
      paragraph('<table> <tr><td>Слово</td></tr> </table>'),
    ])
  })

  test.each(['~~~\nслово\n~~~', '```js\nслово\n```', '\tслово', '      слово'])(
    'words, and no program, of %j',
    (markdown) => {
      const [block, ...rest] = read(markdown)
      expect(rest).toEqual([])
      expect(block?.kind).toBe('paragraph')
      expect(block && wordsOfBlock(block)).toContain('слово')
    },
  )

  test.each(['***', '---', '_ _ _', '* * *'])('a break for %j', (markdown) => {
    expect(read(`Слово.\n\n${markdown}`)).toEqual([paragraph('Слово.'), { kind: 'break' }])
  })

  test.each([
    ['a comment', '<!-- перевірити -->'],
    ['a comment of several lines', '<!--\nперевірити\n\nщераз\n-->'],
    ['an empty comment', '<!---->'],
    ['an id', '<!-- k7f3qz -->'],
    ['the name of a link', '[в]: https://visnyk.example "Вісник"'],
  ])('nothing for %s', (_what, markdown) => {
    expect(read(markdown)).toEqual([])
    expect(read(`Перший.\n\n${markdown}\n\nДругий.`)).toEqual([paragraph('Перший.'), paragraph('Другий.')])
  })
})
