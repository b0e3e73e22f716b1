import { describe, expect, test } from 'vitest'
import { fingerprint } from '#core/text/fingerprint.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { parseText, type Text } from '#core/text/text.ts'
import { remember } from '#core/translation/remember.ts'

const moment = '2026-11-23T10:00:00.000Z'

function textOf(files: Readonly<Record<string, string>>): Text {
  return parseText('litera-g', new Map(Object.entries(files)), new Map())
}

const uk = (words: string) => `---\ntitle: Літера\n---\n<!-- k7f3qz -->\n${words}\n`
const en = (words: string) => `---\ntitle: The letter\n---\n<!-- k7f3qz -->\n${words}\n`

/** The lines without what all of them share. */
function lines(found: readonly HistoryLine[]): unknown[] {
  return found.map(({ at: _at, by: _by, ...rest }) => rest)
}

describe('remember()', () => {
  test('notes all words that it meets for the first time, titles too', () => {
    const found = remember(textOf({ 'uk.md': uk('Перший.'), 'en.md': en('First.') }), [], moment, 'Олена')
    expect(found[0]).toEqual({
      at: moment,
      by: 'Олена',
      language: 'uk',
      segment: 'title',
      before: null,
      after: 'Літера',
    })
    expect(found.map(({ language, segment, after }) => [language, segment, after])).toEqual([
      ['uk', 'title', 'Літера'],
      ['uk', 'k7f3qz', 'Перший.'],
      ['en', 'title', 'The letter'],
      ['en', 'k7f3qz', 'First.'],
    ])
  })

  test('notes nothing twice', () => {
    const text = textOf({ 'uk.md': uk('Перший.'), 'en.md': en('First.') })
    expect(remember(text, remember(text, [], moment, undefined), moment, undefined)).toEqual([])
  })

  test('notes a correction with the words before it', () => {
    const before = remember(textOf({ 'uk.md': uk('Перший.') }), [], moment, undefined)
    expect(lines(remember(textOf({ 'uk.md': uk('Найперший.') }), before, moment, undefined))).toEqual([
      { language: 'uk', segment: 'k7f3qz', before: 'Перший.', after: 'Найперший.' },
    ])
  })

  test('does not take another apostrophe for a correction', () => {
    const before = remember(textOf({ 'uk.md': uk("Об'єднання.") }), [], moment, undefined)
    expect(remember(textOf({ 'uk.md': uk('Об’єднання.') }), before, moment, undefined)).toEqual([])
  })

  test('notes that earlier words came back, so that the log tells what stood when', () => {
    const first = remember(textOf({ 'uk.md': uk('Перший.') }), [], moment, undefined)
    const second = remember(textOf({ 'uk.md': uk('Найперший.') }), first, moment, undefined)
    const log = [...first, ...second]
    expect(lines(remember(textOf({ 'uk.md': uk('Перший.') }), log, moment, undefined))).toEqual([
      { language: 'uk', segment: 'k7f3qz', before: 'Найперший.', after: 'Перший.' },
    ])
  })

  test('notes words that are gone, once, and that they came back', () => {
    const both = { 'uk.md': uk('Перший.'), 'en.md': en('First.') }
    const log = remember(textOf(both), [], moment, undefined)
    const without = textOf({ 'uk.md': both['uk.md'] })
    const gone = remember(without, log, moment, 'Олена')
    expect(gone).toEqual([
      { at: moment, by: 'Олена', language: 'en', segment: 'title', before: 'The letter', after: null },
      { at: moment, by: 'Олена', language: 'en', segment: 'k7f3qz', before: 'First.', after: null },
    ])
    expect(remember(without, [...log, ...gone], moment, undefined)).toEqual([])
    expect(lines(remember(textOf(both), [...log, ...gone], moment, undefined))).toEqual([
      { language: 'en', segment: 'title', before: null, after: 'The letter' },
      { language: 'en', segment: 'k7f3qz', before: null, after: 'First.' },
    ])
  })

  test('notes the words that a stale translation was made from, before they leave the ledger', () => {
    const signature = { of: 'Старий.', target: fingerprint('First.'), state: 'reviewed', origin: 'human' }
    const files = {
      'uk.md': uk('Перший.'),
      'en.md': en('First.'),
      'en.json': JSON.stringify({ k7f3qz: signature }),
    }
    const found = lines(remember(textOf(files), [], moment, undefined))
    expect(found).toContainEqual({ language: 'uk', segment: 'k7f3qz', before: null, after: 'Старий.' })
    expect(found).toContainEqual({ language: 'uk', segment: 'k7f3qz', before: 'Старий.', after: 'Перший.' })
    expect(found).toHaveLength(5)
  })

  test('keeps editions apart', () => {
    const files = { 'uk.md': uk('Перший.'), 'en.md': en('First.'), 'en.deepl.md': en('First.') }
    const found = remember(textOf(files), [], moment, undefined).filter(({ language }) => language === 'en')
    expect(found.map(({ edition, after }) => [edition, after])).toEqual([
      [undefined, 'The letter'],
      [undefined, 'First.'],
      ['deepl', 'The letter'],
      ['deepl', 'First.'],
    ])
  })

  test('passes over segments without an id or without words', () => {
    const file = '---\ntitle: Літера\n---\nБез імені.\n\n<!-- k7f3qz -->\n***\n'
    expect(lines(remember(textOf({ 'uk.md': file }), [], moment, undefined))).toEqual([
      { language: 'uk', segment: 'title', before: null, after: 'Літера' },
    ])
  })
})
