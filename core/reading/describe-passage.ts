import type { Pair } from '#core/translation/pair-segments.ts'
import { cutWords } from './cut-words.ts'
import { passageWords } from './passage-words.ts'

/** A pair's words in one language, and what must be said of them first: that they are a machine's, or not translated. */
export type PassageDescription = {
  readonly words: string
  readonly caveat: 'machine' | 'missing' | undefined
}

/**
 * What a pair says in the interface's language, on one line of at most 200 characters; the original's words where
 * nobody has translated them.
 */
export function describePassage(pair: Pair, ui: 'uk' | 'en'): PassageDescription {
  const { uk, en } = passageWords(pair)
  // A picture that nobody has described lacks no translation.
  if (uk === '' && en === undefined) return { words: '', caveat: undefined }
  if (ui === 'uk') return { words: cutWords(uk, 200), caveat: undefined }
  if (en === undefined) return { words: cutWords(uk, 200), caveat: 'missing' }
  return { words: cutWords(en, 200), caveat: pair.target.state === 'machine' ? 'machine' : undefined }
}
