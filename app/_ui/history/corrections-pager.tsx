import { type UiLanguage, wordsIn } from '#locales/words.ts'
import styles from '../library/pager.module.css'
import { correctionsPath } from '../reader/corrections-path.ts'

type Props = {
  readonly ui: UiLanguage
  readonly slug: string
  readonly page: number
  readonly pages: number
}

/** The way to newer and older corrections, where there is more than one page. */
export function CorrectionsPager({ ui, slug, page, pages }: Props) {
  const t = wordsIn(ui, 'history')
  if (pages < 2) return null
  return (
    <nav className={styles.pager} aria-label={t('pages')}>
      {page > 1 ? (
        <a rel="prev" href={`/${ui}${correctionsPath(slug, page - 1)}`}>
          {t('newer')}
        </a>
      ) : null}
      <span>{t('page', { page, pages })}</span>
      {page < pages ? (
        <a rel="next" href={`/${ui}${correctionsPath(slug, page + 1)}`}>
          {t('older')}
        </a>
      ) : null}
    </nav>
  )
}
