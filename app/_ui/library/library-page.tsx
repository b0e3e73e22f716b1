import type { Site } from '#core/reading/site.ts'
import type { Summary } from '#core/reading/summarise.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import type { ListPage } from '#server/library.ts'
import { Lead } from './lead.tsx'
import styles from './library-page.module.css'
import { Pager } from './pager.tsx'
import { TextEntry } from './text-entry.tsx'

type Props = {
  readonly ui: UiLanguage
  readonly site: Site
  /** How many texts there are on all pages. */
  readonly count: number
  readonly shown: ListPage
  /** The text shown large, on the first page alone. */
  readonly lead?: Summary | undefined
}

/** What is here, newest first; the first page is led by one text shown large. */
export function LibraryPage({ ui, site, count, shown, lead }: Props) {
  const t = wordsIn(ui, 'library')
  const first = shown.page === 1
  return (
    <>
      <div className={styles.hello}>
        <h1>{site.tagline[ui]}</h1>
        {first ? (
          <p>{t('description', { tagline: t('texts', { count }) })}</p>
        ) : (
          <p>{t('page', { page: shown.page, pages: shown.pages })}</p>
        )}
      </div>
      {lead === undefined ? null : <Lead ui={ui} text={lead} />}
      {count === 0 ? (
        <p className={styles.empty}>
          {t('empty')} {t('emptyCure')}
        </p>
      ) : null}
      <h2 className={styles.hidden}>{t('newest')}</h2>
      <ul className={styles.list}>
        {shown.items.flatMap((text) =>
          text.slug === lead?.slug ? [] : [<TextEntry key={text.slug} ui={ui} text={text} />],
        )}
      </ul>
      <Pager ui={ui} page={shown.page} pages={shown.pages} />
    </>
  )
}
