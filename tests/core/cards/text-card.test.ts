import { describe, expect, test } from 'vitest'
import type { Card } from '#core/cards/card.ts'
import { textCard } from '#core/cards/text-card.ts'
import { emptyLedger } from '#core/text/ledger.ts'
import { letters } from '#tests/support/card-letters.ts'
import { site, textWith, words } from './a-text.ts'

function card(ui: 'uk' | 'en', today = '2026-11-23', text = textWith()): Card {
  return textCard({ site, text }, ui, words, today, letters)
}

function shown({ lines }: Card): string[] {
  return lines.map((line) =>
    line.pieces
      .map((piece) => piece.words)
      .join('')
      .replaceAll('\u00a0', ' '),
  )
}

describe('textCard()', () => {
  test('says title, author, day, how much is translated, and the library’s name, in the interface’s language', () => {
    expect(shown(card('uk'))).toEqual([
      'Редакція «Поруч»',
      'Світлиця',
      'день 2026-11-23',
      'стан missing',
      'Літера, що',
      'повернулася додому',
      'The letter that came home',
    ])
    expect(card('en').says).toEqual([
      'The letter that came home',
      'Літера, що повернулася додому',
      'Redaktsiia «Poruch»',
      'день 2026-11-23',
      'стан missing',
      'The Parlour',
    ])
  })

  test('says in per cent how much of a text people have translated', () => {
    const text = textWith()
    const byPeople = { ...text, editions: text.editions.map((each) => ({ ...each, ledger: emptyLedger })) }
    expect(card('uk', '2026-11-23', byPeople).says).toContain('перекладено 50 %')
  })

  test('says the year of a text that is over a year old', () => {
    expect(shown(card('uk', '2027-11-23'))).not.toContain('2026')
    expect(shown(card('uk', '2027-11-24'))).toContain('2026')
  })

  test('says what there is of a text without author, day and translation of its title', () => {
    const bare = textWith((source) => source.replace(/author:.*\npublished:.*\n/, ''))
    expect(card('uk', '2026-11-23', bare).says).toEqual([
      'Літера, що повернулася додому',
      'The letter that came home',
      'стан missing',
      'Світлиця',
    ])
  })
})
