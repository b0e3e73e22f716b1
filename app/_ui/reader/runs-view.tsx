import { glue } from '#core/reading/glue.ts'
import type { Run } from '#core/reading/letters-under.ts'
import { markLetters } from '#core/reading/mark-letters.ts'
import { splitByDirection } from '#core/reading/split-by-direction.ts'

type Props = { readonly runs: readonly Run[] }

/**
 * Ukrainian words with Latin letters under them, which reading-page.module.css shows. They are for the eye alone: who listens, copies
 * or searches has the words, between which no letters stand. Here the letters are marks; server/pages.ts sets the elements for them.
 */
export function RunsView({ runs }: Props) {
  return splitByDirection(markLetters(glueRuns(runs))).map(({ words, direction }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
    direction === 'ours' ? words : <bdi key={index}>{words}</bdi>,
  )
}

/** What stands around a blank decides about glue, which puts one character for another; what runs the other way is by itself. */
function glueRuns(runs: readonly Run[]): Run[] {
  const glued = splitByDirection(runs.map(({ words }) => words).join(''))
    .map(({ words }) => glue(words, 'uk'))
    .join('')
  let at = 0
  return runs.map(({ words, latin }) => {
    const from = at
    at += words.length
    return { words: glued.slice(from, at), latin }
  })
}
