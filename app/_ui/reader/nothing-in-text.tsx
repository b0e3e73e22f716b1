import type { ReactNode } from 'react'
import { glue } from '#core/reading/glue.ts'
import type { Text } from '#core/text/text.ts'
import type { UiLanguage } from '#locales/words.ts'
import styles from '../shell/prose.module.css'
import { WayToText } from './way-to-text.tsx'

type Props = {
  readonly ui: UiLanguage
  readonly text: Text
  readonly title: string
  readonly words: string
  /** What else leads on from here. */
  readonly children?: ReactNode
}

/** What stands where nothing of a text is to be shown: why, in words, and the way to the text. */
export function NothingInText({ ui, text, title, words, children }: Props) {
  return (
    <div className={styles.prose}>
      <h1>{glue(title, ui)}</h1>
      <p>{glue(words, ui)}</p>
      {children}
      <WayToText ui={ui} text={text} />
    </div>
  )
}
