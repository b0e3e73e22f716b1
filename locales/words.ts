import { createInstance, type TFunction } from 'i18next'
import enAccessibility from './en/accessibility.json' with { type: 'json' }
import enComfort from './en/comfort.json' with { type: 'json' }
import enFeeds from './en/feeds.json' with { type: 'json' }
import enHistory from './en/history.json' with { type: 'json' }
import enLibrary from './en/library.json' with { type: 'json' }
import enReader from './en/reader.json' with { type: 'json' }
import enSharing from './en/sharing.json' with { type: 'json' }
import enShell from './en/shell.json' with { type: 'json' }
import ukAccessibility from './uk/accessibility.json' with { type: 'json' }
import ukComfort from './uk/comfort.json' with { type: 'json' }
import ukFeeds from './uk/feeds.json' with { type: 'json' }
import ukHistory from './uk/history.json' with { type: 'json' }
import ukLibrary from './uk/library.json' with { type: 'json' }
import ukReader from './uk/reader.json' with { type: 'json' }
import ukSharing from './uk/sharing.json' with { type: 'json' }
import ukShell from './uk/shell.json' with { type: 'json' }

const english = {
  accessibility: enAccessibility,
  comfort: enComfort,
  feeds: enFeeds,
  history: enHistory,
  library: enLibrary,
  reader: enReader,
  sharing: enSharing,
  shell: enShell,
}
const ukrainian = {
  accessibility: ukAccessibility,
  comfort: ukComfort,
  feeds: ukFeeds,
  history: ukHistory,
  library: ukLibrary,
  reader: ukReader,
  sharing: ukSharing,
  shell: ukShell,
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: typeof english
  }
}

export type UiLanguage = 'uk' | 'en'
export const uiLanguages: readonly UiLanguage[] = ['uk', 'en']

// One instance for the whole process. Its language is never changed, so no reader can get another reader's words.
const words = createInstance()
await words.init({
  initAsync: false,
  resources: { uk: ukrainian, en: english },
  lng: 'en',
  fallbackLng: false,
  supportedLngs: uiLanguages,
  ns: Object.keys(english),
  defaultNS: 'shell',
  interpolation: { escapeValue: false },
})

/** The interface's words in a language, area by area (`library`, `reader`, `shell`). */
export function wordsIn<Area extends keyof typeof english>(ui: UiLanguage, area: Area): TFunction<Area> {
  return words.getFixedT(ui, area)
}
