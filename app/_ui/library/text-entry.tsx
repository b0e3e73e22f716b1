import type { Summary } from '#core/reading/summarise.ts'
import type { UiLanguage } from '#locales/words.ts'
import { BothLanguages } from './both-languages.tsx'
import { leadingLanguage } from './lead.tsx'
import { SetWords } from './set-words.tsx'
import styles from './text-entry.module.css'
import { TextFacts } from './text-facts.tsx'

type Props = { readonly ui: UiLanguage; readonly text: Summary }

/** A text in the library's list: title and summary in both languages, and what one wants to know before opening it. */
export function TextEntry({ ui, text }: Props) {
  return (
    <li className={styles.entry}>
      <BothLanguages
        ui={ui}
        uk={<Half text={text} language="uk" ui={ui} />}
        en={<Half text={text} language="en" ui={ui} />}
      />
      <TextFacts ui={ui} text={text} />
    </li>
  )
}

type HalfProps = { readonly text: Summary; readonly language: UiLanguage; readonly ui: UiLanguage }

function Half({ text, language, ui }: HalfProps) {
  const title = text.title[language]
  const summary = text.summary[language]
  if (title === undefined) return null
  const words = <SetWords words={title} language={language} />
  const leads = language === leadingLanguage(text, ui)
  return (
    <div lang={language} className={language === 'uk' ? styles.source : styles.target}>
      {leads ? (
        <h3>
          <a href={`/${ui}/texts/${text.slug}`}>{words}</a>
        </h3>
      ) : (
        <p className={styles.title}>{words}</p>
      )}
      {summary === undefined ? null : (
        <p className={styles.summary}>
          <SetWords words={summary} language={language} />
        </p>
      )}
    </div>
  )
}
