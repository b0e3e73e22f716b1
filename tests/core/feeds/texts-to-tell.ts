import type { Entry, Feed } from '#core/feeds/feed.ts'
import type { FeedWords } from '#core/feeds/feed-words.ts'
import type { ToldCorrection, ToldRewording } from '#core/feeds/tell-news.ts'
import type { TextToTell } from '#core/feeds/text-entry.ts'

export const origin = 'https://chytanka.example'

/** Words that tell which ones they are. */
export const words: FeedWords = {
  ui: 'uk',
  translation: (name) => `Переклад: ${name}`,
  standing: ({ translated }) => `перекладено ${translated} %`,
  read: 'Читати',
  corrected: (title) => `Виправлено: ${title}`,
  where: ({ place, language }) =>
    `${place.kind === 'paragraph' ? `Абзац ${place.number}` : place.kind}, ${language}`,
  before: 'Було:',
  after: 'Стало:',
  removed: 'Прибрано:',
  unquoted: 'Забагато слів.',
  note: (note) => `Пояснення: ${note}`,
  more: (count) => `Ще ${count}`,
}

export const ganok: TextToTell = {
  summary: {
    slug: 'ganok',
    title: { uk: 'Ґанок і двері', en: 'A porch & a door' },
    summary: { uk: 'Про п’ять ґанків.', en: undefined },
    author: { uk: 'Оксана Ґудзь', en: undefined },
    published: '2026-11-20',
    minutes: 3,
    state: 'reviewed',
    translated: 80,
    topics: ['мова', 'дім'],
  },
  news: {
    name: 'ganok-1',
    added: '2026-11-20T09:00:00.000Z',
    changed: '2026-11-21T09:00:00.000Z',
    translator: 'the Poruch desk',
    editions: [],
    opening: { uk: 'Ґанок був рипучий.', en: 'The porch creaked.' },
  },
}

export function rewording(facts: Partial<ToldRewording> = {}): ToldRewording {
  return {
    language: 'uk',
    edition: undefined,
    segment: 'k7f3qz',
    place: { kind: 'paragraph', number: 3 },
    note: undefined,
    words: { before: 'На ганку сидів кіт.', after: 'На ґанку сидів кіт.' },
    ...facts,
  }
}

export function correction(...rewordings: readonly ToldRewording[]): ToldCorrection {
  return { at: '2026-11-22T09:00:00.000Z', by: 'oksana', rewordings, more: 0 }
}

export function feedOf(entries: readonly Entry[]): Feed {
  return {
    ui: 'uk',
    name: 'Читанка',
    tagline: 'Тексти двома мовами',
    addresses: {
      home: `${origin}/uk`,
      atom: `${origin}/uk/feed.xml`,
      json: `${origin}/uk/feed.json`,
      icon: `${origin}/icon-512.png`,
    },
    updated: '2026-11-23T09:00:00.000Z',
    entries,
  }
}
