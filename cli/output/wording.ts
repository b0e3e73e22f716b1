const plurals = new Intl.PluralRules('en')

/** `1 paragraph`, `2 paragraphs`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${plurals.select(number) === 'one' ? one : many}`
}

/** The first words on one line, about as many letters as wanted, cut between words. */
export function firstWords(words: string, length = 60): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()}…`
}
