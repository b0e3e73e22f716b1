import { readdirSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { expect, test } from 'vitest'
import { giveWay } from '#server/give-way.ts'

const priorities = (name: string) =>
  readdirSync('/proc/self/task')
    .filter((thread) => readFileSync(`/proc/self/task/${thread}/comm`, 'utf8').trim() === name)
    .map((thread) => getPriority(Number(thread)))

test.skipIf(process.platform !== 'linux')('giveWay() puts what packs behind what answers', async () => {
  await promisify(gzip)('Ґанок')
  const before = getPriority()
  giveWay()
  const packing = priorities('libuv-worker')
  expect(packing.length).toBeGreaterThan(0)
  for (const priority of packing) expect(priority).toBe(15)
  expect(getPriority()).toBe(before)
  expect(await promisify(gzip)('Ґанок')).toBeInstanceOf(Buffer)
})

test('giveWay() can be called twice, and before there is anything to give way', () => {
  giveWay()
  expect(giveWay()).toBeUndefined()
})
