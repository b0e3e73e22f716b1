import type { ReactNode } from 'react'
import type { Edition, Text } from '#core/text/text.ts'
import type { UiLanguage } from '#locales/words.ts'
import { Author } from '../reader/author.tsx'
import styles from '../reader/passage-head.module.css'
import { Titles } from '../reader/passage-head.tsx'

type Props = {
  readonly ui: UiLanguage
  readonly text: Text
  readonly edition: Edition | undefined
  /** What the page shows of the text. */
  readonly here: string
  /** More that is known of it, as items of a list. */
  readonly children?: ReactNode
}

/** Whose text a page of its past is about, and what of it one sees. */
export function HistoryHead({ ui, text, edition, here, children }: Props) {
  const author = edition?.target.facts.author
  return (
    <header className={styles.head}>
      <Titles ui={ui} text={text} edition={edition} />
      <ul className={styles.facts}>
        <li className={styles.place}>{here}</li>
        <li>
          <Author ui={ui} source={text.source.facts.author} target={author} />
        </li>
        {children}
      </ul>
    </header>
  )
}
