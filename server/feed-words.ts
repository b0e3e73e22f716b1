import type { FeedWords } from '#core/feeds/feed-words.ts'
import type { ToldRewording } from '#core/feeds/tell-news.ts'
import { standingOf } from '#core/reading/summarise.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'

/** What feeds say around the words of the texts. */
export function feedWords(ui: UiLanguage): FeedWords {
  const t = wordsIn(ui, 'feeds')
  return {
    ui,
    translation: (name) => wordsIn(ui, 'reader')('translation', { name }),
    standing(summary) {
      const standing = standingOf(summary)
      return standing.kind === 'claim'
        ? wordsIn(ui, 'reader')(`state.${standing.claim}`)
        : wordsIn(ui, 'library')('translated', { percent: standing.percent })
    },
    read: t('read'),
    corrected: (title) => t('corrected', { title }),
    where: (rewording) => t('where', { place: sayPlace(rewording, ui), side: saySide(rewording, ui) }),
    before: t('before'),
    after: t('after'),
    removed: t('removed'),
    unquoted: t('unquoted'),
    note: (note) => t('note', { note }),
    more: (count) => t('more', { count }),
  }
}

function sayPlace({ place }: ToldRewording, ui: UiLanguage): string {
  const t = wordsIn(ui, 'feeds')
  switch (place.kind) {
    case 'paragraph':
      return t('paragraph', { number: place.number })
    case 'title':
      return t('title')
    case 'summary':
      return t('summary')
    case 'part':
      return t('part')
    case 'gone':
      return t('gone')
    default:
      return place satisfies never
  }
}

function saySide({ language, edition }: ToldRewording, ui: UiLanguage): string {
  const t = wordsIn(ui, 'feeds')
  if (language === 'uk') return t('source')
  return edition === undefined ? t('target') : t('edition', { name: edition })
}
