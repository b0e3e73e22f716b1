import type { Edition, Text } from '#core/text/text.ts'
import { tallyPairs } from '#core/translation/claim.ts'
import { pairFacts, pairSegments } from '#core/translation/pair-segments.ts'
import { numberRows } from './number-rows.ts'
import { type StateSentence, stateSentence } from './state-sentence.ts'

/**
 * What to say of a text's translation as a whole: its numbered paragraphs are counted, its titles, headings, notes and
 * captions only keep it from being called better than they are.
 */
export function stateOfText(text: Text, edition: Edition | undefined): StateSentence {
  const rows = numberRows(pairSegments(text, edition))
  const numbered = rows.filter((row) => row.number !== undefined).map((row) => row.pair)
  const others = rows.filter((row) => row.number === undefined && row.pair.segment.words !== '')
  const beside = [...pairFacts(text, edition), ...others.map((row) => row.pair)]
  return stateSentence(
    tallyPairs(numbered),
    beside.map(({ target }) => target),
  )
}
