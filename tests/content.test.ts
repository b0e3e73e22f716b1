import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { openGlossary } from '#core/glossary/find-terms.ts'
import { fingerprint } from '#core/text/fingerprint.ts'
import { printHistory } from '#core/text/history.ts'
import { isTextFile, parseText } from '#core/text/text.ts'
import { claimOf } from '#core/translation/claim.ts'
import { pairSegments } from '#core/translation/pair-segments.ts'
import { remember } from '#core/translation/remember.ts'
import { findContentFaults } from './support/content-faults.ts'
import { findWordFaults } from './support/word-faults.ts'

const content = join(import.meta.dirname, '../content')
const slugs = globSync('*/uk.md', { cwd: content }).map(dirname).sort()

function filesOf(slug: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(content, slug))
  return new Map(names.map((name) => [name, readFileSync(join(content, slug, name), 'utf8')]))
}

function textOf(slug: string) {
  return parseText(slug, new Map([...filesOf(slug)].filter(([name]) => isTextFile(name))), new Map())
}

describe('the bundled texts', () => {
  test('are at least eight, each in its own folder, and nothing else lies between them', () => {
    expect(slugs.length).toBeGreaterThanOrEqual(8)
    expect(readdirSync(content).sort()).toEqual(['LICENSE', 'glossary.csv', 'site.yaml', ...slugs].sort())
  })

  test.for(slugs)('%s is kept as a text must be kept', (slug) => {
    expect(findContentFaults(slug, filesOf(slug))).toEqual([])
  })

  test.for(slugs)('%s is read by the store as it is here, with the sizes of its figures', async (slug) => {
    const text = await openFileStore({ folder: content }).read(slug)
    expect(text?.revision).toBe(textOf(slug).revision)
    const figures = text?.source.pieces.flatMap(({ segment: { block } }) =>
      block.kind === 'figure' ? block.file : [],
    )
    expect([...(text?.figures.keys() ?? [])]).toEqual(expect.arrayContaining(figures ?? []))
  })

  test('are introduced by site.yaml, whose lead is one of them', async () => {
    const site = await openFileStore({ folder: content }).readSite()
    expect(slugs).toContain(site.lead)
    const said = {
      uk: [site.name.uk, site.tagline.uk, site.about.uk],
      en: [site.name.en, site.tagline.en, site.about.en],
    }
    expect(said.uk.flatMap((words) => findWordFaults(words, 'uk'))).toEqual([])
    expect(said.en.flatMap((words) => findWordFaults(words, 'en'))).toEqual([])
  })

  test('hold every term of the glossary, whose English form stands in the translation of such a text', async () => {
    const glossary = await openFileStore({ folder: content }).readGlossary()
    expect(glossary.length).toBeGreaterThan(30)
    const lost = glossary.filter((term) => {
      const find = openGlossary([term])
      return !slugs.some((slug) => {
        const text = textOf(slug)
        return pairSegments(text, text.editions[0]).some(
          ({ segment, target }) =>
            find(segment.words).length > 0 &&
            target.state !== 'missing' &&
            target.words.toLowerCase().includes(term.translation.toLowerCase()),
        )
      })
    })
    expect(lost.map(({ forms }) => forms[0])).toEqual([])
  })

  test('are of every kind', () => {
    const kinds = slugs.flatMap((slug) => textOf(slug).source.pieces.map(({ segment }) => segment.block.kind))
    const needed = ['figure', 'heading', 'item', 'note', 'paragraph', 'quote', 'verse']
    expect(needed.filter((kind) => !kinds.some((each) => each === kind))).toEqual([])
  })

  test('show every state: one is partly untranslated, one has a machine’s paragraph and a stale one', () => {
    const claims = slugs.map((slug) => {
      const text = textOf(slug)
      const pairs = pairSegments(text, text.editions[0]).filter(({ segment }) => segment.words !== '')
      return new Set(pairs.map(({ target }) => claimOf(target)))
    })
    expect(claims.some((each) => each.has('missing') && each.size > 1)).toBe(true)
    expect(claims.some((each) => each.has('machine') && each.has('stale'))).toBe(true)
    expect(claims.some((each) => each.has('reviewed') && each.size === 1)).toBe(true)
  })

  test('are under a licence of their own', () => {
    expect(existsSync(join(content, 'LICENSE'))).toBe(true)
    expect(readFileSync(join(content, 'LICENSE'), 'utf8')).toMatch(/Creative Commons|CC BY 4\.0/)
    for (const slug of slugs) expect([slug, textOf(slug).source.facts.licence]).toEqual([slug, 'CC-BY-4.0'])
  })
})

