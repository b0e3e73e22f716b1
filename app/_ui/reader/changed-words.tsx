import type { Change } from '#core/translation/diff-words.ts'
import type { UiLanguage } from '#locales/words.ts'
import styles from './changed-words.module.css'
import { MarkedChanges } from './marked-changes.tsx'

type Props = { readonly changes: readonly Change[]; readonly language: UiLanguage }

/** Two wordings in one: what went struck out, what came underlined. */
export function ChangedWords({ changes, language }: Props) {
  return (
    <p lang={language} className={styles.words}>
      <MarkedChanges
        changes={changes}
        mark={({ kind, words }) => (kind === 'removed' ? <del>{words}</del> : <ins>{words}</ins>)}
      />
    </p>
  )
}
