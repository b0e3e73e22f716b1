import { diffWords as diff } from 'diff'

/** A run of words that stayed, went or came. */
export type Change = { readonly kind: 'same' | 'removed' | 'added'; readonly words: string }

/**
 * How the words changed, word by word, as a reader of the language would mark it.
 * @param language decides what a word is (Unicode word boundaries)
 */
export function diffWords(before: string, after: string, language: 'uk' | 'en'): Change[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return diff(before, after, { intlSegmenter }).map((part): Change => {
    if (part.added) return { kind: 'added', words: part.value }
    return { kind: part.removed ? 'removed' : 'same', words: part.value }
  })
}
