import type { Change } from '#core/translation/diff-words.ts'
import type { UiLanguage } from '#locales/words.ts'
import styles from './changed-words.module.css'

type Props = { readonly changes: readonly Change[]; readonly language: UiLanguage }

/** Two wordings in one: what went struck out, what came underlined. */
export function ChangedWords({ changes, language }: Props) {
  return (
    <p lang={language} className={styles.words}>
      {changes.map(({ kind, words }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the changes never move
        if (kind === 'removed') return <del key={index}>{words}</del>
        // biome-ignore lint/suspicious/noArrayIndexKey: the changes never move
        if (kind === 'added') return <ins key={index}>{words}</ins>
        return words
      })}
    </p>
  )
}
