import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPlain } from '#core/text/read-plain.ts'

/** Each piece of a plain file as `kind: words`. */
function shown(file: string): string[] {
  return readPlain(file, 'text.txt').pieces.map(({ segment }) => `${segment.block.kind}: ${segment.words}`)
}

const long =
  'Абзац, довший за вісімдесят літер, щоб ніхто не подумав, ніби це заголовок чи щось подібне до нього'

describe('readPlain()', () => {
  test('makes a short line between two paragraphs a heading', () => {
    expect(shown(`${long}\n\nЩо відомо\n\n${long}`)).toEqual([
      `paragraph: ${long}`,
      'heading: Що відомо',
      `paragraph: ${long}`,
    ])
  })

  test('makes no headings of short lines that follow each other, nor of the last line', () => {
    expect(shown(`${long}\n\nХліб\n\nСіль\n\n${long}\n\nРедакція`).map((each) => each.split(':')[0])).toEqual(
      Array(5).fill('paragraph'),
    )
  })

  test('takes three asterisks or dashes for a break', () => {
    expect(shown('Вечоріло.\n\n* * *\n\nРозвиднилося.\n\n———\n\nКінець.')).toEqual([
      'paragraph: Вечоріло.',
      'break: ',
      'paragraph: Розвиднилося.',
      'break: ',
      'paragraph: Кінець.',
    ])
  })

  test('knows the day it was published, and the line of each paragraph', () => {
    const { facts, pieces } = readPlain('date 2026-02-04\n\nПерший.\n\nДругий.', 'text.txt')
    expect(facts).toEqual({ published: '2026-02-04' })
    expect(pieces.map(({ segment }) => segment.line)).toEqual([3, 5])
  })

  test('knows whether its first line reads as a title', () => {
    expect(readPlain('Літера, що повернулася\n\nАбзац.', 'a.txt').opensWithTitle).toBe(true)
    expect(readPlain('Літера повернулася.\n\nАбзац.', 'a.txt').opensWithTitle).toBe(false)
  })

  const traps = [
    '1933. Рік голоду',
    '- Так, - сказав він.',
    '5*6*7 = 210',
    '# не заголовок',
    'a_b_c < d & e &amp; [x](y) [^1] ![i](j)',
    '===',
    '+ плюс',
    '1) один',
    '> цитата',
    '`код`',
    'зворотна \\ скісна \\',
    '<!-- k7f3qz -->',
    '<script>alert(1)</script>',
    '| a | b |',
    '[x]: https://example.org',
    '[^1]: примітка',
    'http://example.org/a_b_c',
    '~~так~~',
    'рядок #',
    'Слава Ukraїні #',
    '🇺🇦 на́голос об’єднання «ґанок»',
    '&nbsp;',
    '\u00ad',
  ]

  test.each(traps)('shows “%s” just so', (words) => {
    expect(shown(`Перед тим.\n\n${words}\n\nПісля того.`)[1]?.replace(/^[a-z]+: /, '')).toBe(words)
  })

  test('shows the words of any file as they are', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...traps,
        '*',
        '_',
        '**',
        '#',
        '-',
        '1.',
        '!',
        '[',
        ']',
        '(',
        ')',
        '\\',
        '`',
        '<',
        '>',
        '&',
      ),
      fc.constantFrom('ґанок', 'об’єднання', '«Так»', '— Ні', 'слово.', 'їжак,'),
      fc.string({ unit: 'grapheme', maxLength: 5 }).map((each) => each.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '')),
    )
    const paragraph = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ').trim())
    const isProse = (words: string) => words !== '' && !/^(?:[*⁂]|(?:[*_–—-]\s*){3,})$/.test(words)
    fc.assert(
      fc.property(fc.array(paragraph.filter(isProse), { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const { pieces } = readPlain(paragraphs.join('\n\n'), 'text.txt')
        // One paragraph of several lines would be several; these have one each.
        expect(pieces.map(({ segment }) => segment.words)).toEqual(paragraphs)
      }),
      { numRuns: 500 },
    )
  })
})
