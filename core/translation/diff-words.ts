import { diffWords as diff } from 'diff'

/** A run of words that stayed, went or came. */
export type Change = { readonly kind: 'same' | 'removed' | 'added'; readonly words: string }

/** Words that come or go, from which on nobody could follow them one by one, nor wait for them to be found. */
const mostEdits = 1_000

/**
 * How the words changed, word by word, as a reader of the language would mark it. Words that were all but written anew are
 * given whole, the old and the new.
 * @param language decides what a word is (Unicode word boundaries)
 */
export function diffWords(before: string, after: string, language: 'uk' | 'en'): Change[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const parts = diff(before, after, { intlSegmenter, maxEditLength: mostEdits })
  if (parts === undefined)
    return [
      { kind: 'removed', words: before },
      { kind: 'added', words: after },
    ]
  return parts.map((part): Change => {
    if (part.added) return { kind: 'added', words: part.value }
    return { kind: part.removed ? 'removed' : 'same', words: part.value }
  })
}
