import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Change, openAnnouncements } from '#server/announcements.ts'

function opened(pause: number) {
  const told: Change[] = []
  const announcements = openAnnouncements(pause)
  announcements.onChange((change) => void told.push(change))
  return { ...announcements, told }
}

describe('openAnnouncements()', () => {
  test('tells at once, and everyone', () => {
    const { now, onChange, told } = opened(10)
    const others: Change[] = []
    onChange((change) => void others.push(change))
    now({ kind: 'text', slug: 'litera' })
    now({ kind: 'site' })
    expect(told).toEqual([{ kind: 'text', slug: 'litera' }, { kind: 'site' }])
    expect(others).toEqual(told)
  })

  test('tells together of all that is listed within a pause', async () => {
    const { listed, now, told } = opened(20)
    for (let number = 0; number < 1_000; number += 1) listed(`t-${number}`)
    now({ kind: 'site' })
    expect(told).toEqual([{ kind: 'site' }])
    await expect.poll(() => told.length).toBe(2)
    expect(told[1]).toMatchObject({ kind: 'list', slugs: { length: 1_000 } })
    listed('ganok')
    await expect.poll(() => told.at(-1)).toEqual({ kind: 'list', slugs: ['ganok'] })
    expect(told).toHaveLength(3)
  })

  test('tells nobody of what was listed before he listened', async () => {
    const { listed, onChange } = openAnnouncements(5)
    listed('litera')
    const told: Change[] = []
    onChange((change) => void told.push(change))
    await wait(30)
    expect(told).toEqual([])
    listed('ganok')
    await expect.poll(() => told).toEqual([{ kind: 'list', slugs: ['ganok'] }])
  })

  test('tells nothing more once it is closed', async () => {
    const { listed, close, told } = opened(5)
    listed('litera')
    close()
    await wait(30)
    expect(told).toEqual([])
  })
})
