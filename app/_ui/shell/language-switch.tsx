import { type UiLanguage, uiLanguages, wordsIn } from '#locales/words.ts'
import styles from './language-switch.module.css'

type Props = { readonly ui: UiLanguage; readonly path: string }

/** The interface language: a plain link to the same page in the other one, each language under its own name. */
export function LanguageSwitch({ ui, path }: Props) {
  return (
    <nav className={styles.switch} aria-label={wordsIn(ui, 'shell')('language')}>
      {uiLanguages.map((language) => (
        <a
          key={language}
          href={`/${language}${path}`}
          hrefLang={language}
          lang={language}
          data-language={language}
          aria-current={language === ui ? 'true' : undefined}
        >
          {wordsIn(language, 'shell')(language)}
        </a>
      ))}
    </nav>
  )
}
