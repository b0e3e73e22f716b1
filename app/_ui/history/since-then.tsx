import type { SideChange } from '#core/quoting/quoted-pair.ts'
import { glue } from '#core/reading/glue.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { BothLanguages } from '../library/both-languages.tsx'
import { ChangedWords } from '../reader/changed-words.tsx'
import columns from '../reader/two-columns.module.css'
import styles from './since-then.module.css'

type Props = { readonly ui: UiLanguage; readonly source: SideChange; readonly target: SideChange }

/** What has changed since the words were quoted, on either side. */
export function SinceThen({ ui, source, target }: Props) {
  const t = wordsIn(ui, 'history')
  return (
    <section className={styles.change}>
      <h2>{t('whatChanged')}</h2>
      <p>{glue(t('marks'), ui)}</p>
      <div className={columns.row}>
        <BothLanguages
          ui={ui}
          uk={
            <div key="uk" className={columns.source}>
              {source === undefined ? (
                <p>{t('sourceSame')}</p>
              ) : (
                <ChangedWords changes={source} language="uk" />
              )}
            </div>
          }
          en={
            <div key="en" className={columns.target}>
              {target === undefined ? (
                <p>{t('targetSame')}</p>
              ) : (
                <ChangedWords changes={target} language="en" />
              )}
            </div>
          }
        />
      </div>
    </section>
  )
}
