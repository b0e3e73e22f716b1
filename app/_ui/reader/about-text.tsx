import { describeWork } from '#core/reading/describe-work.ts'
import type { Text } from '#core/text/text.ts'
import type { UiLanguage } from '#locales/words.ts'

type Props = {
  readonly ui: UiLanguage
  readonly text: Text
  /** The edition on the page; undefined for the text's own translation. */
  readonly edition?: string | undefined
  readonly url: string
}

/** The text and its translation as schema.org describes them, for those who read pages by machine. */
export function AboutText({ ui, text, edition, url }: Props) {
  const json = JSON.stringify(describeWork(text, ui, url, edition)).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making, with every "<" escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
