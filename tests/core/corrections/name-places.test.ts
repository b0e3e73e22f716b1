import { describe, expect, test } from 'vitest'
import { namePlaces } from '#core/corrections/name-places.ts'
import { corrected } from './a-corrected-text.ts'

describe('namePlaces()', () => {
  test('names what readers can find: numbers, headings in both languages, notes', () => {
    expect([...namePlaces(corrected)]).toEqual([
      ['title', { kind: 'title' }],
      ['summary', { kind: 'summary' }],
      ['k7f3qz', { kind: 'paragraph', number: 1 }],
      ['m2c9tw', { kind: 'heading', words: { uk: 'Замкнена кімната', en: 'The locked room' } }],
      ['3vd0wq', { kind: 'paragraph', number: 2 }],
      ['s7m1xa', { kind: 'note', label: '1' }],
    ])
  })

  test('has no English for a heading that is not translated', () => {
    const places = namePlaces({ ...corrected, editions: [] })
    expect(places.get('m2c9tw')).toEqual({
      kind: 'heading',
      words: { uk: 'Замкнена кімната', en: undefined },
    })
  })
})
