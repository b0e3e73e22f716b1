/**
 * The year to say of a text that is more than a year old, so that nobody takes it for news.
 * @param published the day as YYYY-MM-DD
 * @param today the same
 */
export function oldYear(published: string | undefined, today: string): string | undefined {
  if (published === undefined) return undefined
  const year = published.slice(0, 4)
  const anniversary = `${String(Number(year) + 1).padStart(4, '0')}${published.slice(4)}`
  return today > anniversary ? year : undefined
}
