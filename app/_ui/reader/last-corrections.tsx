import type { BriefCorrection } from '#core/corrections/last-corrections.ts'
import { glue } from '#core/reading/glue.ts'
import { formatDate } from '#locales/format-date.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { correctionPath } from './corrections-path.ts'
import styles from './last-corrections.module.css'
import { sayWhere } from './say-where.ts'

type Props = {
  readonly ui: UiLanguage
  readonly slug: string
  readonly corrections: readonly BriefCorrection[]
}

/** At the foot of a text: when and where it was last corrected, and the way to all of it. Nothing where it never was. */
export function LastCorrections({ ui, slug, corrections }: Props) {
  if (corrections.length === 0) return null
  const t = wordsIn(ui, 'history')
  return (
    <footer className={styles.foot}>
      <h2>
        <a href={`/${ui}/texts/${slug}/corrections`}>{t('corrections')}</a>
      </h2>
      <ul>
        {corrections.map(({ at, places, more }) => (
          <li key={at}>
            <a href={`/${ui}${correctionPath(slug, at)}`}>
              {glue(
                t('corrected', {
                  day: formatDate(at.slice(0, 10), ui),
                  places: sayWhere(places, more, ui),
                }),
                ui,
              )}
            </a>
          </li>
        ))}
      </ul>
    </footer>
  )
}
