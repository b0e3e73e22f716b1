import { describe, expect, test } from 'vitest'
import { type Comparison, comparedEditions, compareEditions } from '#core/reading/compare-editions.ts'
import { parseText } from '#core/text/text.ts'

const uk = `---
title: Ґанок
summary: Про ґанок
---

<!-- k7f3qz -->
Ґанок скрипить.

<!-- b2e4ak -->
---

<!-- h5d6zq -->
## Ніч

<!-- m2c9tw -->
Ніхто не спить.

<!-- p4d8xv -->
Світає.

Щойно дописано.
`
const edition = (title: string, words: Readonly<Record<string, string>>) =>
  `---\ntitle: ${title}\n---\n\n${Object.entries(words)
    .map(([id, target]) => `<!-- ${id} -->\n${target}\n`)
    .join('\n')}`

const text = parseText(
  'ganok',
  new Map([
    ['uk.md', uk],
    [
      'en.md',
      edition('The porch', { k7f3qz: 'The porch creaks.', h5d6zq: '## Night', m2c9tw: 'No one sleeps.' }),
    ],
    [
      'en.deepl.md',
      edition('Porch', { k7f3qz: 'The porch is creaking.', h5d6zq: '## Night', p4d8xv: 'It dawns.' }),
    ],
    ['en.ada.md', edition('The porch', { k7f3qz: 'The porch creaks.' })],
  ]),
  new Map(),
)

function compare(one: string, other?: string): Comparison {
  const editions = comparedEditions(text, one, other)
  if (editions === undefined) throw new Error(`No editions "${one}" and "${other}"`)
  return compareEditions(text, editions)
}

describe('comparedEditions()', () => {
  test('takes one name for that edition beside the text’s own, in the text’s order', () => {
    expect(comparedEditions(text, 'deepl')?.map(({ name }) => name)).toEqual([undefined, 'deepl'])
    expect(comparedEditions(text, 'deepl', 'ada')?.map(({ name }) => name)).toEqual(['ada', 'deepl'])
  })

  test('finds nothing to compare an edition with but another', () => {
    expect(comparedEditions(text, 'nema')).toBeUndefined()
    expect(comparedEditions(text, 'deepl', 'deepl')).toBeUndefined()
    expect(comparedEditions(text, 'deepl', 'nema')).toBeUndefined()
    const onlyNamed = { ...text, editions: text.editions.filter(({ name }) => name !== undefined) }
    expect(comparedEditions(onlyNamed, 'deepl')).toBeUndefined()
  })
})

describe('compareEditions()', () => {
  test('goes through all that has words, in reading order, with the numbers that readers know', () => {
    expect(compare('deepl').rows.map(({ key, number, source }) => [key, number, source])).toEqual([
      ['title', undefined, 'Ґанок'],
      ['summary', undefined, 'Про ґанок'],
      ['k7f3qz', 1, 'Ґанок скрипить.'],
      ['h5d6zq', undefined, 'Ніч'],
      ['m2c9tw', 2, 'Ніхто не спить.'],
      ['p4d8xv', 3, 'Світає.'],
      [undefined, 4, 'Щойно дописано.'],
    ])
  })

  test('marks what differs word by word, and nothing where both say the same or one says nothing', () => {
    const changes = new Map(compare('deepl').rows.map((row) => [row.key, row.changes]))
    expect(changes.get('k7f3qz')).toEqual([
      { kind: 'same', words: 'The porch ' },
      { kind: 'removed', words: 'creaks' },
      { kind: 'added', words: 'is creaking' },
      { kind: 'same', words: '.' },
    ])
    expect(changes.get('h5d6zq')).toBeUndefined()
    expect(changes.get('m2c9tw')).toBeUndefined()
    expect(compare('deepl').rows.map(({ targets }) => targets.map(({ state }) => state))).toEqual([
      ['draft', 'draft'],
      ['missing', 'missing'],
      ['draft', 'draft'],
      ['draft', 'draft'],
      ['draft', 'missing'],
      ['missing', 'draft'],
      ['missing', 'missing'],
    ])
  })

  test('counts what both have translated, and of that what they word differently', () => {
    expect(compare('deepl')).toMatchObject({ both: 3, different: 2 })
    expect(compare('ada')).toMatchObject({ both: 2, different: 0 })
  })
})
