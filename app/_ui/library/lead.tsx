import type { Summary } from '#core/reading/summarise.ts'
import type { UiLanguage } from '#locales/words.ts'
import { BothLanguages } from './both-languages.tsx'
import styles from './lead.module.css'
import { SetWords } from './set-words.tsx'
import { TextFacts } from './text-facts.tsx'

type Props = { readonly ui: UiLanguage; readonly text: Summary }

/** The text that leads the front page, large and in both languages. */
export function Lead({ ui, text }: Props) {
  return (
    <article className={styles.lead}>
      <div className={styles.halves}>
        <BothLanguages
          ui={ui}
          uk={<Half text={text} language="uk" ui={ui} />}
          en={<Half text={text} language="en" ui={ui} />}
        />
      </div>
      <TextFacts ui={ui} text={text} />
    </article>
  )
}

type HalfProps = { readonly text: Summary; readonly language: UiLanguage; readonly ui: UiLanguage }

function Half({ text, language, ui }: HalfProps) {
  const title = text.title[language]
  const summary = text.summary[language]
  if (title === undefined) return null
  const words = <SetWords words={title} language={language} />
  return (
    <div lang={language} className={language === 'uk' ? styles.source : styles.target}>
      <h2>
        {language === leadingLanguage(text, ui) ? <a href={`/${ui}/texts/${text.slug}`}>{words}</a> : words}
      </h2>
      {summary === undefined ? null : (
        <p>
          <SetWords words={summary} language={language} />
        </p>
      )}
    </div>
  )
}

/** The title that is the link: the interface's own, or the original's where there is no other. */
export function leadingLanguage(text: Summary, ui: UiLanguage): UiLanguage {
  return text.title[ui] === undefined ? 'uk' : ui
}
