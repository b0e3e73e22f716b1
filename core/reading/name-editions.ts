import type { Text } from '#core/text/text.ts'
import { stateOfText } from './state-of-text.ts'
import type { StateSentence } from './state-sentence.ts'

/** What readers choose a translation by. */
export type EditionName = {
  /** The edition's name in files and addresses; undefined for the text's own. */
  readonly name: string | undefined
  /** Who made it, where that tells it from the others. */
  readonly translator: string | undefined
  readonly state: StateSentence
}

/** The names of a text's editions, the text's own first. */
export function nameEditions(text: Text): EditionName[] {
  const translators = text.editions.map(({ target }) => target.facts.translator)
  const isAlone = (translator: string | undefined) =>
    translators.filter((each) => each === translator).length === 1
  return text.editions.map((edition) => {
    const { translator } = edition.target.facts
    return {
      name: edition.name,
      translator: isAlone(translator) ? translator : undefined,
      state: stateOfText(text, edition),
    }
  })
}
