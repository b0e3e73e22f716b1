import { listCorrections } from '#core/corrections/list-corrections.ts'
import { pageCorrections } from '#core/corrections/page-corrections.ts'
import type { UiLanguage } from '#locales/words.ts'
import { running } from '#server/running.ts'
import { correctionsPath } from '../reader/corrections-path.ts'
import { findText } from '../reader/find-text.ts'
import { Apology } from '../shell/apology.tsx'
import { Frame } from '../shell/frame.tsx'
import { CorrectionsLog } from './corrections-log.tsx'

type Props = {
  readonly ui: UiLanguage
  readonly slug: string
  /** Counted from 1. */
  readonly page: number
}

/** A page of what was corrected in a text. */
export async function CorrectionsPage({ ui, slug, page }: Props) {
  const found = await findText(slug)
  if (found.kind !== 'text')
    return (
      <Frame ui={ui}>
        <Apology ui={ui} for={found.kind === 'broken' ? 'broken' : 'missing'} />
      </Frame>
    )
  const { history, isWhole } = await running().library.corrections(slug)
  const pages = pageCorrections(history)
  const { days } = listCorrections(found.text, history, pages[page - 1] ?? { skip: 0, most: 0 })
  return (
    <Frame ui={ui} path={correctionsPath(slug, page)}>
      <CorrectionsLog
        ui={ui}
        text={found.text}
        days={days}
        page={page}
        pages={pages.length}
        isWhole={isWhole}
      />
    </Frame>
  )
}
