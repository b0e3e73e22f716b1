import { glue } from '#core/reading/glue.ts'
import { splitByDirection } from '#core/reading/split-by-direction.ts'
import type { UiLanguage } from '#locales/words.ts'

type Props = { readonly words: string; readonly language: UiLanguage }

/**
 * Words with no-break glue, and among them phrases that run from right to left, each by itself so that nothing around it
 * changes places.
 */
export function SetWords({ words, language }: Props) {
  return splitByDirection(words).map((part, index) => {
    const set = glue(part.words, language)
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
    return part.direction === 'ours' ? set : <bdi key={index}>{set}</bdi>
  })
}
