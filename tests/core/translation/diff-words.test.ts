import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffWords } from '#core/translation/diff-words.ts'

describe('diffWords()', () => {
  test('marks the one word that changed', () => {
    expect(diffWords('Літера зникла з абетки.', 'Літера зникла з азбуки.', 'uk')).toEqual([
      { kind: 'same', words: 'Літера зникла з ' },
      { kind: 'removed', words: 'абетки' },
      { kind: 'added', words: 'азбуки' },
      { kind: 'same', words: '.' },
    ])
  })

  test('takes a word with an apostrophe or a stress for one word', () => {
    expect(diffWords('п’ять літер', 'п’ятнадцять літер', 'uk').slice(0, 2)).toEqual([
      { kind: 'removed', words: 'п’ять' },
      { kind: 'added', words: 'п’ятнадцять' },
    ])
    expect(diffWords('за́мок', 'замо́к', 'uk')).toEqual([
      { kind: 'removed', words: 'за́мок' },
      { kind: 'added', words: 'замо́к' },
    ])
  })

  test('sees a comma come', () => {
    const [, comma] = diffWords('Так або ні', 'Так, або ні', 'uk')
    expect([comma?.kind, comma?.words.trim()]).toEqual(['added', ','])
  })

  test('finds nothing to tell where nothing changed', () => {
    expect(diffWords('Ґанок.', 'Ґанок.', 'uk')).toEqual([{ kind: 'same', words: 'Ґанок.' }])
    expect(diffWords('', '', 'en')).toEqual([])
  })

  test('gives words that were all but written anew whole, and long ones with one change word by word', () => {
    const words = (word: string) => Array.from({ length: 1_200 }, (_, index) => `${word}${index}`).join(' ')
    expect(diffWords(words('ґанок'), words('дім'), 'uk')).toEqual([
      { kind: 'removed', words: words('ґанок') },
      { kind: 'added', words: words('дім') },
    ])
    const edited = words('ґанок').replace('ґанок600 ', 'дім ')
    expect(diffWords(words('ґанок'), edited, 'uk').map(({ kind }) => kind)).toEqual([
      'same',
      'removed',
      'added',
      'same',
    ])
  })

  test('gives both texts back whole', () => {
    const word = fc.constantFrom('ґанок', 'п’ять', 'і', '—', '«дім»', 'house', ',', ' ', '\n', '1933')
    const words = fc.array(word, { maxLength: 25 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(words, words, fc.constantFrom('uk', 'en'), (before, after, language) => {
        const changes = diffWords(before, after, language)
        const of = (kind: 'removed' | 'added') =>
          changes
            .filter((change) => change.kind === 'same' || change.kind === kind)
            .map((change) => change.words)
            .join('')
        expect(of('added')).toBe(after)
        expect(of('removed').replace(/\s+/g, '')).toBe(before.replace(/\s+/g, ''))
      }),
    )
  })
})
