import type { StateSentence } from '#core/reading/state-sentence.ts'
import type { UiLanguage } from '#locales/words.ts'
import dots from '../shell/claim-dot.module.css'
import { sayState } from './say-state.ts'

type Props = { readonly ui: UiLanguage; readonly state: StateSentence }

/** How far an edition can be trusted, beside its name. */
export function EditionState({ ui, state }: Props) {
  return (
    <span className={dots.dot} data-claim={state.kind === 'alike' ? state.claim : 'mixed'}>
      {sayState(state, ui)}
    </span>
  )
}
