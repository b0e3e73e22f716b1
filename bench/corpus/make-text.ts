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
  readonly paragraphs: readonly (Phrase & { readonly id: string })[]
}

const wordsInParagraph = 68

/** Text number `number`: with 20 paragraphs, about 1,350 Ukrainian and 1,850 English words in all. */
export function makeText(
  number: number,
  lexicon: Lexicon,
  chance: Chance,
  paragraphsInText: number,
): GeneratedText {
  const taken = new Set<string>()
  const paragraphs = Array.from({ length: paragraphsInText }, () => {
    const id = mintId(() => chance.below(2 ** 30) / 2 ** 30, taken)
    taken.add(id)
    return { id, ...makeParagraph(lexicon, chance) }
  })
  const title = makeSentence(lexicon, chance)
  return {
    slug: slugOf(number),
    title: { uk: title.uk.slice(0, -1), en: title.en.slice(0, -1) },
    summary: makeSentence(lexicon, chance),
    published: new Date(Date.UTC(2000, 0, 1 + (number % 9_000))).toISOString().slice(0, 10),
    paragraphs,
  }
}

export function slugOf(number: number): string {
  return `text-${String(number).padStart(5, '0')}`
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
