import { licenceOf } from '#core/quoting/licence-of.ts'
import { quotationOfText } from '#core/quoting/quotation-of-text.ts'
import { stateOfText } from '#core/reading/state-of-text.ts'
import type { Text } from '#core/text/text.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import type { Preview } from '#server/cards.ts'
import { type Offer, QuoteSection } from '../sharing/quote-section.tsx'
import { ShareSection } from '../sharing/share-section.tsx'
import head from './passage-head.module.css'
import { Titles } from './passage-head.tsx'
import { sayState } from './say-state.ts'
import styles from './share-page.module.css'

type Props = {
  readonly ui: UiLanguage
  readonly text: Text
  /** The text's title in the interface's language. */
  readonly title: string
  readonly card: Preview
  /** The library's name in the interface's language. */
  readonly library: string
  /** The library's origin, without a slash at the end. */
  readonly origin: string
}

const formats = ['citation', 'bibtex', 'ris', 'csl'] as const

/** What one can take along of a text: its address with its card, and references to it and to its translation. */
export function SharePage({ ui, text, title, card, library, origin }: Props) {
  const edition = text.editions.find(({ name }) => name === undefined)
  const state = sayState(stateOfText(text, edition), ui)
  const offer = (sides: Offer['sides']): Offer => ({
    sides,
    quote: (accessed) =>
      quotationOfText(text, {
        edition: undefined,
        sides,
        origin,
        state: sides === 'source' ? undefined : state,
        licence: licenceOf(text, edition, sides),
        library,
        accessed,
      }),
  })
  return (
    <article className={styles.page}>
      <header className={head.head}>
        <Titles ui={ui} text={text} edition={edition} />
      </header>
      <ShareSection ui={ui} url={`${origin}/texts/${text.slug}`} title={title} card={card} />
      <QuoteSection
        ui={ui}
        title={wordsIn(ui, 'sharing')('cite')}
        offers={
          edition?.target.facts.title === undefined ? [offer('source')] : [offer('target'), offer('source')]
        }
        formats={formats}
      />
    </article>
  )
}
