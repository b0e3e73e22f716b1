/** Markup that is finished: nothing in it is escaped again. */
export type Markup = { readonly markup: string }

type Inside = string | Markup | undefined

/**
 * An element as XML 1.0 writes it, which as HTML means the same for all elements that have something inside, and for
 * `br`. Words and attributes are escaped; an attribute that is undefined is left out.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...inside: readonly Inside[]
): Markup {
  let tag = name
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) tag += ` ${key}="${escapeWords(value)}"`
  return { markup: inside.length === 0 ? `<${tag}/>` : `<${tag}>${together(...inside).markup}</${name}>` }
}

/** One after the other. */
export function together(...parts: readonly Inside[]): Markup {
  let markup = ''
  for (const part of parts) {
    if (part !== undefined) markup += typeof part === 'string' ? escapeWords(part) : part.markup
  }
  return { markup }
}

/** Lines as HTML breaks them. */
export function breakLines(words: string): Markup {
  const lines = words.split('\n')
  return together(...lines.flatMap((line, index) => (index === 0 ? [line] : [element('br', {}), line])))
}

/** A document of its own. */
export function printXml(root: Markup): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.markup}\n`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// XML 1.0 §2.2 has no way to say most control characters, half a surrogate pair, U+FFFE and U+FFFF.
const unsayable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const troubling = new RegExp(`[&<>"]|${unsayable.source}`, 'u')

function escapeWords(words: string): string {
  if (!troubling.test(words)) return words
  return words.replace(unsayable, '').replace(/[&<>"]/g, (character) => entities[character] ?? '')
}
