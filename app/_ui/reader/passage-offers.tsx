import { licenceOf } from '#core/quoting/licence-of.ts'
import { quotationOf } from '#core/quoting/quotation-of.ts'
import type { Passage } from '#core/reading/find-passage.ts'
import type { Edition, Text } from '#core/text/text.ts'
import { claimOf } from '#core/translation/claim.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import type { Preview } from '#server/cards.ts'
import { type Offer, QuoteSection } from '../sharing/quote-section.tsx'
import { ShareSection } from '../sharing/share-section.tsx'
import styles from './passage-offers.module.css'

type Props = {
  readonly ui: UiLanguage
  readonly text: Text
  readonly edition: Edition | undefined
  readonly passage: Passage
  /** What a link to the passage is called. */
  readonly title: string
  readonly card: Preview
  /** The library's name in the interface's language. */
  readonly library: string
  /** The library's origin, without a slash at the end. */
  readonly origin: string
}

const formats = ['text', 'markdown', 'html', 'citation', 'bibtex', 'ris', 'csl'] as const

/** What one can take along of a passage: its address with its card, and its words as a quotation. */
export function PassageOffers({ ui, text, edition, passage, title, card, library, origin }: Props) {
  const t = wordsIn(ui, 'sharing')
  const { segment, target } = passage.row.pair
  const { id } = segment
  if (id === undefined || segment.words === '') return null
  const pair = { source: segment.words, target: target.state === 'missing' ? undefined : target.words }
  const offer = (sides: Offer['sides']): Offer => ({
    sides,
    quote: (accessed) =>
      quotationOf(text, {
        segment: id,
        edition: edition?.name,
        pair,
        sides,
        origin,
        state: sides === 'source' ? undefined : wordsIn(ui, 'reader')(`state.${claimOf(target)}`),
        licence: licenceOf(text, edition, sides),
        library,
        accessed,
      }),
  })
  return (
    <div className={styles.offers}>
      <ShareSection ui={ui} url={`${origin}/texts/${text.slug}/${id}`} title={title} card={card} />
      <QuoteSection
        ui={ui}
        title={t('quote')}
        offers={
          pair.target === undefined ? [offer('source')] : [offer('both'), offer('source'), offer('target')]
        }
        formats={formats}
        note={t('pinned')}
      />
    </div>
  )
}
