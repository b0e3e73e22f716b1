import type { Block } from '#core/text/segment.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { BlockView } from '../reader/block-view.tsx'
import styles from './prose.module.css'

type Props = {
  readonly ui: UiLanguage
  readonly blocks: readonly Block[]
  readonly contact: string | undefined
}

/** The library's words about itself. */
export function AboutPage({ ui, blocks, contact }: Props) {
  return (
    <div className={styles.prose}>
      <h1>{wordsIn(ui, 'shell')('about')}</h1>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks never move
        <BlockView key={index} block={block} language={ui} ui={ui} />
      ))}
      {contact === undefined ? null : (
        <p>
          <a href={`mailto:${contact}`}>{contact}</a>
        </p>
      )}
    </div>
  )
}
