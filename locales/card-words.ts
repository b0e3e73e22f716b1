import { formatDate } from './format-date.ts'
import { type UiLanguage, wordsIn } from './words.ts'

/** The words that preview cards take from the interface: the same as on the pages. */
export function cardWordsIn(ui: UiLanguage) {
  const reader = wordsIn(ui, 'reader')
  const library = wordsIn(ui, 'library')
  return {
    day: (day: string) => formatDate(day, ui),
    state: (claim: Claim) => reader(`state.${claim}`),
    translated: (percent: number) => library('translated', { percent }),
    missing: reader('missing'),
  }
}

type Claim = 'missing' | 'stale' | 'machine' | 'draft' | 'translated' | 'reviewed'
