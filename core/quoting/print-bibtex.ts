import type { Quotation } from './quotation.ts'
import { tidyQuotation } from './tidy-quotation.ts'

/**
 * The reference as an entry of BibTeX in UTF-8: `@online` with the fields of biblatex (its manual, 2.1.1 and 2.2.2). Names
 * stand in braces of their own, since nobody knows which part is the surname, and titles too, so that no style changes their
 * capital letters. The quoted words are the annotation.
 */
export function printBibtex(quotation: Quotation): string {
  const tidy = tidyQuotation(quotation)
  const { words, title, author, outlet } = tidy
  const isTranslated = words.en !== undefined
  const fields: Readonly<Record<string, string | undefined>> = {
    author: kept(isTranslated ? (author.en ?? author.uk) : author.uk),
    title: kept(isTranslated ? (title.en ?? title.uk) : title.uk),
    translator: isTranslated ? kept(tidy.translator) : undefined,
    organization: kept(tidy.library),
    date: tidy.published,
    language: isTranslated ? 'english' : 'ukrainian',
    origlanguage: isTranslated ? 'ukrainian' : undefined,
    origtitle: isTranslated ? kept(title.uk) : undefined,
    origpublisher: kept(outlet?.name),
    url: tidy.permalink,
    urldate: tidy.accessed,
    note: escaped(join('. ', [isTranslated ? tidy.state : undefined, tidy.licence, outlet?.url])),
    annotation: escaped(join(' — ', [words.uk, words.en])?.replace(/\s*\n\s*/g, ' / ')),
  }
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = {${value}},\n`],
  )
  return `@online{${tidy.id},\n${lines.join('')}}\n`
}

function kept(words: string | undefined): string | undefined {
  return words === undefined || words === '' ? undefined : `{${escaped(words)}}`
}

const marks: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function escaped(words: string | undefined): string | undefined {
  return words?.replace(/[\\{}~^#$%&_]/g, (mark) => marks[mark] ?? `\\${mark}`)
}

function join(mark: string, words: readonly (string | undefined)[]): string | undefined {
  const there = words.filter((each) => each !== undefined)
  return there.length === 0 ? undefined : there.join(mark)
}
