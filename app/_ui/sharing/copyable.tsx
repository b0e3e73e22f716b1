import type { ReactNode } from 'react'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import styles from './copyable.module.css'

type Props = {
  readonly ui: UiLanguage
  /** What it is, for those who hear the button alone. */
  readonly name: string
  readonly children: ReactNode
}

/** Words to be taken along: selected by hand, or by a button that stays hidden until enhance/offer-copies.ts can copy. */
export function Copyable({ ui, name, children }: Props) {
  const t = wordsIn(ui, 'sharing')
  return (
    <div className={styles.copyable}>
      <pre translate="no">{children}</pre>
      <button
        type="button"
        className={styles.copy}
        aria-label={t('copyWhat', { what: name })}
        data-copy=""
        hidden
      >
        {t('copy')}
      </button>
    </div>
  )
}

/** Where it is said, and heard, what became of copying. */
export function CopyStatus({ ui }: { readonly ui: UiLanguage }) {
  const t = wordsIn(ui, 'sharing')
  return (
    <p className={styles.status} role="status" data-copied={t('copied')} data-selected={t('selected')}></p>
  )
}
