import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export type Gender = 'm' | 'f' | 'n'

/** A word or a phrase in both languages. */
export type Phrase = { readonly uk: string; readonly en: string }
export type Noun = Phrase & { readonly gender: Gender; readonly accusative: string }
export type Deed = Phrase & { readonly feminine: string }

/** All that sentences are made of. */
export type Lexicon = {
  readonly people: readonly Noun[]
  readonly things: readonly Noun[]
  readonly deeds: readonly Deed[]
} & Readonly<
  Record<'qualities' | 'moments' | 'places' | 'reasons' | 'speeches' | 'months', readonly Phrase[]>
>

/** Reads lexicon.yaml: an entry is the Ukrainian, with the forms that its section wants, and the English. */
export function readLexicon(): Lexicon {
  const sections: Record<string, Record<string, string>> = parse(
    readFileSync(join(import.meta.dirname, 'lexicon.yaml'), 'utf8'),
  )
  const phrases = (section: string) =>
    Object.entries(sections[section] ?? {}).map(([uk, en]): Phrase => ({ uk, en }))
  const forms = (section: string) =>
    phrases(section).map(({ uk, en }) => {
      const words = uk.split(' ')
      return { first: words[0] ?? '', middle: words.at(-2) ?? '', last: words.at(-1) ?? '', en }
    })
  const nouns = (section: string) =>
    forms(section).map(
      ({ first, middle, last, en }): Noun => ({ uk: first, accusative: middle, gender: genderOf(last), en }),
    )
  return {
    people: nouns('people'),
    things: nouns('things'),
    deeds: forms('deeds').map(({ first, last, en }): Deed => ({ uk: first, feminine: last, en })),
    qualities: phrases('qualities'),
    moments: phrases('moments'),
    places: phrases('places'),
    reasons: phrases('reasons'),
    speeches: phrases('speeches'),
    months: phrases('months'),
  }
}

function genderOf(letter: string): Gender {
  if (letter === 'm' || letter === 'f' || letter === 'n') return letter
  throw new Error(`Expected the gender m, f or n, found "${letter}"`)
}
