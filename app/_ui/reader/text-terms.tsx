import type { Entry } from '#core/glossary/gloss-rows.ts'
import { languageOf } from '#core/reading/language-of.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import styles from './text-terms.module.css'

type Props = {
  readonly ui: UiLanguage
  readonly entries: readonly Entry[]
  /** The id of the paragraph, where it stands alone: then nobody asks where its terms occur. */
  readonly passage?: string | undefined
}

/**
 * The terms of a text and their English forms, at its foot, or those of a paragraph under it. Who follows a term sees its entry as
 * a sheet over the page, by `:target`. It closes by a link to no place, so that the page stays where it is.
 */
export function TextTerms({ ui, entries, passage }: Props) {
  if (entries.length === 0) return null
  const t = wordsIn(ui, 'reader')
  const heading = passage === undefined ? 'terms' : `terms-${passage}`
  return (
    <section className={styles.terms} role="doc-glossary" aria-labelledby={heading}>
      <h2 id={heading}>{t('terms')}</h2>
      <dl>
        {entries.map(({ id, term, places }) => (
          <div key={id} id={id} className={styles.entry}>
            <dt lang="uk">{term.forms[0]}</dt>
            <dd lang="en">{term.translation}</dd>
            {term.note === undefined ? null : <dd lang={languageOf(term.note)}>{term.note}</dd>}
            <dd>
              {places.map(({ number, pair: { segment } }) =>
                number === undefined || segment.id === undefined || passage !== undefined ? null : (
                  <a key={segment.id} href={`#${segment.id}`} aria-label={t('paragraph', { number })}>
                    ¶&nbsp;{number}
                  </a>
                ),
              )}
              <a className={styles.close} href="#closed">
                {t('closeTerm')}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
