import type { ReactNode } from 'react'
import type { UiLanguage } from '#locales/words.ts'

/** The two languages in the reading order of the interface: its own first. */
export function inOrder<Item>(ui: UiLanguage, uk: Item, en: Item): readonly [Item, Item] {
  return ui === 'uk' ? [uk, en] : [en, uk]
}

type Props = { readonly ui: UiLanguage; readonly uk: ReactNode; readonly en: ReactNode }

export function BothLanguages({ ui, uk, en }: Props) {
  const [first, second] = inOrder(ui, uk, en)
  return (
    <>
      {first}
      {second}
    </>
  )
}
