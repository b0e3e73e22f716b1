import { mintId } from '../../core/text/segment-id.ts'
import type { Chance } from './chance.ts'
import type { Lexicon, Phrase } from './lexicon.ts'
import { makeSentence } from './make-sentence.ts'

/** A text and its translation, as words alone. */
export type GeneratedText = {
  readonly slug: string
  readonly title: Phrase
  readonly summary: Phrase
  readonly published: string
  readonly paragraphs: readonly Paragraph[]
}

/** Or a heading, with the mark of one before it. */
type Paragraph = Phrase & { readonly id: string; readonly mark: '' | '## ' }

/** How many paragraphs a text has, and how many of them stand under one heading; without that it has none. */
export type Length = { readonly paragraphs: number; readonly paragraphsInPart?: number }

const wordsInParagraph = 68

/** Text number `number`: with 20 paragraphs, about 1,350 Ukrainian and 1,850 English words in all. */
export function makeText(
  number: number,
  lexicon: Lexicon,
  chance: Chance,
  { paragraphs: count, paragraphsInPart = Number.POSITIVE_INFINITY }: Length,
): GeneratedText {
  const taken = new Set<string>()
  const mint = () => {
    const id = mintId(() => chance.below(2 ** 30) / 2 ** 30, taken)
    taken.add(id)
    return id
  }
  const paragraphs = Array.from({ length: count }, (_, index): Paragraph[] => {
    const paragraph: Paragraph = { id: mint(), mark: '', ...makeParagraph(lexicon, chance) }
    if ((index + 1) % paragraphsInPart !== 0) return [paragraph]
    return [paragraph, { id: mint(), mark: '## ', ...makeTitle(lexicon, chance) }]
  }).flat()
  const title = makeTitle(lexicon, chance)
  return {
    slug: slugOf(number),
    title,
    summary: makeSentence(lexicon, chance),
    published: new Date(Date.UTC(2000, 0, 1 + (number % 9_000))).toISOString().slice(0, 10),
    paragraphs,
  }
}

export function slugOf(number: number): string {
  return `text-${String(number).padStart(5, '0')}`
}

/** A sentence without its end. */
function makeTitle(lexicon: Lexicon, chance: Chance): Phrase {
  const { uk, en } = makeSentence(lexicon, chance)
  return { uk: uk.slice(0, -1), en: en.slice(0, -1) }
}

function makeParagraph(lexicon: Lexicon, chance: Chance): Phrase {
  const sentences: Phrase[] = []
  for (let words = 0; words < wordsInParagraph - 5; ) {
    const sentence = makeSentence(lexicon, chance)
    sentences.push(sentence)
    words += sentence.uk.split(' ').length
  }
  return {
    uk: sentences.map((sentence) => sentence.uk).join(' '),
    en: sentences.map((sentence) => sentence.en).join(' '),
  }
}
