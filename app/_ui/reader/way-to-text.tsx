import { describeText } from '#core/reading/describe-text.ts'
import { languageOf } from '#core/reading/language-of.ts'
import type { Text } from '#core/text/text.ts'
import type { UiLanguage } from '#locales/words.ts'
import { SetWords } from '../library/set-words.tsx'

type Props = { readonly ui: UiLanguage; readonly text: Text }

/** The way from a page that says sorry to the text that it was about, by the text's title. */
export function WayToText({ ui, text }: Props) {
  const { title } = describeText(text, ui)
  const language = languageOf(title)
  return (
    <p>
      <a href={`/${ui}/texts/${text.slug}`} lang={language}>
        <SetWords words={title} language={language} />
      </a>
    </p>
  )
}
