import { type UiLanguage, wordsIn } from '#locales/words.ts'
import styles from './pager.module.css'

type Props = { readonly ui: UiLanguage; readonly page: number; readonly pages: number }

/** The way to newer and older texts, where there is more than one page. */
export function Pager({ ui, page, pages }: Props) {
  const t = wordsIn(ui, 'library')
  if (pages === 1) return null
  return (
    <nav className={styles.pager} aria-label={t('pages')}>
      {page > 1 ? (
        <a rel="prev" href={page === 2 ? `/${ui}` : `/${ui}/page/${page - 1}`}>
          {t('newer')}
        </a>
      ) : null}
      <span>{t('page', { page, pages })}</span>
      {page < pages ? (
        <a rel="next" href={`/${ui}/page/${page + 1}`}>
          {t('older')}
        </a>
      ) : null}
    </nav>
  )
}
