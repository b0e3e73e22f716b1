import { romanise } from '#core/reading/romanise.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'

type Props = {
  readonly ui: UiLanguage
  readonly source: string | undefined
  readonly target: string | undefined
}

/** An author without an English name is romanised, and said to be. */
export function Author({ ui, source, target }: Props) {
  const t = wordsIn(ui, 'reader')
  if (source === undefined) return t('byNobody')
  if (ui === 'uk') return <span lang="uk">{source}</span>
  if (target !== undefined) return target
  const latin = romanise(source)
  return latin === source ? source : `${latin} ${t('romanised')}`
}
