import { inflect } from './inflect.ts'
import type { Glossary, Term } from './parse-glossary.ts'

/** Where a term stands in some words: from its first character to the one after its last, counted as `slice` does. */
export type FoundTerm = { readonly from: number; readonly to: number; readonly term: Term }

/** Finds the terms of a glossary in words; made once for all paragraphs. */
export type FindTerms = (words: string) => FoundTerm[]

/**
 * Terms are found as whole words, in the forms that their words may take (`inflect`); of several that begin at one word the
 * longest, then the one that is nearest to what the glossary writes, and none inside another. A word that the glossary writes with a small letter is found with a capital one as
 * well; a name is not: «Віра» is no «віра». Capitals alone are found as they stand. Marks of stress, kinds of blank and of
 * apostrophe make no difference.
 */
export function openGlossary(glossary: Glossary): FindTerms {
  const byFirst = new Map<string, Pattern[]>()
  for (const term of glossary)
    for (const form of term.forms) {
      const pattern = readPattern(form, term)
      for (const first of pattern.words[0]?.forms ?? []) {
        const others = byFirst.get(first)
        if (others === undefined) byFirst.set(first, [pattern])
        else others.push(pattern)
      }
    }
  return (words) => findAll(words, byFirst)
}

type Wanted = {
  /** As the glossary writes it. */
  readonly given: string
  readonly forms: ReadonlySet<string>
  readonly letters: 'any' | 'capital' | 'all capitals'
}
/** A form of a term as it is looked for: its words, and what stands between them. */
type Pattern = {
  readonly term: Term
  readonly words: readonly Wanted[]
  readonly gaps: readonly string[]
}

function readPattern(form: string, term: Term): Pattern {
  const read = readWords(form)
  return {
    term,
    words: read.map(({ plain }) => {
      if (isAllCapitals(plain))
        return { given: plain, forms: new Set([plain.toLowerCase()]), letters: 'all capitals' }
      return { given: plain, forms: inflect(plain), letters: isCapital(plain) ? 'capital' : 'any' }
    }),
    gaps: read.slice(1).map(({ gap }) => gap),
  }
}

function findAll(words: string, byFirst: ReadonlyMap<string, readonly Pattern[]>): FoundTerm[] {
  const read = readWords(words)
  const found: FoundTerm[] = []
  for (let at = 0; at < read.length; ) {
    const longest = findLongest(read, at, byFirst)
    const [first, last] = [read[at], read[at + (longest?.words.length ?? 1) - 1]]
    if (longest !== undefined && first !== undefined && last !== undefined)
      found.push({ from: first.from, to: last.to, term: longest.term })
    at += longest?.words.length ?? 1
  }
  return found
}

function findLongest(
  read: readonly Word[],
  at: number,
  byFirst: ReadonlyMap<string, readonly Pattern[]>,
): Pattern | undefined {
  const standing = (byFirst.get(read[at]?.plain.toLowerCase() ?? '') ?? []).filter((pattern) =>
    stands(pattern, read, at),
  )
  const [first, ...others] = standing.map((pattern) => ({
    pattern,
    length: pattern.words.length,
    nearness: nearness(pattern, read, at),
  }))
  let best = first
  for (const other of others) {
    if (best === undefined || other.length > best.length) best = other
    else if (other.length === best.length && other.nearness > best.nearness) best = other
  }
  return best?.pattern
}

/** How much the words are those of the glossary: the very form counts more than that a name is meant. */
function nearness({ words }: Pattern, read: readonly Word[], at: number): number {
  return words
    .map(
      ({ given, letters }, index) =>
        (read[at + index]?.plain === given ? 2 : 0) + (letters === 'any' ? 0 : 1),
    )
    .reduce((sum, points) => sum + points, 0)
}

function stands({ words, gaps }: Pattern, read: readonly Word[], at: number): boolean {
  return words.every((wanted, index) => {
    const word = read[at + index]
    return word !== undefined && (index === 0 || word.gap === gaps[index - 1]) && isForm(word.plain, wanted)
  })
}

function isForm(word: string, { forms, letters }: Wanted): boolean {
  if (letters === 'all capitals' && !isAllCapitals(word)) return false
  return (letters === 'any' || isCapital(word)) && forms.has(word.toLowerCase())
}

/** A word where it stands; `plain` is what it is compared by, `gap` what stands between it and the word before. */
type Word = {
  readonly from: number
  readonly to: number
  readonly plain: string
  readonly gap: string
}

function readWords(words: string): Word[] {
  let before = 0
  const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:['`´ʼ’][\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*)*/gu
  return [...words.matchAll(pattern)].map((match) => {
    const gap = words.slice(before, match.index).replace(/\s+/g, ' ')
    before = match.index + match[0].length
    return { from: match.index, to: before, plain: plainWord(match[0]), gap }
  })
}

function plainWord(word: string): string {
  return word
    .replaceAll('\u00ad', '')
    .normalize('NFC')
    .replaceAll('\u0301', '')
    .replace(/['`´ʼ]/g, '’')
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

function isAllCapitals(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}’]+$/u.test(word)
}
