/** What was measured, round by round, in the order of the rounds. */
export type Rounds = readonly number[]

/** @throws where nothing was measured */
export function quantile(values: Rounds, share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (below === undefined || above === undefined) throw new Error('Nothing was measured')
  return below + (above - below) * (place - Math.floor(place))
}

export function median(values: Rounds): number {
  return quantile(values, 0.5)
}

/** The ratio of each round: what was measured at the same time is compared with each other. */
export function ratiosOf(values: Rounds, others: Rounds): number[] {
  if (values.length !== others.length)
    throw new Error(`Cannot compare ${values.length} rounds with ${others.length}`)
  return values.map((value, round) => value / (others[round] ?? Number.NaN))
}
