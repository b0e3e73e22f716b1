import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { cite } from '#core/quoting/cite.ts'
import { quoteAsHtml } from '#core/quoting/quote-as-html.ts'
import { tidyQuotation } from '#core/quoting/tidy-quotation.ts'
import { wordsOfParts } from '#core/quoting/write-reference.ts'
import { hostileQuotations, letter } from './a-quotation.ts'

/** What a browser would see in the words. */
function read(html: string): { tags: string[]; attributes: string[]; addresses: string[]; words: string } {
  const seen = { tags: [] as string[], attributes: [] as string[], addresses: [] as string[], words: '' }
  const parser = new Parser({
    onopentag(name, attributes) {
      seen.tags.push(name)
      seen.attributes.push(...Object.keys(attributes))
      for (const key of ['href', 'cite'])
        if (attributes[key] !== undefined) seen.addresses.push(attributes[key])
    },
    ontext(words) {
      seen.words += words
    },
    oncomment() {
      seen.tags.push('!--')
    },
  })
  parser.end(html)
  return seen
}

describe('quoteAsHtml()', () => {
  test('marks the language of each side, and of what stands in another in the reference', () => {
    expect(quoteAsHtml({ ...letter, words: { uk: 'Ґанок,\nдім', en: 'A “porch” & a house' } }, 'en')).toBe(
      `<blockquote lang="uk" cite="${letter.permalink}"><p>Ґанок,<br>\nдім</p></blockquote>\n` +
        `<blockquote lang="en" cite="${letter.permalink}"><p>A “porch” &amp; a house</p></blockquote>\n` +
        '<p lang="en">Oksana Yizhakevych, “The letter that came home” [<span lang="uk">Літера, що повернулася додому</span>], ' +
        `trans. Mary Smith (reviewed), Poruch, accessed November 24, 2026, <a href="${letter.permalink}">${letter.permalink}</a>. ` +
        'First published: Українська читанка, November 3, 2026, ' +
        '<a href="https://chytanka.example/a?b=1&amp;c=%20">https://chytanka.example/a?b=1&amp;c=%20</a>. Licence: CC BY 4.0.</p>',
    )
  })

  test('shows just the words, and holds no other tag, whatever they look like', () => {
    fc.assert(
      fc.property(hostileQuotations, fc.constantFrom('uk', 'en'), (quotation, language) => {
        const { uk, en } = tidyQuotation(quotation).words
        const seen = read(quoteAsHtml(quotation, language))
        expect(seen.words).toBe(
          [uk, en, wordsOfParts(cite(quotation, language))].filter((words) => words !== undefined).join('\n'),
        )
        expect(seen.tags.filter((tag) => !/^(blockquote|p|br|span|a)$/.test(tag))).toEqual([])
        expect(seen.attributes.filter((name) => !/^(lang|cite|href)$/.test(name))).toEqual([])
        expect(seen.addresses.filter((each) => !each.startsWith('https://'))).toEqual([])
      }),
    )
  })
})
