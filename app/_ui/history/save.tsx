import type { CorrectedPlace, CorrectedSave } from '#core/corrections/list-corrections.ts'
import { glue } from '#core/reading/glue.ts'
import { formatDate } from '#locales/format-date.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { ChangedWords } from '../reader/changed-words.tsx'
import { correctionPath } from '../reader/corrections-path.ts'
import { namePlace, sayWhere } from '../reader/say-where.ts'
import columns from '../reader/two-columns.module.css'
import styles from './corrections-log.module.css'

type Props = {
  readonly ui: UiLanguage
  readonly slug: string
  /** YYYY-MM-DD */
  readonly day: string
  readonly save: CorrectedSave
}

/** Places that the line above a save names; all of them follow. */
const namedPlaces = 3

/**
 * What one save corrected: «23 листопада 2026 р.: у третьому абзаці», and there how. Its moment is its name, and its lasting
 * address.
 */
export function Save({ ui, slug, day, save }: Props) {
  const t = wordsIn(ui, 'history')
  const { at, by } = save
  const places = [...Map.groupBy(save.places, ({ segment }) => segment).values()]
  const names = places.flatMap(([first]) => (first === undefined ? [] : [first.place]))
  const where = sayWhere(names.slice(0, namedPlaces), Math.max(0, names.length - namedPlaces), ui)
  return (
    <section id={at} className={styles.save}>
      <h2>
        <a href={`/${ui}${correctionPath(slug, at)}`}>
          {glue(t('corrected', { day: formatDate(day, ui), places: where }), ui)}
        </a>
      </h2>
      {by === undefined ? null : <p className={styles.by}>{t('correctedBy', { name: by })}</p>}
      {places.map((rewordings) => (
        <Place key={rewordings[0]?.segment} ui={ui} slug={slug} rewordings={rewordings} />
      ))}
    </section>
  )
}

type PlaceProps = {
  readonly ui: UiLanguage
  readonly slug: string
  readonly rewordings: readonly CorrectedPlace[]
}

/** One place with what changed on either side of it. */
function Place({ ui, slug, rewordings }: PlaceProps) {
  const [first] = rewordings
  if (first === undefined) return null
  const { place, segment } = first
  const name = namePlace(place, ui)
  const side = (language: UiLanguage) =>
    rewordings
      .filter((rewording) => rewording.language === language)
      .map((rewording) => <Rewording key={rewording.edition ?? ''} ui={ui} rewording={rewording} />)
  const isThere = place.kind !== 'gone' && place.kind !== 'title' && place.kind !== 'summary'
  return (
    <div className={styles.place}>
      <h3>{isThere ? <a href={`/${ui}/texts/${slug}#${segment}`}>{name}</a> : name}</h3>
      <div className={columns.row}>
        <div className={columns.source}>{side('uk')}</div>
        <div className={columns.target}>{side('en')}</div>
      </div>
    </div>
  )
}

function Rewording({ ui, rewording }: { readonly ui: UiLanguage; readonly rewording: CorrectedPlace }) {
  const t = wordsIn(ui, 'history')
  const { language, changes, note } = rewording
  return (
    <>
      <p className={styles.side}>{nameSide(rewording, ui)}</p>
      <ChangedWords changes={changes} language={language} />
      {note === undefined ? null : <p className={styles.note}>{t('note', { note })}</p>}
    </>
  )
}

function nameSide({ language, edition }: CorrectedPlace, ui: UiLanguage): string {
  const t = wordsIn(ui, 'history')
  if (language === 'uk') return t('source')
  return edition === undefined ? t('target') : t('edition', { name: edition })
}
