import type { QuotedPair } from '#core/quoting/quoted-pair.ts'
import { claimOf } from '#core/translation/claim.ts'
import type { Target } from '#core/translation/pair-segments.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import dots from '../shell/claim-dot.module.css'
import styles from './quoted-page.module.css'

type Props = {
  readonly ui: UiLanguage
  readonly quoted: QuotedPair
  /** The paragraph's translation today; undefined where it is gone. */
  readonly today: Target | undefined
}

/**
 * How far the quoted translation can be trusted. Its words may be those of today; of others the log does not keep who
 * looked at them, and nobody shall take them for reviewed.
 */
export function StateThen({ ui, quoted, today }: Props) {
  const t = wordsIn(ui, 'history')
  const { words, now } = quoted
  if (words.target === undefined) return <Note ui={ui} claim="missing" words={t('noTarget')} />
  const isTodays = now.kind === 'same' || (now.kind === 'changed' && now.target === undefined)
  if (!isTodays || today === undefined || today.state === 'missing')
    return <Note ui={ui} words={t('stateThen')} />
  const claim = now.kind === 'same' ? claimOf(today) : claimOf({ ...today, staleSince: undefined })
  return <Note ui={ui} claim={claim} words={wordsIn(ui, 'reader')(`state.${claim}`)} />
}

type NoteProps = { readonly ui: UiLanguage; readonly claim?: string; readonly words: string }

function Note({ ui, claim, words }: NoteProps) {
  return (
    <p className={`${claim === undefined ? '' : dots.dot} ${styles.state}`} data-claim={claim} lang={ui}>
      {words}
    </p>
  )
}
