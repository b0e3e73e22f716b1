/** Work on names, never twice at once on the same one, and never on more than `limit` at once. */
export type OneAtATime<Name> = {
  /** Fulfilled when the work on the name, begun after this call, is done; rejected where it failed. */
  do(name: Name): Promise<void>
}

/** A name that comes again while it waits is worked on once; one that comes while it is worked on, once more after that. */
export function oneAtATime<Name>(limit: number, work: (name: Name) => Promise<void>): OneAtATime<Name> {
  const waiting = new Map<Name, PromiseWithResolvers<void>>()
  const busy = new Set<Name>()

  function start(): void {
    for (const [name, waited] of waiting) {
      if (busy.size >= limit) return
      if (busy.has(name)) continue
      waiting.delete(name)
      busy.add(name)
      work(name)
        .then(waited.resolve, waited.reject)
        .finally(() => {
          busy.delete(name)
          start()
        })
    }
  }

  return {
    do(name) {
      const waited = waiting.get(name) ?? Promise.withResolvers<void>()
      waiting.set(name, waited)
      start()
      return waited.promise
    },
  }
}
