import { expect, test } from 'vitest'
import { nameEditions } from '#core/reading/name-editions.ts'
import { fingerprint } from '#core/text/fingerprint.ts'
import { parseText } from '#core/text/text.ts'

const uk = '---\ntitle: Ґанок\n---\n\n<!-- k7f3qz -->\nҐанок скрипить.\n\n***\n'

function edition(translator: string | undefined, words: string): string {
  const by = translator === undefined ? '' : `\ntranslator: ${translator}`
  return `---\ntitle: The porch${by}\n---\n\n<!-- k7f3qz -->\n${words}\n`
}

function ledger(state: string, words: string): string {
  const entries = {
    title: { of: 'Ґанок', target: fingerprint('The porch'), state, origin: 'x' },
    k7f3qz: { of: 'Ґанок скрипить.', target: fingerprint(words), state, origin: 'x' },
  }
  return JSON.stringify(entries)
}

function named(files: Readonly<Record<string, string>>) {
  return nameEditions(parseText('ganok', new Map([['uk.md', uk], ...Object.entries(files)]), new Map()))
}

test('an edition goes by its translator, and by how far it can be trusted', () => {
  const words = 'The porch creaks.'
  expect(
    named({
      'en.md': edition('Ада Гейл', words),
      'en.json': ledger('reviewed', words),
      'en.deepl.md': edition(undefined, words),
      'en.deepl.json': ledger('machine', words),
      'en.nova.md': edition('Олена', words),
    }),
  ).toEqual([
    { name: undefined, translator: 'Ада Гейл', state: { kind: 'alike', claim: 'reviewed' } },
    { name: 'deepl', translator: undefined, state: { kind: 'alike', claim: 'machine' } },
    { name: 'nova', translator: 'Олена', state: { kind: 'alike', claim: 'draft' } },
  ])
})

test('a translator of two editions tells neither from the other', () => {
  const both = { 'en.md': edition('Ада Гейл', 'One.'), 'en.nova.md': edition('Ада Гейл', 'Two.') }
  expect(named(both).map(({ translator }) => translator)).toEqual([undefined, undefined])
})
