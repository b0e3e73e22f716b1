import type { Quotation } from '#core/quoting/quotation.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { Copyable, CopyStatus } from './copyable.tsx'
import { type Format, print } from './print-quotation.ts'
import { Printed } from './printed.tsx'
import styles from './quote-section.module.css'

/** Sides of a pair that can be quoted, and the quotation of them for a day of access. */
export type Offer = {
  readonly sides: 'both' | 'source' | 'target'
  readonly quote: (accessed: string | undefined) => Quotation
}

type Props = {
  readonly ui: UiLanguage
  readonly title: string
  /** What is chosen from; the first is what one gets without choosing. */
  readonly offers: readonly [Offer, ...Offer[]]
  readonly formats: readonly [Format, ...Format[]]
  /** What is to be known of the address in it. */
  readonly note?: string
}

/** A quotation in every form that it may be needed in. Radio buttons and `:has()` choose whose words are quoted. */
export function QuoteSection({ ui, title, offers, formats, note }: Props) {
  const t = wordsIn(ui, 'sharing')
  return (
    <section className={styles.quote} aria-labelledby="quote">
      <h2 id="quote">{title}</h2>
      {offers.length === 1 ? null : (
        <fieldset className={styles.sides}>
          <legend>{t('sides')}</legend>
          {offers.map(({ sides }, index) => (
            <label key={sides}>
              <input type="radio" name="sides" value={sides} defaultChecked={index === 0} />
              <span>{t(sides)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {formats.map((format, index) => (
        <details key={format} name="format" open={index === 0} className={styles.format}>
          <summary>{t(`formats.${format}`)}</summary>
          {offers.map(({ sides, quote }) => (
            <div key={sides} data-sides={sides}>
              <Copyable ui={ui} name={t(`formats.${format}`)}>
                <Printed ui={ui} print={(accessed) => print(format, quote(accessed), ui)} />
              </Copyable>
            </div>
          ))}
        </details>
      ))}
      {note === undefined ? null : <p className={styles.note}>{note}</p>}
      <CopyStatus ui={ui} />
    </section>
  )
}
