import { describe, expect, test } from 'vitest'
import type { Block, Inline } from '#core/text/segment.ts'
import { wordsOf, wordsOfBlock, wordsOfBlocks } from '#core/text/words-of.ts'

const words = (each: string): Inline => ({ kind: 'words', words: each })
const paragraph = (each: string): Block => ({ kind: 'paragraph', inside: [words(each)] })

describe('wordsOf()', () => {
  test('gives the words without what is done to them', () => {
    const inside: Inline[] = [
      words('Літера '),
      { kind: 'strong', inside: [words('«'), { kind: 'emphasis', inside: [words('ґ')] }, words('»')] },
      words(' — '),
      { kind: 'link', to: 'https://a.ua', inside: [{ kind: 'code', words: 'U+0491' }] },
      words('.'),
    ]
    expect(wordsOf(inside)).toBe('Літера «ґ» — U+0491.')
  })

  test('ends a verse line where it ends, and leaves note marks out', () => {
    const inside: Inline[] = [
      words('На ґанку тихо,'),
      { kind: 'note-mark', label: '1' },
      { kind: 'line-end' },
      words('і дощ.'),
    ]
    expect(wordsOf(inside)).toBe('На ґанку тихо,\nі дощ.')
  })

  test('gives nothing of nothing', () => expect(wordsOf([])).toBe(''))
})

describe('wordsOfBlock()', () => {
  test.each<[string, Block, string]>([
    ['a heading', { kind: 'heading', level: 3, inside: [words('Дім')] }, 'Дім'],
    ['a paragraph', paragraph('На ґанку тихо.'), 'На ґанку тихо.'],
    ['verse', { kind: 'verse', inside: [words('Тихо,'), { kind: 'line-end' }, words('дощ')] }, 'Тихо,\nдощ'],
    [
      'a quote',
      { kind: 'quote', blocks: [paragraph('Тиша — теж мова.'), paragraph('Так казали.')] },
      'Тиша — теж мова.\nТак казали.',
    ],
    [
      'an item, without its number',
      { kind: 'item', number: 3, depth: 1, blocks: [paragraph('сходинка')] },
      'сходинка',
    ],
    [
      'a note, without its mark',
      { kind: 'note', label: '1', blocks: [paragraph('Так казала бабуся.')] },
      'Так казала бабуся.',
    ],
    [
      'a figure: description, caption, credit',
      { kind: 'figure', file: 'a.jpg', alt: 'Ґанок', credit: 'Фото: Олена', caption: [words('Улітку')] },
      'Ґанок\nУлітку\nФото: Олена',
    ],
    [
      'a figure without a caption',
      { kind: 'figure', file: 'a.jpg', alt: 'Ґанок', credit: 'Фото: Олена', caption: [] },
      'Ґанок\nФото: Олена',
    ],
    [
      'a figure that says nothing',
      { kind: 'figure', file: 'a.jpg', alt: '', credit: undefined, caption: [] },
      '',
    ],
    ['a break', { kind: 'break' }, ''],
  ])('gives the words of %s', (_what, block, expected) => {
    expect(wordsOfBlock(block)).toBe(expected)
  })
})

test('wordsOfBlocks() gives each block a line', () => {
  expect(wordsOfBlocks([paragraph('Перший.'), paragraph('Другий.')])).toBe('Перший.\nДругий.')
  expect(wordsOfBlocks([])).toBe('')
})
