import fc from 'fast-check'
import type { Quotation } from '#core/quoting/quotation.ts'

export const letter: Quotation = {
  id: 'litera-g-k7f3qz',
  words: { uk: '1933 року літера зникла з абетки.', en: 'In 1933 the letter vanished.' },
  title: { uk: 'Літера, що повернулася додому', en: 'The letter that came home' },
  author: { uk: 'Оксана Їжакевич', en: 'Oksana Yizhakevych' },
  translator: 'Mary Smith',
  state: 'reviewed',
  licence: 'CC BY 4.0',
  published: '2026-11-03',
  outlet: { name: 'Українська читанка', url: 'https://chytanka.example/a?b=1&c=%20' },
  library: 'Poruch',
  permalink: 'https://poruch.example/texts/litera-g/k7f3qz/at/0123456789',
  accessed: '2026-11-24',
}

export const original: Quotation = { ...letter, words: { uk: letter.words.uk, en: undefined } }

/** Nothing is known but what there always is. */
export const bare: Quotation = {
  ...letter,
  author: { uk: undefined, en: undefined },
  translator: undefined,
  state: undefined,
  licence: undefined,
  published: undefined,
  outlet: undefined,
  accessed: undefined,
}

const traps = [
  'Літера',
  'п’ять',
  '«Ґанок»',
  '{',
  '}',
  '{{',
  '%',
  '\\',
  '\\}',
  '&',
  '&amp;',
  '_',
  '*',
  '#',
  '$',
  '~',
  '^',
  '"',
  "'",
  '`',
  '\n',
  '\r\n',
  '\u2028',
  '\0',
  '\t',
  '<script>alert(1)</script>',
  '</p>',
  '<!--',
  '@online{x,',
  'ER  - ',
  'TY  - BOOK',
  '[x](javascript:alert(1))',
  '![x](y.png)',
  '> ',
  '# ',
  '1. ',
  '- ',
  '🙂',
  '\ud83d',
]
const hostile = fc
  .array(fc.constantFrom(...traps), { minLength: 1, maxLength: 8 })
  .map((all) => all.join(' '))
const maybe = fc.option(hostile, { nil: undefined })
const address = hostile.map((words) => `https://poruch.example/${words}`)

/** Facts as no editor would type them. */
export const hostileQuotations: fc.Arbitrary<Quotation> = fc.record({
  id: hostile,
  words: fc.record({ uk: maybe, en: maybe }),
  title: fc.record({ uk: hostile, en: maybe }),
  author: fc.record({ uk: maybe, en: maybe }),
  translator: maybe,
  state: maybe,
  licence: maybe,
  published: fc.constantFrom('2026-11-03', '2026-02-30', '<b>', undefined),
  outlet: fc.option(fc.record({ name: hostile, url: fc.option(address, { nil: undefined }) }), {
    nil: undefined,
  }),
  library: hostile,
  permalink: address,
  accessed: fc.constantFrom('2026-11-24', '24.11.2026', undefined),
})

/** The quotation with some of its facts taken away. */
export const holedQuotations: fc.Arbitrary<Quotation> = fc
  .record({
    uk: fc.boolean(),
    en: fc.boolean(),
    titled: fc.boolean(),
    authors: fc.constantFrom<readonly (keyof Quotation['author'])[]>([], ['uk'], ['en'], ['uk', 'en']),
    known: fc.subarray(['translator', 'state', 'licence', 'published', 'outlet', 'accessed'] as const),
    bareOutlet: fc.boolean(),
  })
  .map(({ uk, en, titled, authors, known, bareOutlet }) => ({
    ...bare,
    ...Object.fromEntries(known.map((key) => [key, letter[key]])),
    ...(known.includes('outlet') && bareOutlet
      ? { outlet: { name: 'Українська читанка', url: undefined } }
      : {}),
    words: { uk: uk ? letter.words.uk : undefined, en: en ? letter.words.en : undefined },
    title: { uk: letter.title.uk, en: titled ? letter.title.en : undefined },
    author: {
      uk: authors.includes('uk') ? letter.author.uk : undefined,
      en: authors.includes('en') ? letter.author.en : undefined,
    },
  }))

/** The marks of a reference between which something is missing. */
export function findHoles(reference: string): string[] {
  const marks = /undefined|null| {2}|\(\s*\)|\[\s*\]|“\s*”|[,.;:/=]\s*[,.;:/=]|^[\s,.;:/=]|[,;:/=]$/g
  const read = reference.replace(/https:\/\/[\w./?=&%-]*\w/g, 'address').replace('укр.:', 'укр:')
  return read.match(marks) ?? []
}
