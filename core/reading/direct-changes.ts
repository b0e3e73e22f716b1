import type { Change } from '#core/translation/diff-words.ts'
import { type Direction, splitByDirection } from './split-by-direction.ts'

/** Changes side by side whose words run in one direction. */
export type DirectedChanges = { readonly direction: Direction; readonly changes: readonly Change[] }

/**
 * Changes cut where phrases begin and end that are written from right to left, in their order. A phrase stays one whatever went from
 * it or came to it: apart, its words would stand in the order of the sentence around, not in their own.
 */
export function directChanges(changes: readonly Change[]): DirectedChanges[] {
  let end = 0
  return splitByDirection(changes.map(({ words }) => words).join('')).map(({ words, direction }) => {
    const start = end
    end += words.length
    return { direction, changes: changesIn(changes, start, end) }
  })
}

function changesIn(changes: readonly Change[], start: number, end: number): Change[] {
  let at = 0
  return changes.flatMap(({ kind, words }) => {
    const inside = words.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += words.length
    return inside === '' ? [] : [{ kind, words: inside }]
  })
}
