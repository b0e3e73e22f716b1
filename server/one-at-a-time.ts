/** Work on names, never twice at once on the same one. */
export type OneAtATime<Name, Result> = {
  /** What the work on the name came to, begun after this call; rejected where it failed. */
  do(name: Name): Promise<Result>
  /** Whether there is work on the name, or will be. */
  has(name: Name): boolean
}

/** Work on a name that comes again meanwhile is done once more after that, for all who asked meanwhile. */
export function oneAtATime<Name, Result>(work: (name: Name) => Promise<Result>): OneAtATime<Name, Result> {
  const busy = new Map<Name, Promise<Result>>()
  const waiting = new Map<Name, Promise<Result>>()

  function begin(name: Name): Promise<Result> {
    waiting.delete(name)
    const done = work(name).finally(() => {
      if (busy.get(name) === done) busy.delete(name)
    })
    busy.set(name, done)
    return done
  }

  return {
    do(name) {
      const known = waiting.get(name)
      if (known !== undefined) return known
      const current = busy.get(name)
      if (current === undefined) return begin(name)
      const next = current.then(
        () => begin(name),
        () => begin(name),
      )
      waiting.set(name, next)
      return next
    },
    has: (name) => busy.has(name) || waiting.has(name),
  }
}
