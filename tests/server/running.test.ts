import { expect, test, vi } from 'vitest'
import type { Library } from '#server/library.ts'
import { noCards } from './no-cards.ts'

const library: Library = {
  site: () => {
    throw new Error('Nobody reads here')
  },
  findTerms: () => [],
  count: () => 0,
  page: (page) => ({ items: [], page, pages: 1 }),
  lead: () => undefined,
  waiting: () => 0,
  readOn: () => {},
  find: async () => ({ kind: 'unknown' }),
  hadSegment: async () => false,
  history: async () => [],
  corrections: async () => ({ history: [], isWhole: true }),
  problems: () => [],
  onChange: () => {},
  close: () => {},
}

test('running() throws where main.ts did not run, and gives every copy of the module the same objects', async () => {
  const one = await import('#server/running.ts')
  expect(() => one.running()).toThrow('Nothing is open: start with server/main.ts')
  const opened = { library, cards: noCards, url: 'https://texts.example', script: '/script/0a.js' }
  one.run(opened)
  vi.resetModules()
  const other = await import('#server/running.ts')
  expect(other.running).not.toBe(one.running)
  expect(other.running()).toBe(opened)
})
