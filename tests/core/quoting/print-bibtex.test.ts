import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printBibtex } from '#core/quoting/print-bibtex.ts'
import { tidyQuotation } from '#core/quoting/tidy-quotation.ts'
import { bare, hostileQuotations, letter, original } from './a-quotation.ts'

/** Reads one entry as BibTeX does: braces are counted, whatever stands before them. */
function read(entry: string): Map<string, string> {
  const head = /^@online\{([^\s,{}]*),/.exec(entry)
  expect(head).not.toBeNull()
  const fields = new Map([['key', head?.[1] ?? '']])
  const field = /\s*(\w+) = \{/y
  field.lastIndex = head?.[0].length ?? 0
  for (let match = field.exec(entry); match !== null; match = field.exec(entry)) {
    const from = field.lastIndex
    let [end, depth] = [from, 1]
    for (; depth > 0 && end < entry.length; end++) {
      if (entry[end] === '{') depth++
      if (entry[end] === '}') depth--
    }
    fields.set(match[1] ?? '', entry.slice(from, end - 1))
    expect(entry[end]).toBe(',')
    field.lastIndex = end + 1
    if (entry.slice(end + 1) === '\n}\n') return fields
  }
  throw new Error('The entry does not end')
}

const names = { backslash: '\\', braceleft: '{', braceright: '}', asciitilde: '~', asciicircum: '^' }

function readWords(value: string): string {
  return value
    .replace(/^\{([\s\S]*)\}$/, '$1')
    .replace(/\\text(\w+)\{\}|\\([#$%&_])/g, (_, name: keyof typeof names, mark) => mark ?? names[name])
}

describe('printBibtex()', () => {
  test('says whose translation of what it is', () => {
    expect(printBibtex(letter)).toBe(
      `@online{litera-g-k7f3qz,
  author = {{Oksana Yizhakevych}},
  title = {{The letter that came home}},
  translator = {{Mary Smith}},
  organization = {{Poruch}},
  date = {2026-11-03},
  language = {english},
  origlanguage = {ukrainian},
  origtitle = {{Літера, що повернулася додому}},
  origpublisher = {{Українська читанка}},
  url = {https://poruch.example/texts/litera-g/k7f3qz/at/0123456789},
  urldate = {2026-11-24},
  note = {reviewed. CC BY 4.0. https://chytanka.example/a?b=1\\&c=\\%20},
  annotation = {1933 року літера зникла з абетки. — In 1933 the letter vanished.},
}
`,
    )
  })

  test('says nothing of the translation where the original is quoted, nor of what is not known', () => {
    const fields = read(printBibtex(original))
    expect(fields.get('title')).toBe('{Літера, що повернулася додому}')
    expect([...fields.keys()].filter((name) => /^orig(title|language)|translator/.test(name))).toEqual([])
    expect([...read(printBibtex(bare)).keys()]).toEqual([
      'key',
      'title',
      'organization',
      'language',
      'origlanguage',
      'origtitle',
      'url',
      'annotation',
    ])
  })

  test('gives every title back, whatever it is made of', () => {
    fc.assert(
      fc.property(hostileQuotations, (quotation) => {
        const fields = read(printBibtex(quotation))
        const { words, title, author, library } = tidyQuotation(quotation)
        const [wanted, name] =
          words.en === undefined ? [title.uk, author.uk] : [title.en ?? title.uk, author.en ?? author.uk]
        expect(readWords(fields.get('title') ?? '')).toBe(wanted)
        expect(readWords(fields.get('author') ?? '')).toBe(name ?? '')
        expect(readWords(fields.get('organization') ?? '')).toBe(library)
      }),
    )
  })
})
