import type { UiLanguage } from '#locales/words.ts'

/** The interface language of an address. server/main.ts asks for no other, so another is a fault of ours. */
export function readLanguage(ui: string): UiLanguage {
  if (ui === 'uk' || ui === 'en') return ui
  throw new Error(`No interface in "${ui}"`)
}
