import type { Text } from '#core/text/text.ts'
import type { Quotation } from './quotation.ts'
import { type Quoting, quotationOf } from './quotation-of.ts'

/** A reference to a whole text: its summary is what bibliographies note of it, its title where it has none. */
export function quotationOfText(text: Text, quoting: Omit<Quoting, 'segment' | 'pair'>): Quotation {
  const { facts } = text.source
  const target = text.editions.find(({ name }) => name === quoting.edition)?.target.facts
  const pair = { source: facts.summary ?? facts.title, target: target && (target.summary ?? target.title) }
  return {
    ...quotationOf(text, { ...quoting, segment: 'title', pair }),
    id: text.slug,
    permalink: `${quoting.origin}/texts/${text.slug}`,
  }
}
