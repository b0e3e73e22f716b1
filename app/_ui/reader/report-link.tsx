import { cutWords } from '#core/reading/cut-words.ts'
import { mailAddress } from '#core/reading/mail-address.ts'
import type { Pair } from '#core/translation/pair-segments.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'

/** Where reports go, and what they are about. */
export type Report = { readonly contact: string; readonly permalink: string; readonly title: string }

type Props = {
  readonly ui: UiLanguage
  readonly report: Report
  readonly pair: Pair
  readonly number: number
}

// Mail programs lose what is much longer than 2,000 characters, and a Cyrillic letter takes six of them.
const sourceLength = 150
const targetLength = 300

/** A letter to the desk with the paragraph's link and both its texts filled in. */
export function ReportLink({ ui, report, pair, number }: Props) {
  const t = wordsIn(ui, 'reader')
  const target = pair.target.state === 'missing' ? '—' : cutWords(pair.target.words, targetLength)
  const subject = t('reportSubject', { title: report.title, number })
  const body = t('reportBody', {
    link: `${report.permalink}/${pair.segment.id}`,
    source: cutWords(pair.segment.words, sourceLength),
    target,
  })
  return <a href={mailAddress(report.contact, subject, body)}>{t('report')}</a>
}
