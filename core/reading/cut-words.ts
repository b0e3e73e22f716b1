/** At most `length` characters of the words, cut between words, with “…” where something is left out. */
export function cutWords(words: string, length: number): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  const end = cut.search(/[\s.,;:—–-]+\S*$/)
  return `${(end > length / 2 ? cut.slice(0, end) : cut).replace(/[\ud800-\udbff]$/, '')}…`
}
