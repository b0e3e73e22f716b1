import { describe, expect, test } from 'vitest'
import { takeDate } from '#core/text/take-date.ts'

describe('takeDate()', () => {
  test('takes a date that stands before the first words', () => {
    expect(takeDate(' date 2026-02-04 Голова Китаю')).toEqual({
      published: '2026-02-04',
      words: '  Голова Китаю',
    })
  })

  test('takes a date on a line of its own, and lines keep their numbers', () => {
    expect(takeDate('\ndate\t2026-02-04\n\nЗаголовок')).toEqual({
      published: '2026-02-04',
      words: '\n\n\nЗаголовок',
    })
  })

  test.each([
    'date 2026-02-30 Такого дня немає',
    'date 2026-2-4',
    'date 2026-02-04,',
    'dated 2026-02-04',
    'Це date 2026-02-04',
    'date of birth',
  ])('leaves “%s” as it is', (words) => expect(takeDate(words)).toEqual({ published: undefined, words }))
})
