import type { News, ToldCorrection } from '#core/feeds/tell-news.ts'

/** What there is to tell of a text that came on the day of the tests. */
export function newsOf(slug: string, news: Partial<News> = {}): News {
  const moment = '2026-11-23T09:00:00.000Z'
  const opening = { uk: 'Ґанок був рипучий.', en: undefined }
  return {
    name: slug,
    added: moment,
    changed: moment,
    translator: undefined,
    editions: [],
    opening,
    corrections: [],
    ...news,
  }
}

/** A correction of one paragraph. */
export function correctionAt(at: string): ToldCorrection {
  const place = { kind: 'paragraph', number: 3 } as const
  const words = { before: 'Ганок був рипучий.', after: 'Ґанок був рипучий.' }
  const rewording = {
    language: 'uk',
    edition: undefined,
    segment: 'k7f3qz',
    place,
    note: undefined,
    words,
  } as const
  return { at, by: 'Редакція', rewordings: [rewording], more: 0 }
}
