import { describeText } from '#core/reading/describe-text.ts'
import { nameEditions } from '#core/reading/name-editions.ts'
import type { Text } from '#core/text/text.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { nameEdition } from './name-edition.ts'

/** The title of an edition's page, so that nobody takes it for the text's own translation. */
export function titleEdition(text: Text, name: string, ui: UiLanguage): string {
  const { title } = describeText(text, ui, name)
  return wordsIn(ui, 'history')('inEdition', { title, name: nameEdition(nameEditions(text), name, ui) })
}
