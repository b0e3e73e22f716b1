import { Fragment } from 'react'
import { lettersUnder } from '#core/reading/letters-under.ts'
import type { Block, Inline } from '#core/text/segment.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import styles from './block-view.module.css'
import { InlineView } from './inline-view.tsx'

type Props = {
  readonly block: Block
  readonly language: UiLanguage
  readonly ui: UiLanguage
  /** Whether Latin letters stand under Ukrainian words. */
  readonly letters?: boolean
}

/** A block as HTML. Figures are set by figure-row.tsx, since both languages share the picture; here is their caption. */
export function BlockView({ block, language, ui, letters = false }: Props) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const
      return (
        <Heading className={styles.heading}>
          <Words inside={block.inside} language={language} ui={ui} letters={letters} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Words inside={block.inside} language={language} ui={ui} letters={letters} />
        </p>
      )
    case 'verse':
      return (
        <p className={styles.verse}>
          {splitLines(block.inside).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
            <Fragment key={index}>
              <span>
                <Words inside={line} language={language} ui={ui} letters={letters} />
              </span>
              {'\n'}
            </Fragment>
          ))}
        </p>
      )
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <Blocks blocks={block.blocks} language={language} ui={ui} letters={letters} />
        </blockquote>
      )
    case 'item': {
      const item = (
        <li>
          <ItemWords blocks={block.blocks} language={language} ui={ui} letters={letters} />
        </li>
      )
      const depth = block.depth === 0 ? styles.list : `${styles.list} ${styles.inner}`
      if (block.number === undefined) return <ul className={depth}>{item}</ul>
      return (
        <ol className={depth} start={block.number}>
          {item}
        </ol>
      )
    }
    case 'figure':
      return (
        <p className={styles.caption}>
          <Words inside={block.caption} language={language} ui={ui} letters={letters} />
          {block.credit === undefined ? null : <span className={styles.credit}>{block.credit}</span>}
        </p>
      )
    case 'note': {
      return (
        <div className={styles.note} id={`note-${language}-${block.label.toLowerCase()}`}>
          <span>{block.label}</span>
          <div>
            <Blocks blocks={block.blocks} language={language} ui={ui} letters={letters} />
            <a
              href={`#mark-${language}-${block.label.toLowerCase()}`}
              lang={ui}
              aria-label={wordsIn(ui, 'reader')('noteBack')}
            >
              ↩
            </a>
          </div>
        </div>
      )
    }
    case 'break':
      return <hr className={styles.break} />
    default:
      return block satisfies never
  }
}

type BlocksProps = {
  readonly blocks: readonly Block[]
  readonly language: UiLanguage
  readonly ui: UiLanguage
  readonly letters?: boolean
}

export function Blocks({ blocks, language, ui, letters = false }: BlocksProps) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks never move
    <BlockView key={index} block={block} language={language} ui={ui} letters={letters} />
  ))
}

type WordsProps = {
  readonly inside: readonly Inline[]
  readonly language: UiLanguage
  readonly ui: UiLanguage
  readonly letters: boolean
}

function Words({ inside, language, ui, letters }: WordsProps) {
  const shown = letters && language === 'uk' ? lettersUnder(inside) : inside
  return <InlineView inside={shown} language={language} ui={ui} />
}

/** Lines of verse, so that one that is too long for the page can be indented where it goes on. */
function splitLines(inside: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]]
  for (const piece of inside) {
    if (piece.kind === 'line-end') lines.push([])
    else lines.at(-1)?.push(piece)
  }
  return lines
}

/** An item of one paragraph needs no paragraph inside. */
function ItemWords({ blocks, language, ui, letters = false }: BlocksProps) {
  const [only] = blocks
  if (blocks.length === 1 && only?.kind === 'paragraph')
    return <Words inside={only.inside} language={language} ui={ui} letters={letters} />
  return <Blocks blocks={blocks} language={language} ui={ui} letters={letters} />
}
