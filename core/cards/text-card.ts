import type { Site } from '#core/reading/site.ts'
import { standingOf, summarise } from '#core/reading/summarise.ts'
import type { Text } from '#core/text/text.ts'
import { authorOf } from './author-of.ts'
import type { Card } from './card.ts'
import type { CardWords } from './card-words.ts'
import { colours } from './colours.ts'
import type { Letters } from './letters.ts'
import { oldYear } from './old-year.ts'
import { paintMark } from './paint-mark.ts'
import { placeFacts } from './place-facts.ts'
import { placeTitles } from './place-titles.ts'

/** What a text's card is made from. */
export type TextSubject = { readonly site: Site; readonly text: Text }

/**
 * The card of a text: its title large in the interface's language and below it in the other; who wrote it, when, and
 * how much of it is translated.
 * @param today the day as YYYY-MM-DD: an old text's card says its year
 */
export function textCard(
  { site, text }: TextSubject,
  ui: 'uk' | 'en',
  words: CardWords,
  today: string,
  letters: Letters,
): Card {
  const summary = summarise(text)
  const standing = standingOf(summary)
  const state = standing.kind === 'claim' ? words.state(standing.claim) : words.translated(standing.percent)
  const all = [authorOf(summary.author, ui), summary.published && words.day(summary.published)].filter(
    (fact) => fact !== undefined,
  )
  const facts = placeFacts(
    {
      all,
      state: { claim: summary.state, words: state },
      site: site.name[ui],
      year: oldYear(summary.published, today),
    },
    letters,
  )
  const titles = placeTitles(summary.title, site.name[ui], ui, letters)
  return {
    kind: 'text',
    ui,
    ground: colours.paper,
    boxes: [...paintMark(site.accents), ...facts.boxes],
    lines: [...facts.lines, ...titles.lines],
    says: [...titles.says, ...all, state, site.name[ui]],
  }
}
