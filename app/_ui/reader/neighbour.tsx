import { cutWords, cutWordsBefore } from '#core/reading/cut-words.ts'
import type { Row } from '#core/reading/number-rows.ts'
import { passageWords } from '#core/reading/passage-words.ts'
import { claimOf } from '#core/translation/claim.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { BothLanguages } from '../library/both-languages.tsx'
import { SetWords } from '../library/set-words.tsx'
import dots from '../shell/claim-dot.module.css'
import styles from './neighbour.module.css'
import columns from './two-columns.module.css'

type Props = {
  readonly ui: UiLanguage
  readonly slug: string
  readonly row: Row
  readonly side: 'before' | 'after'
}

/** Characters of each half that are enough to know where one is. */
const length = 180

/** What stands right before a passage or after it: the near end of its words, and the way there. */
export function Neighbour({ ui, slug, row, side }: Props) {
  const { segment } = row.pair
  const { uk, en } = passageWords(row.pair)
  const cut = side === 'before' ? cutWordsBefore : cutWords
  const second = (language: UiLanguage) => (language === ui || en === undefined ? '' : styles.second)
  const heading = segment.block.kind === 'heading' ? styles.heading : ''
  const step =
    segment.id === undefined ? null : (
      <a
        className={styles.step}
        rel={side === 'before' ? 'prev' : 'next'}
        href={`/${ui}/texts/${slug}/${segment.id}`}
      >
        {wordsIn(ui, 'reader')(side === 'before' ? 'previous' : 'following')}
      </a>
    )
  return (
    <div className={styles.neighbour}>
      {side === 'before' ? step : null}
      <div className={`${columns.row} ${heading}`}>
        <BothLanguages
          ui={ui}
          uk={
            <p key="uk" lang="uk" className={`${columns.source} ${second('uk')}`}>
              <SetWords words={cut(uk, length)} language="uk" />
            </p>
          }
          en={
            <p key="en" lang="en" className={`${columns.target} ${second('en')}`}>
              {en === undefined ? null : <SetWords words={cut(en, length)} language="en" />}
              <State ui={ui} row={row} />
            </p>
          }
        />
      </div>
      {side === 'after' ? step : null}
    </div>
  )
}

/** Here too nobody takes a machine's words for a translator's. */
function State({ ui, row }: { readonly ui: UiLanguage; readonly row: Row }) {
  const claim = claimOf(row.pair.target)
  if (row.pair.segment.words === '' || claim === 'reviewed' || claim === 'translated') return null
  return (
    <span className={`${dots.dot} ${styles.state}`} data-claim={claim} lang={ui}>
      {wordsIn(ui, 'reader')(`state.${claim}`)}
    </span>
  )
}
