/**
 * A mailto address with a subject and perhaps a body (RFC 6068). Only what would break it is escaped: letters and blanks stay
 * themselves, so that a page that repeats its paragraphs in such links compresses as if it did not.
 */
export function mailAddress(to: string, subject: string, body?: string): string {
  const address = `mailto:${escapePart(to)}?subject=${escapePart(subject)}`
  return body === undefined ? address : `${address}&body=${escapePart(body.replace(/\r?\n/g, '\r\n'))}`
}

function escapePart(words: string): string {
  return words.replace(/[%&#?+"<>\\^`{|}\p{Cc}]/gu, encodeURIComponent)
}
