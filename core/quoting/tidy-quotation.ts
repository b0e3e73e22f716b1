import { isDate } from '#core/text/facts.ts'
import type { Quotation } from './quotation.ts'

/**
 * The quotation as all formats take it: facts on one line without blanks around them, addresses without a character that
 * RFC 3986 keeps out of them, days that exist. What is empty then is undefined, so that formats ask for nothing else.
 */
export function tidyQuotation(quotation: Quotation): Quotation {
  const { words, title, author, translator, state, licence, published, outlet, library } = quotation
  const place = outlet === undefined ? undefined : oneLine(outlet.name)
  const id = quotation.id.replace(/[^a-z0-9-]/g, '') || 'poruch'
  return {
    id,
    words: { uk: whole(words.uk), en: whole(words.en) },
    title: { uk: oneLine(title.uk) ?? id, en: oneLine(title.en) },
    author: { uk: oneLine(author.uk), en: oneLine(author.en) },
    translator: oneLine(translator),
    state: oneLine(state),
    licence: oneLine(licence),
    published: day(published),
    outlet: place === undefined ? undefined : { name: place, url: webAddress(outlet?.url) },
    library: oneLine(library) ?? '',
    permalink: webAddress(quotation.permalink) ?? '',
    accessed: day(quotation.accessed),
  }
}

function oneLine(words: string | undefined): string | undefined {
  const line = words?.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return line === '' ? undefined : line
}

/** Quoted words stay as they are; only characters that no file may hold go. */
function whole(words: string | undefined): string | undefined {
  const kept = words?.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
  return kept === undefined || kept.trim() === '' ? undefined : kept
}

function webAddress(url: string | undefined): string | undefined {
  const address = url?.trim().replace(/[\s\p{Cc}<>"{}|\\^`]/gu, encodeURIComponent)
  return address !== undefined && /^https?:\/\//i.test(address) ? address : undefined
}

function day(words: string | undefined): string | undefined {
  return words !== undefined && isDate(words) ? words : undefined
}
