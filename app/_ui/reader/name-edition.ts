import type { EditionName } from '#core/reading/name-editions.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'

/**
 * What readers call an edition: its translator, or else the name that its file has.
 * @param all the names of the text's editions
 * @param name the edition's; undefined for the text's own
 */
export function nameEdition(all: readonly EditionName[], name: string | undefined, ui: UiLanguage): string {
  const translator = all.find((each) => each.name === name)?.translator
  return translator ?? name ?? wordsIn(ui, 'history')('mainEdition')
}
