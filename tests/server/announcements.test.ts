import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Changes, openAnnouncements } from '#server/announcements.ts'

function opened(pause: number) {
  const told: Changes[] = []
  const announcements = openAnnouncements(pause)
  announcements.onChange((changes) => void told.push(changes))
  return { ...announcements, told }
}

describe('openAnnouncements()', () => {
  test('tells at once, and everyone', () => {
    const { now, onChange, told } = opened(10)
    const others: Changes[] = []
    onChange((changes) => void others.push(changes))
    now('litera')
    now(undefined)
    expect(told).toEqual([['litera'], [undefined]])
    expect(others).toEqual(told)
  })

  test('tells in batches of what may wait', async () => {
    const { later, now, told } = opened(20)
    for (let number = 0; number < 1_000; number += 1) later(`t-${number}`)
    now('litera')
    expect(told).toEqual([['litera']])
    await expect.poll(() => told.length).toBe(2)
    expect(told[1]).toHaveLength(1_000)
    later('ganok')
    await expect.poll(() => told.at(-1)).toEqual(['ganok'])
    expect(told).toHaveLength(3)
  })

  test('tells nothing more once it is closed', async () => {
    const { later, close, told } = opened(5)
    later('litera')
    close()
    await wait(30)
    expect(told).toEqual([])
  })
})
