import { commonLicence } from '#core/reading/common-licence.ts'
import { readingMinutes } from '#core/reading/reading-time.ts'
import { stateOfText } from '#core/reading/state-of-text.ts'
import type { Edition, Text } from '#core/text/text.ts'
import { pairSegments } from '#core/translation/pair-segments.ts'
import { formatDate } from '#locales/format-date.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import dots from '../shell/claim-dot.module.css'
import { Author } from './author.tsx'
import { sayState } from './say-state.ts'
import styles from './text-facts.module.css'

type Props = { readonly ui: UiLanguage; readonly text: Text; readonly edition: Edition | undefined }

/** Who wrote and who translated it, when, how long it is, how far the translation can be trusted, whose the rights are. */
export function TextFacts({ ui, text, edition }: Props) {
  const t = wordsIn(ui, 'reader')
  const { facts } = text.source
  const translation = edition?.target.facts
  const pairs = pairSegments(text, edition)
  const sentence = stateOfText(text, edition)
  const minutes = readingMinutes(pairs.map((pair) => pair.segment.words))
  const rights = facts.rights ?? facts.licence
  const ownRights = translation?.rights ?? translation?.licence
  return (
    <ul className={styles.facts}>
      <li className={styles.author}>
        <Author ui={ui} source={facts.author} target={translation?.author} />
      </li>
      {facts.published === undefined ? null : (
        <li>
          <time dateTime={facts.published}>{formatDate(facts.published, ui)}</time>
        </li>
      )}
      {facts.updated === undefined ? null : <li>{t('updated', { date: formatDate(facts.updated, ui) })}</li>}
      <li>{wordsIn(ui, 'library')('minutes', { count: minutes })}</li>
      <li className={dots.dot} data-claim={sentence.kind === 'alike' ? sentence.claim : 'mixed'}>
        {keepCounts(sayState(sentence, ui))}
      </li>
      {facts.source === undefined ? null : (
        <li>
          {facts.source.url === undefined ? (
            t('original', { name: facts.source.name })
          ) : (
            <a href={facts.source.url}>{t('original', { name: facts.source.name })}</a>
          )}
        </li>
      )}
      {translation?.translator === undefined ? null : (
        <li>{t('translation', { name: translation.translator })}</li>
      )}
      {translation?.reviewer === undefined ? null : <li>{t('reviewer', { name: translation.reviewer })}</li>}
      <li>{rights === undefined ? t('noRights') : <Rights ui={ui} rights={rights} />}</li>
      {ownRights === undefined || ownRights === rights ? null : (
        <li>
          {t('translationRights')} <Rights ui={ui} rights={ownRights} />
        </li>
      )}
    </ul>
  )
}

/** A licence that all know is named the short way and linked; other rights are said in the owner's words. */
function Rights({ ui, rights }: { readonly ui: UiLanguage; readonly rights: string }) {
  const licence = commonLicence(rights)
  if (licence === undefined) return wordsIn(ui, 'reader')('rights', { rights })
  return (
    <a rel="license" href={`${licence.url}deed.${ui}`}>
      {licence.name}
    </a>
  )
}

/** A count stays on one line with what it counts. */
function keepCounts(words: string): string {
  return words.replace(/(?<=\d) /g, '\u00a0')
}
