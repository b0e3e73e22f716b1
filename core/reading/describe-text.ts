import type { Text } from '#core/text/text.ts'
import { cutWords } from './cut-words.ts'

/**
 * A text's title and description in the interface's language, the original's where the translation has none.
 * Without a summary its first paragraph describes it.
 * @param name the edition's; undefined for the text's own translation
 */
export function describeText(
  text: Text,
  ui: 'uk' | 'en',
  name?: string,
): { readonly title: string; readonly description: string } {
  const edition = text.editions.find((each) => each.name === name)
  const first = text.source.pieces.find(({ segment }) => segment.block.kind === 'paragraph')?.segment
  const source = { title: text.source.facts.title, summary: text.source.facts.summary ?? first?.words ?? '' }
  if (ui === 'uk' || edition === undefined)
    return { title: source.title, description: cutWords(source.summary, 200) }
  const { title, summary } = edition.target.facts
  const words = summary ?? edition.target.pieces.get(first?.id ?? '')?.words ?? source.summary
  return { title: title ?? source.title, description: cutWords(words, 200) }
}
