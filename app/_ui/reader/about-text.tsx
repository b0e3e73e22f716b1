import { describeWork } from '#core/reading/describe-work.ts'
import type { Text } from '#core/text/text.ts'
import type { UiLanguage } from '#locales/words.ts'

type Props = { readonly ui: UiLanguage; readonly text: Text; readonly url: string }

/** The text and its translation as schema.org describes them, for those who read pages by machine. */
export function AboutText({ ui, text, url }: Props) {
  const json = JSON.stringify(describeWork(text, ui, url)).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making, with every "<" escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
