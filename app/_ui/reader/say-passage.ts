import { describePassage } from '#core/reading/describe-passage.ts'
import type { Passage } from '#core/reading/find-passage.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'

/** What a passage is: «Абзац 5 з 18», «Примітка 1», «Підзаголовок». */
export function namePassage({ row, all }: Passage, ui: UiLanguage): string {
  const t = wordsIn(ui, 'reader')
  const { block } = row.pair.segment
  if (row.number !== undefined) return t('paragraphOf', { number: row.number, all })
  if (block.kind === 'note') return t('note', { label: block.label })
  return t(block.kind === 'heading' ? 'heading' : 'figure')
}

/** The title of its page, after the text's own: «Літера, що повернулася додому: абзац 5». */
export function titlePassage({ row }: Passage, title: string, ui: UiLanguage): string {
  const t = wordsIn(ui, 'reader')
  const { block } = row.pair.segment
  if (row.number !== undefined) return t('paragraphTitle', { title, number: row.number })
  return block.kind === 'note' ? t('noteTitle', { title, label: block.label }) : title
}

/** What it says, in a line or two; first of all that no person has translated it, where that is so. */
export function tellPassage({ row }: Passage, ui: UiLanguage): string {
  const { words, caveat } = describePassage(row.pair, ui)
  return caveat === undefined ? words : `${wordsIn(ui, 'reader')(caveat)}: ${words}`
}