const uk = `---
title: Ґанок
summary: Оповідання про дім
author: Редакція «Поруч»
published: 2026-11-23
licence: CC-BY-4.0
---
<!-- k7f3qz -->
На ґанку п’ять сходинок.

<!-- m2c9tw -->
![Дерев’яний ґанок](ganok.svg)
`
const en = `---
title: The porch
summary: A story about a house
author: the Poruch desk
translator: the Poruch desk
---
<!-- k7f3qz -->
The porch has five steps.

<!-- m2c9tw -->
![A wooden porch](ganok.svg)
`
const signed = [
  ['title', 'Ґанок', 'The porch'],
  ['summary', 'Оповідання про дім', 'A story about a house'],
  ['k7f3qz', 'На ґанку п’ять сходинок.', 'The porch has five steps.'],
  ['m2c9tw', 'Дерев’яний ґанок', 'A wooden porch'],
] as const
const ledger = JSON.stringify(
  Object.fromEntries(
    signed.map(([key, of, target]) => [
      key,
      { of, target: fingerprint(target), state: 'reviewed', origin: 'human' },
    ]),
  ),
)
const clean = new Map([
  ['uk.md', uk],
  ['en.md', en],
  ['en.json', ledger],
  ['ganok.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'],
])
const history = printHistory(
  remember(parseText('ganok', clean, new Map()), [], '2026-11-23T00:00:00Z', undefined),
)

/** The faults of the text above with one place of one file changed. */
function faultsWith(file: string, from: string, to: string): string {
  const whole = new Map([...clean, ['history.jsonl', history]])
  const content = whole.get(file) ?? ''
  if (!content.includes(from)) throw new Error(`"${from}" is not in ${file}`)
  return findContentFaults('ganok', whole.set(file, content.replace(from, to))).join('\n')
}

describe('the checker', () => {
  test('finds nothing in a text that is kept as it must be', () => {
    expect(faultsWith('uk.md', '', '')).toBe('')
  })

  test.for([
    ['a figure that is not there', 'uk.md', 'ganok.svg', 'dim.svg', 'no file "dim.svg"'],
    ['a figure without a description', 'uk.md', 'Дерев’яний ґанок', '', 'without a description'],
    ['no summary', 'uk.md', 'summary: Оповідання про дім\n', '', 'no uk.md summary'],
    ['no English title', 'en.md', 'title: The porch\n', '', 'no en.md title'],
    ['a straight apostrophe', 'uk.md', 'п’ять', "п'ять", 'uk, k7f3qz: a straight'],
    ['a Latin letter in a Cyrillic word', 'uk.md', 'Ґанок', 'Ґaнок', 'uk, title: letters of two alphabets'],
    ['a straight quotation mark', 'en.md', 'five', '"five"', 'en, k7f3qz: a straight'],
    [
      'words that were edited after they were signed',
      'en.md',
      'five',
      '5',
      '"k7f3qz" is not signed as it stands',
    ],
    [
      'an entry of nothing',
      'en.json',
      '{"title"',
      '{"zzzzzz":{"of":"","target":"0123456789","state":"draft","origin":"human"},"title"',
      '"zzzzzz" is in neither',
    ],
    [
      'words that the history does not know',
      'history.jsonl',
      'five',
      'six',
      'en, k7f3qz: today’s words are not known',
    ],
  ] as const)('catches %s', ([, file, from, to, fault]) => {
    expect(faultsWith(file, from, to)).toContain(fault)
  })

  test('catches a paragraph without an id, and one with an id that was copied', () => {
    const copied = uk.replace('m2c9tw', 'k7f3qz').replace('![', 'Абзац без імені.\n\n![')
    const onlyFirst = en.slice(0, en.indexOf('<!-- m2c9tw -->'))
    const faults = findContentFaults('ganok', new Map(clean).set('uk.md', copied).set('en.md', onlyFirst))
    expect(faults).toContain('ganok: uk.md, line 12: "k7f3qz" stands above')
    expect(faults).toContain('ganok: uk.md, line 14: no id')
  })
})
