import { isTermLink } from '#core/glossary/gloss-rows.ts'
import type { Lettered } from '#core/reading/letters-under.ts'
import type { Inline } from '#core/text/segment.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { SetWords } from '../library/set-words.tsx'
import styles from './inline-view.module.css'
import { RunsView } from './runs-view.tsx'

type Props = {
  /** With Latin letters, or without. */
  readonly inside: readonly (Inline | Lettered)[]
  readonly language: UiLanguage
  readonly ui: UiLanguage
}

/** A block's words with their emphasis, links and notes, set with no-break glue. */
export function InlineView({ inside, language, ui }: Props) {
  return inside.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never move
    <Piece key={index} piece={piece} language={language} ui={ui} />
  ))
}

function Piece({
  piece,
  language,
  ui,
}: {
  readonly piece: Inline | Lettered
  readonly language: UiLanguage
  readonly ui: UiLanguage
}) {
  switch (piece.kind) {
    case 'words':
      return 'runs' in piece ? (
        <RunsView runs={piece.runs} />
      ) : (
        <SetWords words={piece.words} language={language} />
      )
    case 'emphasis':
      return (
        <em>
          <InlineView inside={piece.inside} language={language} ui={ui} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <InlineView inside={piece.inside} language={language} ui={ui} />
        </strong>
      )
    case 'link':
      if (isTermLink(piece.to))
        return (
          <a className={styles.term} href={piece.to} role="doc-glossref">
            <InlineView inside={piece.inside} language={language} ui={ui} />
          </a>
        )
      return (
        <a href={piece.to} rel={piece.to.startsWith('http') ? 'noopener' : undefined}>
          <InlineView inside={piece.inside} language={language} ui={ui} />
        </a>
      )
    case 'code':
      return <code>{piece.words}</code>
    case 'line-end':
      return <br />
    case 'note-mark':
      return (
        <sup>
          <a
            id={`mark-${language}-${piece.label.toLowerCase()}`}
            href={`#note-${language}-${piece.label.toLowerCase()}`}
            aria-label={wordsIn(ui, 'reader')('note', { label: piece.label })}
            lang={ui}
          >
            {piece.label}
          </a>
        </sup>
      )
    default:
      return piece satisfies never
  }
}
