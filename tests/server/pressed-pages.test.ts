import { expect, test } from 'vitest'
import type { Change } from '#server/announcements.ts'
import type { Page } from '#server/pages.ts'
import { pressPages } from '#server/pressed-pages.ts'

function opened(limit = 1_000_000) {
  const made: string[] = []
  const listeners: ((change: Change) => void)[] = []
  const pages = pressPages({
    limit,
    library: { onChange: (listener) => void listeners.push(listener) },
    async readPage(path, ui): Promise<Page> {
      made.push(`${path} ${ui}`)
      const kind = path.includes('broken-text') ? 'broken' : 'asked'
      return { body: Buffer.from(`${path} `.repeat(100)), etag: '"a"', policy: '', kind }
    },
  })
  const change = (changed: Change) => listeners.forEach((listener) => void listener(changed))
  return { pages, made, change }
}

test('a page is made in the language of its address, once, until its text changes', async () => {
  const { pages, made, change } = opened()
  await pages.read('/uk/texts/a', 200, pages.changes())
  await pages.read('/uk/texts/a', 200, pages.changes())
  change({ kind: 'text', slug: 'b' })
  await pages.read('/uk/texts/a', 200, pages.changes())
  expect(made).toEqual(['/uk/texts/a uk'])
  change({ kind: 'text', slug: 'a' })
  await pages.read('/uk/texts/a', 200, pages.changes())
  expect(made).toHaveLength(2)
})

test('no page of one language ever answers for another', async () => {
  const { pages } = opened()
  const [uk, en] = await Promise.all([
    pages.read('/uk/texts/a', 200, pages.changes()),
    pages.read('/en/texts/a', 200, pages.changes()),
  ])
  expect(uk.body.toString()).toMatch(/^\/uk/)
  expect(en.body.toString()).toMatch(/^\/en/)
})

test('only what answers with 200 can be peeked at', async () => {
  const { pages } = opened()
  await pages.read('/uk/texts/a', 200, pages.changes())
  await pages.read('/uk/texts/withdrawn', 410, pages.changes())
  await pages.read('/uk/missing', 404, pages.changes())
  await pages.read('/uk/texts/broken-text', 200, pages.changes())
  expect(pages.peek('/uk/texts/a')).toBeDefined()
  expect(pages.peek('/uk/texts/withdrawn')).toBeUndefined()
  expect(pages.peek('/uk/missing')).toBeUndefined()
  expect(pages.peek('/uk/texts/broken-text')).toBeUndefined()
})

test('with no room nothing is kept, and a change of the site throws everything out', async () => {
  const none = opened(0)
  await none.pages.read('/uk', 200, none.pages.changes())
  await none.pages.read('/uk', 200, none.pages.changes())
  expect([none.made.length, none.pages.size()]).toEqual([2, 0])
  const some = opened()
  await Promise.all(
    ['/uk', '/en/about', '/uk/texts/a'].map((path) => some.pages.read(path, 200, some.pages.changes())),
  )
  some.change({ kind: 'site' })
  expect(some.pages.size()).toBe(0)
})

test('a page whose status was looked up before a change is never peeked at', async () => {
  const { pages, change } = opened()
  const seen = pages.changes()
  change({ kind: 'text', slug: 'a' })
  await pages.read('/uk/texts/a', 200, seen)
  expect(pages.peek('/uk/texts/a')).toBeUndefined()
  await pages.read('/uk/texts/a', 200, pages.changes())
  expect(pages.peek('/uk/texts/a')).toBeDefined()
})
