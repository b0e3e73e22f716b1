import type { CorrectedDay } from '#core/corrections/list-corrections.ts'
import { glue } from '#core/reading/glue.ts'
import type { Text } from '#core/text/text.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { CorrectionsPager } from './corrections-pager.tsx'
import { HistoryHead } from './history-head.tsx'
import frame from './history-page.module.css'
import { Save } from './save.tsx'

type Props = {
  readonly ui: UiLanguage
  readonly text: Text
  readonly days: readonly CorrectedDay[]
  /** Counted from 1. */
  readonly page: number
  /** 0 where nothing was ever corrected. */
  readonly pages: number
  /** Whether these are all corrections that there ever were. */
  readonly isWhole: boolean
}

/** What was corrected in a text, save by save, newest first. */
export function CorrectionsLog({ ui, text, days, page, pages, isWhole }: Props) {
  const t = wordsIn(ui, 'history')
  const edition = text.editions.find(({ name }) => name === undefined)
  return (
    <article className={frame.page}>
      <HistoryHead ui={ui} text={text} edition={edition} here={t('corrections')} />
      <p className={frame.about}>{glue(t(pages === 0 ? 'noCorrections' : 'aboutCorrections'), ui)}</p>
      {days.flatMap(({ day, saves }) =>
        saves.map((save) => <Save key={save.at} ui={ui} slug={text.slug} day={day} save={save} />),
      )}
      {isWhole || page < pages ? null : <p className={frame.about}>{glue(t('olderLeftOut'), ui)}</p>}
      <CorrectionsPager ui={ui} slug={text.slug} page={page} pages={pages} />
      <p className={frame.about}>
        <a href={`/${ui}/feed.xml`}>{t('follow')}</a>
      </p>
    </article>
  )
}
