import { expect, test } from 'vitest'
import { parseText } from '#core/text/text.ts'
import { findSubject } from '#server/find-subject.ts'
import type { Found } from '#server/library.ts'

const text = parseText(
  'litera-g',
  new Map([['uk.md', '---\ntitle: Літера\n---\n\n<!-- k7f3qz -->\nСлово.\n\n<!-- m2c9tw -->\n\n***\n']]),
  new Map(),
)
const shelf: Readonly<Record<string, Found>> = {
  'litera-g': { kind: 'text', text },
  'litera-ge': { kind: 'moved', to: 'litera-g' },
  pomylka: { kind: 'withdrawn', text, date: '2026-11-20', reason: 'Неправда' },
  zlamane: { kind: 'broken' },
}
const library = { find: async (slug: string): Promise<Found> => shelf[slug] ?? { kind: 'unknown' } }
const subjectAt = (slug?: string, segment?: string) => findSubject({ ui: 'en', slug, segment }, library)

test('findSubject() finds the site, a text, and a segment of it', async () => {
  expect(await subjectAt()).toEqual({ kind: 'site', ui: 'en' })
  expect(await subjectAt('litera-g')).toEqual({ kind: 'text', ui: 'en', text })
  const quote = { kind: 'quote', ui: 'en', text, segment: 'k7f3qz' }
  expect(await subjectAt('litera-g', 'k7f3qz')).toEqual(quote)
  expect(await subjectAt('litera-ge', 'k7f3qz')).toEqual(quote)
})

test('findSubject() gives a withdrawn text as a text, whatever segment is asked for', async () => {
  expect(await subjectAt('pomylka', '000000')).toEqual({ kind: 'text', ui: 'en', text })
})

test('findSubject() finds nothing where nothing is, or nothing can be read', async () => {
  for (const [slug, segment] of [['nema'], ['zlamane'], ['litera-g', '000000'], ['nema', 'k7f3qz']])
    expect(await subjectAt(slug, segment)).toBeUndefined()
})
