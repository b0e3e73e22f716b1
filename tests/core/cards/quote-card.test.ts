import { describe, expect, test } from 'vitest'
import type { Card } from '#core/cards/card.ts'
import { quoteCard } from '#core/cards/quote-card.ts'
import { letters } from '#tests/support/card-letters.ts'
import { site, textWith, words } from './a-text.ts'

function card(segment: string, ui: 'uk' | 'en' = 'uk', today = '2026-11-23'): Card | undefined {
  return quoteCard({ site, text: textWith(), segment }, ui, words, today, letters)
}

describe('quoteCard()', () => {
  test('says a pair, which text it is from and whose, and that a machine translated it', () => {
    expect(card('k7f3qz')?.says).toEqual([
      '1933 року літера ґ зникла з абетки.',
      'In 1933 the letter ґ vanished from the alphabet.',
      'Літера, що повернулася додому',
      'Редакція «Поруч»',
      'стан machine',
      'Світлиця',
    ])
    expect(card('k7f3qz', 'en')?.says.slice(2)).toEqual([
      'The letter that came home',
      'Redaktsiia «Poruch»',
      'стан machine',
      'The Parlour',
    ])
  })

  test('keeps emphasis in both languages', () => {
    const pieces = card('k7f3qz')?.lines.flatMap((line) => line.pieces) ?? []
    const emphasised = pieces.filter((piece) => piece.words.trim() === 'ґ').map((piece) => piece.face)
    expect(emphasised).toEqual(['semibold-italic', 'italic'])
  })

  test('says in words that there is no translation', () => {
    expect(card('p4d8xv')?.says.slice(0, 2)).toEqual([
      'Цього абзацу ще ніхто не переклав.',
      'Ще не перекладено',
    ])
    expect(card('p4d8xv')?.says).toContain('стан missing')
  })

  test('says the year of an old text', () => {
    const shown = card('k7f3qz', 'uk', '2028-01-01')?.lines.map((line) => line.pieces[0]?.words)
    expect(shown).toContain('2026')
  })

  test('is not there for a break, and for a segment that the text does not have', () => {
    expect(card('m2c9tw')).toBeUndefined()
    expect(card('zzzzzz')).toBeUndefined()
  })
})
