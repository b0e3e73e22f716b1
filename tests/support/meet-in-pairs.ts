type Choices = Readonly<Record<string, readonly string[]>>
type Case<Of extends Choices> = { readonly [Name in keyof Of]: Of[Name][number] }

/** Every way to choose one of each. */
export function everyCase<const Of extends Choices>(choices: Of): Case<Of>[] {
  let cases: Record<string, string>[] = [{}]
  for (const [name, values] of Object.entries(choices))
    cases = cases.flatMap((each) => values.map((value) => ({ ...each, [name]: value })))
  return cases as Case<Of>[]
}

/**
 * A few of those cases, in which any two values of different choices still meet at least once. Most faults need no more than two
 * (Kuhn, Wallace & Gallo 2004, https://doi.org/10.1109/TSE.2004.24). Always the case that brings the most new meetings is taken
 * next, so the same choices give the same cases.
 */
export function meetInPairs<const Of extends Choices>(choices: Of): Case<Of>[] {
  const all = everyCase(choices).map((each) => ({ each, meetings: meetingsOf(each) }))
  const open = new Set(all.flatMap(({ meetings }) => meetings))
  const chosen: Case<Of>[] = []
  while (open.size > 0) {
    const news = all.map(({ meetings }) => meetings.filter((meeting) => open.has(meeting)).length)
    const best = all[news.indexOf(Math.max(...news))]
    if (best === undefined) break
    for (const meeting of best.meetings) open.delete(meeting)
    chosen.push(best.each)
  }
  return chosen
}

/** Each two values of a case, with their choices' names. */
export function meetingsOf(of: Readonly<Record<string, string>>): string[] {
  const values = Object.entries(of).map(([name, value]) => `${name} ${value}`)
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => `${one}, ${other}`))
}
