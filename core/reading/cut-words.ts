/** At most `length` characters of the words, cut between words, with “…” where something is left out. */
export function cutWords(words: string, length: number): string {
  // Of a paragraph as long as a book, the beginning tells.
  const start = onOneLine(words.slice(0, 4 * length))
  const line = start.length > length ? start : onOneLine(words)
  if (line.length <= length) return line
  const end = line.slice(0, length).search(/[\s.,;:—–-]+\S*$/)
  const cut = line.slice(0, end > length / 2 ? end : length - 1)
  return `${cut.replace(/[\ud800-\udbff]$/, '')}…`
}

/** The same from the other end: at most `length` characters, and the last ones. */
export function cutWordsBefore(words: string, length: number): string {
  const ending = onOneLine(words.slice(-4 * length))
  const line = ending.length > length ? ending : onOneLine(words)
  if (line.length <= length) return line
  const kept = line.slice(1 - length)
  const start = kept.search(/(?<=\s)\S/)
  const cut = start > 0 && start < length / 2 ? kept.slice(start) : kept
  return `…${cut.replace(/^[\udc00-\udfff]/, '')}`
}

function onOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
