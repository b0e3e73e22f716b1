/** Up to three of the names that a slip of the hand could have turned into `wanted`, or that begin like it, nearest first. */
export function nearNames(wanted: string, names: Iterable<string>): string[] {
  return [...names]
    .map((name) => ({
      name,
      far: Math.min(distance(wanted, name), distance(wanted, beginningOf(name, wanted))),
    }))
    .filter(({ far }) => far <= Math.max(1, Math.floor(wanted.length / 3)))
    .sort((one, other) => one.far - other.far || one.name.localeCompare(other.name, 'en'))
    .slice(0, 3)
    .map(({ name }) => name)
}

/** Names are long, and often only begun. */
function beginningOf(name: string, wanted: string): string {
  return name.slice(0, Math.max(wanted.length, 3))
}

/** How many letters to put in, take out, change or swap with their neighbour (Damerau 1964, restricted). */
function distance(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let row = 1; row <= one.length; row++) {
    const next = [row]
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1]
      const isSwapped = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      next[at] = Math.min(
        (last[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = last
    last = next
  }
  return last[other.length] ?? 0
}
