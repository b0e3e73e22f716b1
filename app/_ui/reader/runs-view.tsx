import { Fragment } from 'react'
import { glue } from '#core/reading/glue.ts'
import type { Run } from '#core/reading/letters-under.ts'
import { splitByDirection } from '#core/reading/split-by-direction.ts'

type Props = { readonly runs: readonly Run[] }

/**
 * Ukrainian words with Latin letters under them, which reading-page.module.css shows. They are for the eye alone: who listens, copies
 * or searches has the words, between which no letters stand.
 */
export function RunsView({ runs }: Props) {
  return glueRuns(runs).map(({ words, latin }, index) =>
    latin === undefined ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs never move
      <Fragment key={index}>
        <Between words={words} />
      </Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs never move
      <ruby key={index}>
        {words}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing focuses letters */}
        <rt aria-hidden="true" data-latin={latin} />
      </ruby>
    ),
  )
}

/** Words that are no Ukrainian ones may run from right to left. */
function Between({ words }: { readonly words: string }) {
  return splitByDirection(words).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
    part.direction === 'ours' ? part.words : <bdi key={index}>{part.words}</bdi>,
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
