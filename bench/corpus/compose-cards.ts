import { openDrawing } from '../../adapters/cards/open-drawing.ts'
import { openFileStore } from '../../adapters/stores/files/open-store.ts'
import type { Card } from '../../core/cards/card.ts'
import { cardPath } from '../../server/card-path.ts'
import { composeCard, type Subject } from '../../server/compose-card.ts'
import { listPassages } from './list-passages.ts'

const uis = ['uk', 'en'] as const

/** The cards of the first passages of a library, in Ukrainian and in English by turns. */
export async function composeQuoteCards(folder: string, count: number): Promise<Card[]> {
  const { readText, compose } = await openComposer(folder)
  const cards: Card[] = []
  for (const { slug, segment } of await listPassages(folder, count)) {
    const ui = uis[cards.length % 2] ?? 'uk'
    cards.push(compose({ kind: 'quote', ui, text: await readText(slug), segment }).card)
  }
  return cards
}

/** Every card that a library has, in both interface languages. */
export async function composeAllCards(folder: string): Promise<Card[]> {
  const { readText, compose } = await openComposer(folder)
  // What has no card of its own is shown by another's.
  const cards = new Map<string, Card>()
  const put = (subject: Subject) => {
    const { place, card } = compose(subject)
    cards.set(cardPath({ ...place, print: '' }), card)
  }
  for (const ui of uis) {
    put({ kind: 'site', ui })
    for (const { slug, segment } of await listPassages(folder)) {
      const text = await readText(slug)
      put({ kind: 'text', ui, text })
      put({ kind: 'quote', ui, text, segment })
    }
  }
  return [...cards.values()]
}

async function openComposer(folder: string) {
  const store = openFileStore({ folder })
  const facts = { site: await store.readSite(), today: '2026-11-23', letters: openDrawing().letters }
  return {
    compose: (subject: Subject) => composeCard(subject, facts),
    async readText(slug: string) {
      const text = await store.read(slug)
      if (text === undefined) throw new Error(`No text "${slug}" in "${folder}"`)
      return text
    },
  }
}
