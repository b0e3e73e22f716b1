/** Lets work begin on so many things at once; what comes more waits in line, first come, first served. */
export function standInLine(places: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let busy = 0
  return async (work) => {
    if (busy < places) busy += 1
    else await new Promise<void>((called) => waiting.push(called))
    try {
      return await work()
    } finally {
      // Whoever is next takes over the place.
      const next = waiting.shift()
      if (next === undefined) busy -= 1
      else next()
    }
  }
}
