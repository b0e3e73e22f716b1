import { leaveDayOpen } from '#core/quoting/leave-day-open.ts'
import { languageOf } from '#core/reading/language-of.ts'
import type { UiLanguage } from '#locales/words.ts'

type Props = {
  readonly ui: UiLanguage
  /** Prints the quotation for a day of access. */
  readonly print: (accessed: string | undefined) => string
}

/** Printed words, with a place for the day of access: a kept page does not know it, enhance/offer-copies.ts fills it in. */
export function Printed({ ui, print }: Props) {
  const { before, day, after } = leaveDayOpen(print)
  return (
    <>
      <Lines ui={ui} words={before} />
      {day === '' ? null : <span data-day={day}></span>}
      <Lines ui={ui} words={after} />
    </>
  )
}

/** Lines in another language than the interface's are said in their own. */
function Lines({ ui, words }: { readonly ui: UiLanguage; readonly words: string }) {
  return words.split(/(?<=\n)/).map((line, index) => {
    const language = languageOf(line)
    if (language === ui || !/\p{L}/u.test(line)) return line
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
      <span key={index} lang={language}>
        {line}
      </span>
    )
  })
}
