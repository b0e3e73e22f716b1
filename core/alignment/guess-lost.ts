import type { SourcePiece } from '#core/text/source-file.ts'

/**
 * Where one of two lists most likely lost, joined or split pieces, when all that can be told is that the one is longer:
 * the place from which on shifting it by the difference makes lengths and kinds agree best. Counted from 0 in both.
 *
 * Lengths are compared by the logarithm of their ratio, as Gale and Church (1993) found that a translation's length
 * goes with its original's.
 */
export function guessLost(source: readonly SourcePiece[], target: readonly SourcePiece[]): number {
  const [short, long] = source.length < target.length ? [source, target] : [target, source]
  const shift = long.length - short.length
  let cost = 0
  let least = 0
  let place = 0
  for (const [index, piece] of short.entries()) {
    cost += distance(piece, long[index]) - distance(piece, long[index + shift])
    if (cost < least) {
      least = cost
      place = index + 1
    }
  }
  return place
}

function distance(one: SourcePiece, other: SourcePiece | undefined): number {
  if (other === undefined) return 0
  const isAlike = one.segment.block.kind === other.segment.block.kind
  return Math.abs(Math.log(lengthOf(one) / lengthOf(other))) + (isAlike ? 0 : 1)
}

/** No piece is so short that a few letters more would tell anything. */
function lengthOf({ segment }: SourcePiece): number {
  return segment.words.length + 10
}
