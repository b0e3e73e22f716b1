import type { Passage } from '#core/reading/find-passage.ts'
import { noBreaksIn } from '#core/reading/no-breaks-in.ts'
import type { Edition, Text } from '#core/text/text.ts'
import { claimOf } from '#core/translation/claim.ts'
import { pairFacts } from '#core/translation/pair-segments.ts'
import { formatDate } from '#locales/format-date.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { inOrder } from '../library/both-languages.tsx'
import { SetWords } from '../library/set-words.tsx'
import dots from '../shell/claim-dot.module.css'
import { Author } from './author.tsx'
import styles from './passage-head.module.css'
import { namePassage } from './say-passage.ts'

type Props = {
  readonly ui: UiLanguage
  readonly text: Text
  readonly edition: Edition | undefined
  readonly passage: Passage
}

/** Whose text this is and where in it one is, and what a quotation must name: author and translator. */
export function PassageHead({ ui, text, edition, passage }: Props) {
  const t = wordsIn(ui, 'reader')
  const { facts } = text.source
  const translation = edition?.target.facts
  const claim = claimOf(passage.row.pair.target)
  return (
    <header className={styles.head}>
      <Titles ui={ui} text={text} edition={edition} />
      <ul className={styles.facts}>
        <li className={styles.place}>{namePassage(passage, ui)}</li>
        <li>
          <Author ui={ui} source={facts.author} target={translation?.author} />
        </li>
        {facts.published === undefined ? null : (
          <li>
            <time dateTime={facts.published}>{formatDate(facts.published, ui)}</time>
          </li>
        )}
        {translation?.translator === undefined || claim === 'missing' ? null : (
          <li>{t('translation', { name: translation.translator })}</li>
        )}
        {/* What is less stands as a note under the words themselves. */}
        {claim === 'reviewed' || claim === 'translated' ? (
          <li className={dots.dot} data-claim={claim}>
            {t(`state.${claim}`)}
          </li>
        ) : null}
      </ul>
    </header>
  )
}

type Title = { readonly language: UiLanguage; readonly words: string }
type TitlesProps = { readonly ui: UiLanguage; readonly text: Text; readonly edition: Edition | undefined }

/** The title in both languages; the first leads to the text. */
export function Titles({ ui, text, edition }: TitlesProps) {
  const target = pairFacts(text, edition).find(({ key }) => key === 'title')?.target
  const english = target === undefined || target.state === 'missing' ? undefined : target.words
  const source: Title = { language: 'uk', words: text.source.facts.title }
  const [first, second]: readonly [Title, Title?] =
    english === undefined ? [source] : inOrder<Title>(ui, source, { language: 'en', words: english })
  return (
    <>
      <h1 lang={first.language} data-no-break={noBreaksIn(first.words)}>
        <a href={`/${ui}/texts/${text.slug}`}>
          <SetWords {...first} />
        </a>
      </h1>
      {second === undefined ? null : (
        <p lang={second.language} className={styles.second} data-no-break={noBreaksIn(second.words)}>
          <SetWords {...second} />
        </p>
      )}
    </>
  )
}
