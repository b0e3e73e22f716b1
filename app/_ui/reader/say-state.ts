import type { StateSentence } from '#core/reading/state-sentence.ts'
import type { Claim } from '#core/translation/claim.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'

const more = {
  reviewed: 'moreTranslated',
  translated: 'moreTranslated',
  draft: 'moreDraft',
  machine: 'moreMachine',
  stale: 'moreStale',
  missing: 'moreMissing',
} as const satisfies Record<Claim, string>

/** «звірено 3 з 5 абзаців; 1 машинний, 1 застарів» */
export function sayState(sentence: StateSentence, ui: UiLanguage): string {
  const t = wordsIn(ui, 'reader')
  if (sentence.kind === 'alike') return t(`state.${sentence.claim}`)
  const { lead, done, all, rest } = sentence
  const most = t(`${lead}Of`, { done, count: all })
  return rest.length === 0
    ? most
    : `${most}; ${rest.map(({ claim, count }) => t(more[claim], { count })).join(', ')}`
}
