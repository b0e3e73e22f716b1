import type { QuotedPair } from '#core/quoting/quoted-pair.ts'
import type { Passage } from '#core/reading/find-passage.ts'
import { glue } from '#core/reading/glue.ts'
import { noBreaksIn } from '#core/reading/no-breaks-in.ts'
import type { Edition, Text } from '#core/text/text.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { BothLanguages } from '../library/both-languages.tsx'
import { SetWords } from '../library/set-words.tsx'
import passageStyles from '../reader/passage-page.module.css'
import { namePassage } from '../reader/say-passage.ts'
import columns from '../reader/two-columns.module.css'
import { HistoryHead } from './history-head.tsx'
import styles from './quoted-page.module.css'
import { sayStanding } from './say-standing.ts'
import { SinceThen } from './since-then.tsx'
import { StateThen } from './state-then.tsx'

type Props = {
  readonly ui: UiLanguage
  readonly text: Text
  readonly segment: string
  readonly quoted: QuotedPair
  readonly edition: Edition | undefined
  /** The paragraph as it is today; undefined where it is gone. */
  readonly passage: Passage | undefined
}

/** A pair as it was when somebody quoted it, whether that is still so, and what has changed. */
export function QuotedPage({ ui, text, segment, quoted, edition, passage }: Props) {
  const t = wordsIn(ui, 'history')
  const { words, now } = quoted
  const standing = sayStanding(quoted, ui)
  const place = passage === undefined ? t('place.gone') : namePassage(passage, ui)
  const translator = edition?.target.facts.translator
  const folder = `/${ui}/texts/${text.slug}`
  const second = (language: UiLanguage) => (language === ui ? '' : passageStyles.second)
  return (
    <article className={passageStyles.page}>
      <HistoryHead ui={ui} text={text} edition={edition} here={place}>
        {translator === undefined || words.target === undefined ? null : (
          <li>{wordsIn(ui, 'reader')('translation', { name: translator })}</li>
        )}
      </HistoryHead>
      <p className={styles.verdict} data-now={now.kind}>
        <strong>{glue(t(`now.${now.kind}`), ui)}</strong>
        {standing === undefined ? null : ` ${glue(standing, ui)}`}
      </p>
      <section className={passageStyles.pair} aria-label={place}>
        <div className={`${columns.row} ${passageStyles.halves} ${passageStyles.words}`}>
          <BothLanguages
            ui={ui}
            uk={
              <div
                key="uk"
                lang="uk"
                className={`${columns.source} ${second('uk')}`}
                data-no-break={noBreaksIn(words.source)}
              >
                <p className={styles.words}>
                  <SetWords words={words.source} language="uk" />
                </p>
              </div>
            }
            en={
              <div
                key="en"
                lang="en"
                className={`${columns.target} ${passageStyles.target} ${second('en')}`}
                data-no-break={noBreaksIn(words.target ?? '')}
              >
                {words.target === undefined ? null : (
                  <p className={styles.words}>
                    <SetWords words={words.target} language="en" />
                  </p>
                )}
                <StateThen ui={ui} quoted={quoted} today={passage?.row.pair.target} />
              </div>
            }
          />
        </div>
        <p className={passageStyles.actions}>
          {passage === undefined ? null : <a href={`${folder}/${segment}`}>{t('today')}</a>}
          <a href={passage === undefined ? folder : `${folder}#${segment}`}>
            {wordsIn(ui, 'reader')('inText')}
          </a>
          {now.kind === 'same' ? null : <a href={`${folder}/corrections`}>{t('corrections')}</a>}
        </p>
      </section>
      {now.kind === 'changed' ? <SinceThen ui={ui} source={now.source} target={now.target} /> : null}
    </article>
  )
}
