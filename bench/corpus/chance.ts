/** Chance that can be repeated: the same seed gives the same choices on every machine. */
export type Chance = {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number
  pick<Item>(items: readonly Item[]): Item
}

/** Mulberry32, by Tommy Ettinger (public domain): 32 bits of state are plenty for words. */
export function openChance(seed: number): Chance {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    pick(items) {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('Cannot pick from an empty list')
      return item
    },
  }
}
