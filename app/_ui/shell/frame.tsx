import type { ReactNode } from 'react'
import type { UiLanguage } from '#locales/words.ts'
import { wordsIn } from '#locales/words.ts'
import { running } from '#server/running.ts'
import styles from './frame.module.css'
import { LanguageSwitch } from './language-switch.tsx'
import { Mark } from './mark.tsx'
import { SiteLinks } from './site-links.tsx'

type Props = {
  readonly ui: UiLanguage
  /** The page's address without its language; none for a page that says sorry in another's place. */
  readonly path?: string
  readonly children: ReactNode
}

/** What stands around every page: the way past it, the name, the menu, the interface language, the foot. */
export function Frame({ ui, path, children }: Props) {
  const t = wordsIn(ui, 'shell')
  const name = running().library.site().name[ui]
  // Where people look for a way to follow; on a text's page only its words stand.
  const isFront = path === '' || path === '/about'
  const isOwn = isFront || path === '/comfort' || path === '/accessibility' || path === '/keys'
  return (
    <>
      {isFront ? <SiteLinks ui={ui} /> : null}
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <header className={styles.bar}>
        <a className={styles.name} href={`/${ui}`} aria-label={t('home', { name })}>
          <Mark />
          <span aria-hidden="true">{name}</span>
        </a>
        <nav className={styles.menu} aria-label={t('main')}>
          <a href={`/${ui}`} aria-current={path === '' ? 'page' : undefined}>
            {t('texts')}
          </a>
          <a href={`/${ui}/about`} aria-current={path === '/about' ? 'page' : undefined}>
            {t('about')}
          </a>
        </nav>
        <LanguageSwitch ui={ui} path={path ?? ''} />
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.foot}>
        <p>{t('footer')}</p>
        <nav aria-label={t('about')}>
          <a href={`/${ui}`}>{t('texts')}</a>
          <a href={`/${ui}/about`}>{t('about')}</a>
          {isFront ? <a href={`/${ui}/feed.xml`}>{wordsIn(ui, 'feeds')('feed')}</a> : null}
          {isOwn ? <a href={`/${ui}/comfort`}>{wordsIn(ui, 'comfort')('title')}</a> : null}
          {isOwn ? <a href={`/${ui}/keys`}>{wordsIn(ui, 'reader')('keys')}</a> : null}
          {isOwn ? <a href={`/${ui}/accessibility`}>{wordsIn(ui, 'accessibility')('title')}</a> : null}
        </nav>
      </footer>
    </>
  )
}
