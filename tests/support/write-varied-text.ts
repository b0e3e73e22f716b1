import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pairRevision } from '#core/quoting/pair-revision.ts'
import { fingerprint } from '#core/text/fingerprint.ts'
import { type HistoryLine, printHistory } from '#core/text/history.ts'
import { parseBody } from '#core/text/parse-body.ts'
import { wordsOfBlocks } from '#core/text/words-of.ts'

type Part = {
  readonly id: string
  readonly uk: string
  readonly en?: string
  /** What the ledger says of the translation; `stale` was made from other words. */
  readonly state: 'reviewed' | 'translated' | 'draft' | 'machine' | 'stale' | 'missing'
}

/** What stands above the door in a paragraph, from right to left. */
export const hebrew = 'שלום עליכם'
export const arabic = 'السلام عليكم'

const parts: readonly Part[] = [
  {
    id: 'a00001',
    uk: 'Старий ґанок п’ять років скрипить.[^1]',
    en: 'For five years the old porch has creaked.[^1]',
    state: 'reviewed',
  },
  { id: 'a00002', uk: '## Ніч', en: '## Night', state: 'reviewed' },
  {
    id: 'a00003',
    uk: 'Хтось каже *тихо*, хтось — **гучно**.',
    en: 'Some say *quiet*, some **loud**.',
    state: 'machine',
  },
  { id: 'a00004', uk: '> «Дім — це не дах».', en: '> “A home is no roof.”', state: 'translated' },
  {
    id: 'a00005',
    uk: '- Хліб і [сіль](https://example.org/sil).',
    en: '- Bread and [salt](https://example.org/salt).',
    state: 'reviewed',
  },
  { id: 'a00006', uk: '- Вода.', en: '- Water.', state: 'draft' },
  { id: 'a00007', uk: 'Світає.\\\nНіхто не спить.', en: 'Day breaks.\\\nNo one sleeps.', state: 'reviewed' },
  {
    id: 'a00008',
    uk: '![Літера ґ](litera-g.svg "Малюнок: Марія")\nОдин рух угору.',
    en: '![The letter ґ](litera-g.svg "Drawing: Maria")\nOne stroke up.',
    state: 'reviewed',
  },
  { id: 'a00009', uk: '### Ранок', en: '### Morning', state: 'reviewed' },
  { id: 'a00010', uk: 'Шість років він мовчить.', en: 'For five years it has been silent.', state: 'stale' },
  { id: 'a00011', uk: 'Цього ще ніхто не переклав.', state: 'missing' },
  {
    id: 'a00012',
    uk: `Над дверима написано: «${hebrew}!» (тобто «мир вам»), а нижче — ${arabic}, 1912.`,
    en: `Above the door it says “${hebrew}!” (that is, “peace be upon you”), and below it ${arabic}, 1912.`,
    state: 'reviewed',
  },
  { id: 'a00013', uk: '[^1]: Так кажуть сусіди.', en: '[^1]: So the neighbours say.', state: 'reviewed' },
]

const porch = {
  uk: 'Старий ґанок п’ять років скрипить.',
  before: 'The old porch creaks.',
  now: 'For five years the old porch has creaked.',
}
const line = { by: 'Ada Hale', segment: 'a00001', language: 'en' } as const
const history: readonly HistoryLine[] = [
  { ...line, at: '2026-11-03T08:00:00.000Z', language: 'uk', before: null, after: porch.uk },
  { ...line, at: '2026-11-03T08:00:00.000Z', before: null, after: porch.before },
  { ...line, at: '2026-11-20T08:00:00.000Z', before: porch.before, after: porch.now },
]

/** The first paragraph as it was quoted before its translation was corrected. */
export const quotedThen = `a00001/at/${pairRevision({ source: porch.uk, target: porch.before })}`

/**
 * Writes a text that has everything: each kind of block, each state of a translation, two editions, a past, and words that are
 * written from right to left.
 */
export function writeVariedText(folder: string, slug: string): void {
  const text = join(folder, slug)
  mkdirSync(text, { recursive: true })
  const bundled = join(import.meta.dirname, '../../content/litera-g/litera-g.svg')
  copyFileSync(bundled, join(text, 'litera-g.svg'))
  const write = (name: string, words: string) => writeFileSync(join(text, name), words)
  const print = (facts: string, language: 'uk' | 'en') =>
    `---\n${facts}\n---\n${parts.flatMap((part) => (part[language] === undefined ? [] : `\n<!-- ${part.id} -->\n${part[language]}\n`)).join('')}`
  write(
    'uk.md',
    print('title: Усякий текст\nauthor: Олена Їжакевич\nsummary: Тут є все.\npublished: 2026-11-03', 'uk'),
  )
  write('en.md', print('title: A text of all sorts\ntranslator: Ada Hale', 'en'))
  write('en.json', JSON.stringify(Object.fromEntries(parts.flatMap(sign))))
  write('en.deepl.md', '---\ntitle: Every text\n---\n\n<!-- a00001 -->\nOld porch creaks five years.\n')
  write('history.jsonl', printHistory(history))
}

function sign({ id, uk, en, state }: Part): [string, unknown][] {
  if (en === undefined || state === 'missing') return []
  const signed = {
    of: state === 'stale' ? 'П’ять років він мовчить.' : plain(uk),
    target: fingerprint(plain(en)),
    state: state === 'stale' ? 'reviewed' : state,
    origin: state === 'machine' ? 'engine:deepl' : 'human',
  }
  return [[id, signed]]
}

function plain(words: string): string {
  return wordsOfBlocks(parseBody(words, 'uk.md', 1).flatMap((unit) => ('block' in unit ? [unit.block] : [])))
}
