import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pairRevision } from '#core/quoting/pair-revision.ts'
import { fingerprint } from '#core/text/fingerprint.ts'
import { type HistoryLine, printHistory } from '#core/text/history.ts'

const porch = {
  first: 'Старий ґанок п’ять років скрипить на кожному кроці.',
  today: 'Старий ґанок шість років скрипить на кожному кроці, а сьомий мовчить.',
}
const porchInEnglish = {
  first: 'For five years the old porch has creaked at every step.',
  today: 'For six years the old porch has creaked at every step; in the seventh it is silent.',
}
const gone = 'Цього абзацу вже немає, бо в ньому була неправда.'
const verse = 'Світає.\nНіхто не спить.'

/** Revisions of paragraphs of the library's text. */
export const revisions = {
  porchFirst: pairRevision({ source: porch.first, target: porchInEnglish.first }),
  porchToday: pairRevision({ source: porch.today, target: porchInEnglish.today }),
  porchByMachine: pairRevision({ source: porch.today, target: 'Six years old porch creaks every step.' }),
  gone: pairRevision({ source: gone, target: undefined }),
}

/** The source of the library's one text, `ganok`. */
const sourceFile = `---
title: Ґанок, що мовчить
author: Олена Їжакевич
published: 2026-11-03
---

<!-- h5d6zq -->
## Ніч

<!-- k7f3qz -->
${porch.today}

<!-- p4d8xv -->
Світає.\\
Ніхто не спить.

<!-- m2c9tw -->
Цього ще ніхто не переклав.
`

/** Writes a library of one text with a past: corrected twice, its log torn, a paragraph taken out, and translated a second time by a machine. */
export function writeCorrectedLibrary(folder: string): void {
  const text = join(folder, 'ganok')
  mkdirSync(text)
  const files: Readonly<Record<string, string>> = {
    'uk.md': sourceFile,
    ...edition('en', 'The porch that is silent', 'Ada Hale', 'reviewed', {
      h5d6zq: ['Ніч', '## Night'],
      k7f3qz: [porch.today, porchInEnglish.today],
      p4d8xv: [verse, 'Day breaks.\\\nNo one sleeps.'],
    }),
    ...edition('en.deepl', 'Porch that is silent', undefined, 'machine', {
      h5d6zq: ['Ніч', '## Night'],
      k7f3qz: [porch.today, 'Six years old porch creaks every step.'],
      m2c9tw: ['Цього ще ніхто не переклав.', 'No one has translated this yet.'],
    }),
    // A line that a crash tore.
    'history.jsonl': `${printHistory(history)}{"at":"2026-11-21T08:00\n`,
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(text, name), content)
}

/** Appends a correction of a paragraph's translation to the log, as a command would. */
export function noteCorrection(folder: string, line: Omit<HistoryLine, 'language' | 'by'>): void {
  appendFileSync(
    join(folder, 'ganok', 'history.jsonl'),
    printHistory([{ by: 'Ada Hale', language: 'en', ...line }]),
  )
}

type Words = Readonly<Record<string, readonly [source: string, target: string]>>

function edition(
  name: string,
  title: string,
  translator: string | undefined,
  state: string,
  words: Words,
): Record<string, string> {
  const blocks = Object.entries(words).map(([id, [, target]]) => `<!-- ${id} -->\n${target}\n`)
  const by = translator === undefined ? '' : `translator: ${translator}\n`
  const signed = { title: ['Ґанок, що мовчить', title] as const, ...words }
  const ledger = Object.entries(signed).map(([id, [of, target]]) => {
    const plain = target.replace(/^## /, '').replace('\\\n', '\n')
    return [
      id,
      { of, target: fingerprint(plain), state, origin: state === 'machine' ? 'engine:deepl' : 'human' },
    ]
  })
  return {
    [`${name}.md`]: `---\ntitle: ${title}\n${by}---\n\n${blocks.join('\n')}`,
    [`${name}.json`]: JSON.stringify(Object.fromEntries(ledger)),
  }
}

const line = (
  at: string,
  rest: Pick<HistoryLine, 'language' | 'segment' | 'before' | 'after'> & Partial<HistoryLine>,
): HistoryLine => ({ at: `2026-11-${at}:00.000Z`, by: 'Олена Їжакевич', ...rest })

const history = [
  line('03T08:00', { language: 'uk', segment: 'k7f3qz', before: null, after: porch.first }),
  line('03T08:00', { language: 'en', segment: 'k7f3qz', before: null, after: porchInEnglish.first }),
  line('03T08:00', { language: 'uk', segment: 'g0ne00', before: null, after: gone }),
  line('03T08:00', { language: 'uk', segment: 'p4d8xv', before: null, after: verse }),
  line('10T08:00', { language: 'uk', segment: 'g0ne00', before: gone, after: null }),
  line('20T08:00', {
    language: 'uk',
    segment: 'k7f3qz',
    before: porch.first,
    after: porch.today,
    note: 'Читачка полічила роки',
  }),
  line('20T08:00', {
    language: 'en',
    segment: 'k7f3qz',
    before: porchInEnglish.first,
    after: porchInEnglish.today,
  }),
]
