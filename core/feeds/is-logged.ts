import type { HistoryLine } from '#core/text/history.ts'
import { sameWords } from '#core/text/normalise.ts'
import type { Text } from '#core/text/text.ts'

type Words = { readonly place: string; readonly words: string }

/** Whether the last that a log tells of every place of a text, of the source and of all editions, is what stands there. */
export function isLogged(text: Text, history: readonly HistoryLine[]): boolean {
  const last = new Map<string, string>()
  for (const { language, edition, segment, after } of history) {
    if (after === null) last.delete(placeOf(language, edition, segment))
    else last.set(placeOf(language, edition, segment), after)
  }
  const today = [...sourceWords(text), ...targetWords(text)].filter(({ words }) => words.trim() !== '')
  const isKnown = ({ place, words }: Words) => {
    const logged = last.get(place)
    return logged === words || (logged !== undefined && sameWords(logged, words))
  }
  return today.length === last.size && today.every(isKnown)
}

function sourceWords({ source }: Text): Words[] {
  const segments = source.pieces.flatMap(({ segment: { id, words } }) =>
    id === undefined ? [] : [{ place: placeOf('uk', undefined, id), words }],
  )
  return [...factWords(source.facts, 'uk', undefined), ...segments]
}

function targetWords({ source, editions }: Text): Words[] {
  const ids = source.pieces.flatMap(({ segment }) => segment.id ?? [])
  return editions.flatMap(({ name, target }) => [
    ...factWords(target.facts, 'en', name),
    ...ids.flatMap((id) => {
      const words = target.pieces.get(id)?.words
      return words === undefined ? [] : [{ place: placeOf('en', name, id), words }]
    }),
  ])
}

type Facts = { readonly title?: string | undefined; readonly summary?: string | undefined }

function factWords(facts: Facts, language: 'uk' | 'en', edition: string | undefined): Words[] {
  return (['title', 'summary'] as const).flatMap((key) => {
    const words = facts[key]
    return words === undefined ? [] : [{ place: placeOf(language, edition, key), words }]
  })
}

function placeOf(language: string, edition: string | undefined, segment: string): string {
  return `${language}\t${edition ?? ''}\t${segment}`
}
