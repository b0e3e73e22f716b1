import type { SourcePiece } from '#core/text/source-file.ts'

/**
 * Where one of two lists most likely lost pieces or joined some into one, when all that can be told is that the other
 * is longer: the place, counted from 0 in both, at which losing or joining so many makes lengths and kinds of all
 * others agree best.
 *
 * Lengths are compared by the logarithm of their ratio, for a translation's length goes with its original's
 * (Gale and Church 1993, “A Program for Aligning Sentences in Bilingual Corpora”, section 3).
 */
export function guessLost(source: readonly SourcePiece[], target: readonly SourcePiece[]): number {
  const [short, long] = source.length < target.length ? [source, target] : [target, source]
  const shift = long.length - short.length
  const before = addUp(short.map((piece, at) => distance(piece, long.slice(at, at + 1))))
  const after = addUp(short.map((piece, at) => distance(piece, long.slice(at + shift, at + shift + 1))))
  const rest = (place: number) => (after.at(-1) ?? 0) - (after[place] ?? 0)
  const guesses = [...before.keys()].flatMap((place) => {
    const lost = { place, cost: (before[place] ?? 0) + rest(place) }
    const piece = short[place]
    if (piece === undefined) return [lost]
    const join = distance(piece, long.slice(place, place + shift + 1))
    return [lost, { place, cost: (before[place] ?? 0) + join + rest(place + 1) }]
  })
  guesses.sort((one, other) => one.cost - other.cost)
  return guesses[0]?.place ?? 0
}

/** The sums of all beginnings, from that of none on. */
function addUp(costs: readonly number[]): number[] {
  const sums = [0]
  for (const cost of costs) sums.push((sums.at(-1) ?? 0) + cost)
  return sums
}

/** How badly pieces, taken together, answer to one. */
function distance(one: SourcePiece, others: readonly SourcePiece[]): number {
  const isAlike = others[0]?.segment.block.kind === one.segment.block.kind
  return Math.abs(Math.log(lengthOf([one]) / lengthOf(others))) + (isAlike ? 0 : 1)
}

/** No piece is so short that a few letters more would tell anything. */
function lengthOf(pieces: readonly SourcePiece[]): number {
  return 10 + pieces.reduce((length, { segment }) => length + segment.words.length, 0)
}
