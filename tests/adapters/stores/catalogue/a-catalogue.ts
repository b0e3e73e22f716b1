import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Catalogue, openCatalogue, type Reading } from '#adapters/stores/catalogue/open-catalogue.ts'
import type { Summary } from '#core/reading/summarise.ts'
import { newsOf } from './news-of.ts'

/** A folder for derived data, which is deleted after the test. */
export function temporaryCache(): string {
  const cache = mkdtempSync(join(tmpdir(), 'poruch-cache-'))
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }))
  return cache
}

export type Opened = Catalogue & {
  readonly notices: readonly string[]
  /** Puts a reading that stays current. */
  note(slug: string, reading: Reading): boolean
}

/** The catalogue of a library, closed after the test. */
export async function openedCatalogue(cache: string | undefined, library = '/тексти'): Promise<Opened> {
  const notices: string[] = []
  const catalogue = await openCatalogue({ cache, library, onNotice: (notice) => void notices.push(notice) })
  let isOpen = true
  const close = () => {
    if (isOpen) catalogue.close()
    isOpen = false
  }
  onTestFinished(close)
  return { ...catalogue, close, notices, note: (slug, reading) => catalogue.put(slug, reading, () => true) }
}

type Facts = {
  readonly published?: string
  readonly stamp?: string
  readonly isListed?: boolean
  readonly formerly?: readonly string[]
  readonly words?: string
}

/** What reading a sound text came to. */
export function good(slug: string, facts: Facts = {}): Reading {
  const { published, stamp = 'one', isListed = true, formerly = [], words = 'Слово' } = facts
  const parts = {
    files: new Map([['uk.md', words]]),
    figures: new Map([['karta.svg', { width: 4, height: 3 }]]),
  }
  const summary = summaryOf(slug, published)
  return { kind: 'good', stamp, summary, news: newsOf(slug), isListed, formerly, parts }
}

export function summaryOf(slug: string, published?: string): Summary {
  return {
    slug,
    title: { uk: `Про ${slug}`, en: undefined },
    summary: { uk: 'Кілька слів', en: 'A few words' },
    author: { uk: undefined, en: undefined },
    published,
    minutes: 3,
    state: 'stale',
    translated: 80,
    topics: ['мова'],
  }
}
