import { describe, expect, test } from 'vitest'
import { tellNews } from '#core/feeds/tell-news.ts'
import type { TextMemory } from '#core/ports/store.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { parseText, type Text } from '#core/text/text.ts'
import { remember } from '#core/translation/remember.ts'

const written = '2026-11-23T18:00:00.000Z'

function aText(facts = '', editions: Readonly<Record<string, string>> = {}): Text {
  const files = {
    'uk.md': `---
title: Ґанок
${facts}---
<!-- aaaaaa -->
## Про ґанок

<!-- k7f3qz -->
Ґанок був рипучий.

<!-- m2c9tw -->
А двері — ні.
`,
    'en.md': `---
title: The porch
translator: the Poruch desk
---
<!-- k7f3qz -->
The porch creaked.
`,
    ...editions,
  }
  return parseText('ganok', new Map(Object.entries(files)), new Map())
}

const memory = (history: readonly HistoryLine[], facts: Partial<TextMemory> = {}): TextMemory => ({
  history,
  isWhole: true,
  written,
  ...facts,
})

/** The log as a command at this moment leaves it. */
const logged = (text: Text, at: string) => remember(text, [], at, undefined)

const corrected = (facts: Partial<HistoryLine> = {}): HistoryLine => ({
  at: '2026-11-22T09:00:00.000Z',
  language: 'uk',
  segment: 'k7f3qz',
  before: 'Ганок був рипучий.',
  after: 'Ґанок був рипучий.',
  ...facts,
})

describe('tellNews()', () => {
  test('names the translations that have pages of their own', () => {
    const words = '---\ntitle: Porch\n---\n<!-- k7f3qz -->\nPorch creaked.\n'
    const text = aText('', { 'en.deepl.md': words, 'en.shkola.md': words })
    expect(tellNews(text, memory([])).editions).toEqual(['deepl', 'shkola'])
    expect(tellNews(aText(), memory([])).editions).toEqual([])
  })

  test('tells how a text begins, in both languages, and who translated it', () => {
    expect(tellNews(aText(), memory([]))).toMatchObject({
      name: 'ganok',
      translator: 'the Poruch desk',
      opening: { uk: 'Ґанок був рипучий.', en: 'The porch creaked.' },
    })
  })

  test('calls a text by its first slug for good', () => {
    expect(tellNews(aText('formerly: [ganok-1, ganok-2]\n'), memory([])).name).toBe('ganok-1')
  })

  test('names the place of what was corrected as readers see it numbered', () => {
    const history = ['title', 'aaaaaa', 'k7f3qz', 'm2c9tw', 'zzzzzz'].map((segment) => corrected({ segment }))
    const [correction] = tellNews(aText(), memory(history)).corrections
    expect(correction?.rewordings.map(({ place }) => place)).toEqual([
      { kind: 'title' },
      { kind: 'part' },
      { kind: 'paragraph', number: 1 },
      { kind: 'paragraph', number: 2 },
      { kind: 'gone' },
    ])
  })

  test('tells of a save of many changes the first ten, and of the last fifty saves', () => {
    const many = Array.from({ length: 25 }, (_, place) => corrected({ segment: `s${place}` }))
    const [correction] = tellNews(aText(), memory(many)).corrections
    expect([correction?.rewordings.length, correction?.more]).toEqual([10, 15])
    const saves = Array.from({ length: 60 }, (_, day) =>
      corrected({ at: new Date(Date.UTC(2026, 0, 1 + day)).toISOString() }),
    )
    const { corrections } = tellNews(aText(), memory(saves))
    expect([corrections.length, corrections[0]?.at]).toEqual([50, '2026-03-01T00:00:00.000Z'])
  })

  test('quotes nothing of words without end', () => {
    const { corrections } = tellNews(aText(), memory([corrected({ before: 'ґа'.repeat(6_000) })]))
    expect(corrections[0]?.rewordings[0]?.words).toBeUndefined()
  })
})

describe('added', () => {
  test('is when the log begins, or else the day of publication, or else when the files were written', () => {
    const published = aText('published: 2025-05-05\n')
    const history = [corrected({ at: '2026-02-01T09:00:00Z' }), corrected({ at: '2026-01-01T09:00:00Z' })]
    expect(tellNews(published, memory(history)).added).toBe('2026-01-01T09:00:00.000Z')
    expect(tellNews(published, memory([])).added).toBe('2025-05-05T00:00:00.000Z')
    expect(tellNews(aText(), memory([])).added).toBe(written)
  })
})

describe('changed', () => {
  test('is the last line of a log that knows today’s words, whenever the files were copied', () => {
    const text = aText('published: 2025-05-05\n')
    const history = [...logged(text, '2026-01-01T09:00:00.000Z'), corrected()]
    expect(tellNews(text, memory(history)).changed).toBe('2026-11-22T09:00:00.000Z')
  })

  test('is when the files were written as long as they hold words that the log does not know', () => {
    const text = aText()
    const history = logged(text, '2026-01-01T09:00:00.000Z').filter(({ segment }) => segment !== 'm2c9tw')
    expect(tellNews(text, memory(history)).changed).toBe(written)
    expect(tellNews(text, memory([])).changed).toBe(written)
  })

  test('is never before what the text itself says', () => {
    const text = aText('updated: 2026-11-24\n')
    expect(tellNews(text, memory([])).changed).toBe('2026-11-24T00:00:00.000Z')
    expect(tellNews(text, memory(logged(text, '2026-01-01T09:00:00.000Z'))).changed).toBe(
      '2026-11-24T00:00:00.000Z',
    )
  })

  test('trusts a log that is too long to be read whole', () => {
    expect(tellNews(aText(), memory([corrected()], { isWhole: false })).changed).toBe(
      '2026-11-22T09:00:00.000Z',
    )
  })
})
