import type { ReactNode } from 'react'
import { diffWords } from '#core/translation/diff-words.ts'
import type { Target } from '#core/translation/pair-segments.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import dots from '../shell/claim-dot.module.css'
import { ChangedWords } from './changed-words.tsx'
import styles from './target-note.module.css'

type Props = {
  readonly ui: UiLanguage
  readonly source: string
  readonly target: Target
  /** What a reader can do about it. */
  readonly action?: ReactNode
}

/** What a reader must know of one paragraph's translation, where it is less than a translation signed by people. */
export function TargetNote({ ui, source, target, action }: Props) {
  const t = wordsIn(ui, 'reader')
  if (target.state === 'missing') return <Note claim="missing" words={t('missing')} ui={ui} />
  return (
    <>
      {target.state === 'machine' ? (
        <Note claim="machine" words={t('machine')} ui={ui} action={action} />
      ) : null}
      {target.state === 'draft' ? <Note claim="draft" words={t('draft')} ui={ui} action={action} /> : null}
      {target.staleSince === undefined ? null : (
        <>
          <Note
            claim="stale"
            words={t('stale')}
            ui={ui}
            action={target.state === 'translated' || target.state === 'reviewed' ? action : undefined}
          />
          <SourceChange ui={ui} before={target.staleSince} after={source} />
        </>
      )}
    </>
  )
}

type NoteProps = {
  readonly ui: UiLanguage
  readonly claim: string
  readonly words: string
  readonly action?: ReactNode
}

function Note({ ui, claim, words, action }: NoteProps) {
  return (
    <p className={`${dots.dot} ${styles.note}`} data-claim={claim} lang={ui}>
      <span>{words}</span>
      {action}
    </p>
  )
}

type ChangeProps = { readonly ui: UiLanguage; readonly before: string; readonly after: string }

/** The words the translation was made from beside today's, word by word. */
function SourceChange({ ui, before, after }: ChangeProps) {
  const t = wordsIn(ui, 'reader')
  return (
    <details className={styles.change}>
      <summary lang={ui}>{t('seeChange')}</summary>
      <p lang={ui}>{t('changeFrom')}</p>
      <ChangedWords changes={diffWords(before, after, 'uk')} language="uk" />
    </details>
  )
}
