import { numberRows } from '#core/reading/number-rows.ts'
import type { Text } from '#core/text/text.ts'
import { pairNamed, pairSegments } from '#core/translation/pair-segments.ts'

/** What readers know a place in a text by, as the text is today. */
export type PlaceName =
  | { readonly kind: 'title' | 'summary' | 'gone' }
  | { readonly kind: 'paragraph'; readonly number: number }
  | { readonly kind: 'heading'; readonly words: { readonly uk: string; readonly en: string | undefined } }
  | { readonly kind: 'note'; readonly label: string }

/** The names of a text's segments by id, and of `title` and `summary`, in reading order; what is not there is gone. */
export function namePlaces(text: Text): ReadonlyMap<string, PlaceName> {
  const edition = text.editions.find(({ name }) => name === undefined)
  const facts = pairNamed(text, undefined)
    .filter(({ key }) => key === 'title' || key === 'summary')
    .map(({ key }): [string, PlaceName] => [key, { kind: key === 'title' ? 'title' : 'summary' }])
  const segments = numberRows(pairSegments(text, edition)).flatMap(
    ({ pair: { segment, target }, number }): [string, PlaceName][] => {
      const { id, block, words } = segment
      if (id === undefined) return []
      if (number !== undefined) return [[id, { kind: 'paragraph', number }]]
      if (block.kind === 'note') return [[id, { kind: 'note', label: block.label }]]
      const en = target.state === 'missing' ? undefined : target.words
      return words === '' ? [] : [[id, { kind: 'heading', words: { uk: words, en } }]]
    },
  )
  return new Map([...facts, ...segments])
}
