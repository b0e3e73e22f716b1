import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isShortLine, splitParagraphs } from '#core/text/split-paragraphs.ts'

const wordsOf = (file: string) => splitParagraphs(file).map((paragraph) => paragraph.words)

describe('splitParagraphs()', () => {
  test('parts by blank lines where there are any between paragraphs', () => {
    expect(wordsOf('Перший абзац.\n\nДругий абзац.\n \t \nТретій.')).toEqual([
      'Перший абзац.',
      'Другий абзац.',
      'Третій.',
    ])
  })

  test('parts by line ends where there are no blank lines', () => {
    expect(wordsOf('Перший абзац.\nДругий абзац.\nТретій.\n')).toEqual([
      'Перший абзац.',
      'Другий абзац.',
      'Третій.',
    ])
  })

  test('takes a single line end inside a paragraph for a blank', () => {
    expect(wordsOf('Рядок, який  \n  переносить редактор.\n\nДалі.')).toEqual([
      'Рядок, який переносить редактор.',
      'Далі.',
    ])
  })

  test('is not misled by blank lines before, after and below a title', () => {
    expect(wordsOf('\n\nЛітера, що повернулася\n\nПерший абзац.\nДругий абзац.\n\n\n')).toEqual([
      'Літера, що повернулася',
      'Перший абзац.',
      'Другий абзац.',
    ])
  })

  test('keeps the words as they are, blanks inside too', () => {
    expect(wordsOf('Тайваню , демократично  керованого\u00a0острова')).toEqual([
      'Тайваню , демократично  керованого\u00a0острова',
    ])
  })

  test('says on which line of the file each paragraph begins', () => {
    expect(splitParagraphs('\nПерший\nі далі.\n\n\nДругий.').map(({ line }) => line)).toEqual([2, 6])
  })

  test('gives nothing for a file of blanks', () => {
    expect(splitParagraphs(' \n\u00a0\n\t\n')).toEqual([])
  })

  const sentence = fc
    .array(fc.constantFrom('ґанок', 'об’єднання', '— так', '«ні»', '5,5 %', 'кінь'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((words) => `${words.join(' ')}.`)
  const blankLine = fc.constantFrom('\n\n', '\n \n', '\n\n\n', '\n\t\n\n')

  test('gives back paragraphs parted by any number of blank lines', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(sentence, blankLine), { minLength: 1 }), (paragraphs) => {
        const file = paragraphs.map(([words, gap]) => words + gap).join('')
        expect(wordsOf(file)).toEqual(paragraphs.map(([words]) => words))
      }),
    )
  })

  test('gives back paragraphs of several lines where others are parted by blank ones', () => {
    const lines = fc.array(sentence, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(lines, { minLength: 2 }), (paragraphs) => {
        const file = paragraphs.map((each) => each.join('\n')).join('\n\n')
        expect(wordsOf(file)).toEqual(paragraphs.map((each) => each.join(' ')))
      }),
    )
  })

  test('gives back paragraphs of one line each', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1 }), (paragraphs) => {
        expect(wordsOf(paragraphs.join('\n'))).toEqual(paragraphs)
      }),
    )
  })

  test('loses and adds no letter of any file', () => {
    const letters = (words: string) => words.replace(/\s/g, '')
    const piece = fc.oneof(
      sentence,
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('\n', '\n\n', ' ', '\t'),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const file = pieces.join('')
        expect(letters(wordsOf(file).join(''))).toBe(letters(file))
      }),
    )
  })

  test('takes less than a second for a paragraph of 2 MB', () => {
    const before = performance.now()
    expect(splitParagraphs('Дуже довгий абзац без кінця '.repeat(40_000))).toHaveLength(1)
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})

describe('isShortLine()', () => {
  test.each(['Розмова Сі та Путіна: що відомо', 'Розділ 1', 'The letter “ґ”', 'а'.repeat(80)])(
    'takes “%s” for a title',
    (words) => expect(isShortLine(words)).toBe(true),
  )

  test.each([
    'Про це повідомляє Reuters.',
    'Що далі?',
    'Годі!',
    'І тоді…',
    'Ось список:',
    'по-перше;',
    'Шановні колеги,',
    '«Так!»',
    'Тихо (дуже тихо.)',
    '— Так',
    '- Так',
    '* * *',
    'а'.repeat(81),
    '',
  ])('takes “%s” for none', (words) => expect(isShortLine(words)).toBe(false))
})
