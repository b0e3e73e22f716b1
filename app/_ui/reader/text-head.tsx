import { lettersUnder } from '#core/reading/letters-under.ts'
import { noBreaksIn } from '#core/reading/no-breaks-in.ts'
import type { Edition, Text } from '#core/text/text.ts'
import { pairFacts } from '#core/translation/pair-segments.ts'
import type { UiLanguage } from '#locales/words.ts'
import { SetWords } from '../library/set-words.tsx'
import { InlineView } from './inline-view.tsx'
import { TargetNote } from './target-note.tsx'
import { TextFacts } from './text-facts.tsx'
import styles from './text-head.module.css'

type Props = {
  readonly ui: UiLanguage
  readonly text: Text
  readonly edition: Edition | undefined
  /** Whether Latin letters stand under Ukrainian words. */
  readonly letters: boolean
}

/** The headline in both languages, and what is known of the text and its translation. */
export function TextHead({ ui, text, edition, letters }: Props) {
  const title = pairFacts(text, edition).find((fact) => fact.key === 'title')
  const target = title?.target
  const english = target === undefined || target.state === 'missing' ? undefined : target.words
  const leads = ui === 'uk' || english === undefined ? 'uk' : 'en'
  const source = text.source.facts.title
  const words = [{ kind: 'words', words: source }] as const
  const shown = <InlineView inside={letters ? lettersUnder(words) : words} language="uk" ui={ui} />
  const titles = [
    leads === 'uk' ? (
      <h1 key="uk" lang="uk" className={styles.source} data-no-break={noBreaksIn(source)}>
        {shown}
      </h1>
    ) : (
      <p
        key="uk"
        lang="uk"
        className={`${styles.source} ${styles.title} ${styles.second}`}
        data-no-break={noBreaksIn(source)}
      >
        {shown}
      </p>
    ),
    english === undefined || target === undefined ? null : leads === 'en' ? (
      <div key="en" className={styles.target}>
        <h1 lang="en" data-no-break={noBreaksIn(english)}>
          <SetWords words={english} language="en" />
        </h1>
        <TargetNote ui={ui} source={source} target={target} />
      </div>
    ) : (
      <div key="en" className={`${styles.target} ${styles.second}`}>
        <p lang="en" className={styles.title} data-no-break={noBreaksIn(english)}>
          <SetWords words={english} language="en" />
        </p>
        <TargetNote ui={ui} source={source} target={target} />
      </div>
    ),
  ]
  return (
    <header className={styles.head}>
      <div className={styles.titles}>{leads === 'uk' ? titles : titles.reverse()}</div>
      <TextFacts ui={ui} text={text} edition={edition} />
    </header>
  )
}
