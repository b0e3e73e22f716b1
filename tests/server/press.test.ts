import { setTimeout as wait } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openPress } from '#server/press.ts'

const words = 'Мова без неї не заніміла. '.repeat(40)

/** A press over pages that count how often they are made. */
function pressOf({ limit = 1_000_000, slow = 0, packs = true } = {}) {
  let made = 0
  let state = 'стара'
  const press = openPress<{ body: Buffer; kind: string }>({
    async make(path) {
      made++
      const seen = state
      if (slow > 0) await wait(slow)
      if (path === '/fails') throw new Error('no page')
      return { body: Buffer.from(`${path} ${seen} ${words}`), kind: path === '/sorry' ? 'broken' : 'asked' }
    },
    bodyOf: (page) => page.body,
    isKept: (page) => page.kind === 'asked',
    limit,
    packs,
  })
  const become = (next: string) => {
    state = next
  }
  const read = async (path: string, keys = ['library']) => (await press.read(path, keys)).page.body.toString()
  return { press, read, made: () => made, become }
}

test('a page is made once for all who ask at once, and not again for those who ask later', async () => {
  const { read, made } = pressOf({ slow: 20 })
  const answers = await Promise.all(Array.from({ length: 500 }, () => read('/uk')))
  expect(new Set(answers).size).toBe(1)
  await read('/uk')
  expect(made()).toBe(1)
})

test('what does not shrink is not packed, and others may keep it at once', async () => {
  const { press, read } = pressOf({ packs: false })
  await read('/uk')
  expect(press.peek('/uk')?.packings).toEqual({})
})

test('a purge throws out just the pages that show what changed', async () => {
  const { press, read, made } = pressOf()
  await read('/uk', ['library'])
  await read('/uk/texts/a', ['text:a'])
  await read('/uk/texts/b', ['text:b'])
  press.purge(['library', 'text:a'])
  expect(press.peek('/uk')).toBeUndefined()
  expect(press.peek('/uk/texts/a')).toBeUndefined()
  expect(press.peek('/uk/texts/b')).toBeDefined()
  await read('/uk/texts/a', ['text:a'])
  expect(made()).toBe(4)
  press.purgeAll()
  expect([press.peek('/uk/texts/b'), press.size()]).toEqual([undefined, 0])
})

test('who asks after a change never gets a page that was begun before it, nor is that page kept', async () => {
  const { press, read, become } = pressOf({ slow: 40 })
  const before = read('/uk/texts/a', ['text:a'])
  await wait(10)
  become('нова')
  press.purge(['text:a'])
  const after = read('/uk/texts/a', ['text:a'])
  expect(await before).toContain('стара')
  expect(await after).toContain('нова')
  expect(await read('/uk/texts/a', ['text:a'])).toContain('нова')
})

test('a page that fails is tried again by the next who asks, and an apology is never kept', async () => {
  const { press, read, made } = pressOf()
  await expect(read('/fails')).rejects.toThrow('no page')
  await expect(read('/fails')).rejects.toThrow('no page')
  await read('/sorry')
  await read('/sorry')
  expect(made()).toBe(4)
  expect(press.size()).toBe(0)
})

test('the packings come later, are smaller, and hold the same words', async () => {
  const { press } = pressOf()
  const pressed = await press.read('/uk', ['library'])
  expect(pressed.packings).toBeUndefined()
  await expect.poll(() => pressed.packings).toBeDefined()
  const identity = pressed.page.body
  const { gzip = Buffer.alloc(0), br = Buffer.alloc(0) } = pressed.packings ?? {}
  expect(gunzipSync(gzip).equals(identity)).toBe(true)
  expect(brotliDecompressSync(br).equals(identity)).toBe(true)
  expect(br.length).toBeLessThan(identity.length / 4)
})

test('what is kept stays below its limit, and what was used last stays longest', async () => {
  const { press, read } = pressOf({ limit: 20_000 })
  for (const name of ['a', 'b', 'c']) await read(`/uk/texts/${name}`)
  press.peek('/uk/texts/a')
  for (const name of ['d', 'e', 'f', 'g']) {
    await read(`/uk/texts/${name}`)
    press.peek('/uk/texts/a')
  }
  await wait(100)
  expect(press.size()).toBeLessThanOrEqual(20_000)
  expect(press.peek('/uk/texts/a')).toBeDefined()
  expect(press.peek('/uk/texts/b')).toBeUndefined()
})

test('a page larger than the limit is answered and not kept', async () => {
  const { press, read } = pressOf({ limit: 1_000 })
  expect(await read('/uk')).toContain('Мова')
  expect(press.size()).toBe(0)
})

test('nothing is packed while a reader waits for a page', async () => {
  const { press } = pressOf({ slow: 60 })
  const first = await press.read('/uk', ['library'])
  const second = press.read('/en', ['library'])
  await wait(30)
  expect(first.packings).toBeUndefined()
  await second
  await expect.poll(() => first.packings).toBeDefined()
})
