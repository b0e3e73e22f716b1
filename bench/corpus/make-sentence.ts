import type { Chance } from './chance.ts'
import type { Deed, Gender, Lexicon, Noun, Phrase } from './lexicon.ts'

/** A sentence that says the same in Ukrainian and in English, more or less sensible. */
export function makeSentence(lexicon: Lexicon, chance: Chance): Phrase {
  const { uk, en } = chance.pick(patterns)(lexicon, chance)
  return { uk: `${capitalise(uk)}.`, en: `${capitalise(en)}.` }
}

type Pattern = (lexicon: Lexicon, chance: Chance) => Phrase

const patterns: readonly Pattern[] = [
  (lexicon, chance) => {
    const [moment, place] = [chance.pick(lexicon.moments), chance.pick(lexicon.places)]
    const deed = makeDeed(lexicon, chance)
    return { uk: `${moment.uk} ${deed.uk} ${place.uk}`, en: `${moment.en} ${deed.en} ${place.en}` }
  },
  (lexicon, chance) => {
    const [deed, reason] = [makeDeed(lexicon, chance), chance.pick(lexicon.reasons)]
    return { uk: `${deed.uk}, ${reason.uk}`, en: `${deed.en}, ${reason.en}` }
  },
  (lexicon, chance) => {
    const [date, place, deed] = [
      makeDate(lexicon, chance),
      chance.pick(lexicon.places),
      makeDeed(lexicon, chance),
    ]
    return { uk: `${date.uk} ${place.uk} ${deed.uk}`, en: `${date.en} ${place.en} ${deed.en}` }
  },
  (lexicon, chance) => {
    const [speech, person] = [chance.pick(lexicon.speeches), chance.pick(lexicon.people)]
    const [said, place] = [person.gender === 'f' ? 'сказала' : 'сказав', chance.pick(lexicon.places)]
    return {
      uk: `«${speech.uk}», — ${said} ${person.uk} ${place.uk}`,
      en: `“${speech.en},” said ${person.en} ${place.en}`,
    }
  },
  (lexicon, chance) => {
    const [place, deed, other] = [
      chance.pick(lexicon.places),
      makeDeed(lexicon, chance),
      makeDeed(lexicon, chance),
    ]
    return { uk: `${place.uk} ${deed.uk}, а ${other.uk}`, en: `${place.en} ${deed.en}, while ${other.en}` }
  },
  (lexicon, chance) => {
    const time = `${8 + chance.below(14)}:${String(chance.below(60)).padStart(2, '0')}`
    const [deed, reason] = [makeDeed(lexicon, chance), chance.pick(lexicon.reasons)]
    return { uk: `о ${time} ${deed.uk}, ${reason.uk}`, en: `at ${time} ${deed.en}, ${reason.en}` }
  },
  (lexicon, chance) => {
    const price = 10 * (2 + chance.below(900))
    const [deed, moment] = [makeDeed(lexicon, chance), chance.pick(lexicon.moments)]
    return {
      uk: `${moment.uk} за ${price} гривень ${deed.uk}`,
      en: `${moment.en}, for ${price} hryvnias, ${deed.en}`,
    }
  },
]

/** Someone did something to something: «тітка сховала стару мапу». */
function makeDeed(lexicon: Lexicon, chance: Chance): Phrase {
  const [person, deed] = [chance.pick(lexicon.people), chance.pick(lexicon.deeds)]
  const [thing, quality] = [chance.pick(lexicon.things), chance.pick(lexicon.qualities)]
  return {
    uk: `${person.uk} ${didOf(deed, person)} ${qualityOf(quality, thing.gender)} ${thing.accusative}`,
    en: `${person.en} ${deed.en} the ${quality.en} ${thing.en}`,
  }
}

function makeDate(lexicon: Lexicon, chance: Chance): Phrase {
  const [day, month, year] = [1 + chance.below(28), chance.pick(lexicon.months), 1880 + chance.below(140)]
  return { uk: `${day} ${month.uk} ${year} року`, en: `on ${day} ${month.en} ${year}` }
}

function didOf(deed: Deed, person: Noun): string {
  return person.gender === 'f' ? deed.feminine : deed.uk
}

const endings: Readonly<Record<Gender, string>> = { m: 'ий', f: 'у', n: 'е' }

/** The accusative of something without a soul. */
function qualityOf(quality: Phrase, gender: Gender): string {
  return quality.uk.replace(/ий$/, endings[gender])
}

/** The first letter, past an opening quotation mark. */
function capitalise(sentence: string): string {
  return sentence.replace(/^[«“]?./u, (start) => start.toUpperCase())
}
