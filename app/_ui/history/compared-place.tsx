import type { ComparedRow } from '#core/reading/compare-editions.ts'
import { noBreaksIn } from '#core/reading/no-breaks-in.ts'
import { claimOf } from '#core/translation/claim.ts'
import type { Target } from '#core/translation/pair-segments.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { SetWords } from '../library/set-words.tsx'
import { MarkedChanges } from '../reader/marked-changes.tsx'
import columns from '../reader/two-columns.module.css'
import dots from '../shell/claim-dot.module.css'
import styles from './editions-compared.module.css'

type Props = {
  readonly ui: UiLanguage
  /** The text's address. */
  readonly folder: string
  readonly row: ComparedRow
  /** What the two editions are called. */
  readonly names: readonly [string, string]
}

/** A paragraph, and under it how the first edition has it, and how the second. */
export function ComparedPlace({ ui, folder, row, names }: Props) {
  const { key, number, source, targets, changes } = row
  const t = wordsIn(ui, 'history')
  const isAlike = changes === undefined && targets.every(({ state }) => state !== 'missing')
  return (
    <section className={styles.place} id={key}>
      <div className={styles.original}>
        {number === undefined ? null : (
          <a href={`${folder}#${key}`} aria-label={wordsIn(ui, 'reader')('paragraph', { number })}>
            ¶&nbsp;{number}
          </a>
        )}
        <p lang="uk" data-no-break={noBreaksIn(source)}>
          <SetWords words={source} language="uk" />
        </p>
      </div>
      <div className={columns.row}>
        <div className={columns.source}>
          <Wording ui={ui} row={row} name={names[0]} target={targets[0]} own="removed" />
        </div>
        <div className={columns.target}>
          <Wording ui={ui} row={row} name={names[1]} target={targets[1]} own="added" />
        </div>
      </div>
      {isAlike ? <p className={styles.alike}>{t('alike')}</p> : null}
    </section>
  )
}

type WordingProps = {
  readonly ui: UiLanguage
  readonly row: ComparedRow
  readonly name: string
  readonly target: Target
  /** What of the changes only this edition says. */
  readonly own: 'removed' | 'added'
}

function Wording({ ui, row, name, target, own }: WordingProps) {
  const claim = claimOf(target)
  const shown = row.changes?.filter(({ kind }) => kind === 'same' || kind === own)
  return (
    <>
      <p className={styles.whose}>{name}</p>
      {target.state === 'missing' ? null : (
        <p lang="en" className={styles.words}>
          {shown === undefined ? (
            <SetWords words={target.words} language="en" />
          ) : (
            <MarkedChanges changes={shown} mark={({ words }) => <mark>{words}</mark>} />
          )}
        </p>
      )}
      {claim === 'reviewed' || claim === 'translated' ? null : (
        <p className={`${dots.dot} ${styles.state}`} data-claim={claim}>
          {wordsIn(ui, 'reader')(`state.${claim}`)}
        </p>
      )}
    </>
  )
}
