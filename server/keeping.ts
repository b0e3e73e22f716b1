import type { Change } from './announcements.ts'

/** What a kept page shows: a change of it throws the page out. `text:` and the slug is one text. */
export type Key = 'site' | 'library' | `text:${string}`

/**
 * The one table of what a press keeps, and under which keys: pages, by the path that Next is asked for, and cards. The
 * pages that say sorry are kept once each, whatever address they answer. Everything else is made for each answer, or lies
 * in memory from the start.
 */
const kept: readonly (readonly [RegExp, (slug: string) => readonly Key[]])[] = [
  [/^\/(?:uk|en)(?:\/page\/\d+)?$/, () => ['site', 'library']],
  [/^\/(?:uk|en)\/(?:about|comfort|accessibility|keys|missing|broken)$/, () => ['site']],
  [/^\/(?:uk|en)\/texts\/([a-z0-9-]+)(?:\/|$)/, (slug) => ['site', `text:${slug}`]],
  [/^\/cards\/(?:uk|en)\/[0-9a-f]{10}\.png$/, () => ['site']],
  [/^\/cards\/(?:uk|en)\/([a-z0-9-]+)\//, (slug) => ['site', `text:${slug}`]],
]

/** The language of the page at a path: every page's first step. */
export function uiOf(path: string): 'uk' | 'en' {
  return path.startsWith('/uk') ? 'uk' : 'en'
}

/** The keys of what stands at a path. */
export function keysOf(path: string): readonly Key[] {
  for (const [pattern, keys] of kept) {
    const match = pattern.exec(path)
    if (match !== null) return keys(match[1] ?? '')
  }
  return ['site', 'library']
}

/** The keys of what shows what changed. */
export function keysOfChange(change: Change): readonly Key[] {
  switch (change.kind) {
    case 'site':
      return ['site']
    case 'list':
      return ['library']
    case 'text':
      return ['library', `text:${change.slug}`]
    default:
      return change satisfies never
  }
}
