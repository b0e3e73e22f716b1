/** Things at hand, those longest unused put back first, so that together they never weigh more than the limit. */
export type Shelf<Thing> = {
  get(name: string): Thing | undefined
  has(name: string): boolean
  /** In place of what has the name already. What is heavier than the limit is not kept at all. */
  put(name: string, thing: Thing, weight: number): void
  drop(name: string): void
  weight(): number
}

/** @param onPutBack told the name of each thing that had to make room */
export function openShelf<Thing>(limit: number, onPutBack = (_name: string) => {}): Shelf<Thing> {
  // In the order of last use: the first is the one to put back.
  const kept = new Map<string, { readonly thing: Thing; readonly weight: number }>()
  let sum = 0

  function drop(name: string): void {
    sum -= kept.get(name)?.weight ?? 0
    kept.delete(name)
  }

  return {
    get(name) {
      const held = kept.get(name)
      if (held === undefined) return undefined
      kept.delete(name)
      kept.set(name, held)
      return held.thing
    },
    has: (name) => kept.has(name),
    put(name, thing, weight) {
      drop(name)
      if (weight > limit) return
      kept.set(name, { thing, weight })
      sum += weight
      for (const oldest of kept.keys()) {
        if (sum <= limit) return
        drop(oldest)
        onPutBack(oldest)
      }
    },
    drop,
    weight: () => sum,
  }
}
