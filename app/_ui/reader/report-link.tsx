import { mailAddress } from '#core/reading/mail-address.ts'
import { quoteInLetter } from '#core/reading/quote-in-letter.ts'
import type { Pair } from '#core/translation/pair-segments.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'

/** Where reports go, and what they are about. */
export type Report = { readonly contact: string; readonly permalink: string; readonly title: string }

type Props = {
  readonly ui: UiLanguage
  readonly report: Report
  readonly pair: Pair
  readonly number: number
  /** The subject alone, where many letters stand on a page: enhance/write-letters.ts fills in the rest. */
  readonly brief?: boolean
}

/** A letter to the desk with the paragraph's link and both its texts filled in. */
export function ReportLink({ ui, report, pair, number, brief = false }: Props) {
  const t = wordsIn(ui, 'reader')
  const subject = t('reportSubject', { title: report.title, number })
  if (brief) return <a href={mailAddress(report.contact, subject)}>{t('report')}</a>
  const { segment, target } = pair
  const body = t('reportBody', {
    link: `${report.permalink}/${segment.id}`,
    ...quoteInLetter(segment.words, target.state === 'missing' ? '' : target.words),
  })
  return <a href={mailAddress(report.contact, subject, body)}>{t('report')}</a>
}
