import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { oneAtATime } from '#server/one-at-a-time.ts'

describe('oneAtATime()', () => {
  test('works on no more names at once than it may', async () => {
    let busy = 0
    let most = 0
    const work = oneAtATime<number>(3, async () => {
      busy += 1
      most = Math.max(most, busy)
      await wait(5)
      busy -= 1
    })
    await Promise.all(Array.from({ length: 10 }, (_, name) => work.do(name)))
    expect(most).toBe(3)
  })

  test('works once more, and only once, on a name that comes again meanwhile', async () => {
    const begun: number[] = []
    let isBusy = false
    let clock = 0
    const work = oneAtATime<string>(4, async () => {
      expect(isBusy).toBe(false)
      isBusy = true
      begun.push(clock)
      await wait(10)
      isBusy = false
    })
    const first = work.do('літера')
    clock = 1
    await Promise.all([work.do('літера'), work.do('літера'), work.do('літера'), first])
    expect(begun).toEqual([0, 1])
  })

  test('tells only who asked that it failed, and goes on', async () => {
    const work = oneAtATime<string>(1, async (name) => {
      if (name === 'зла') throw new Error('Не вдалося')
    })
    const [bad, good] = await Promise.allSettled([work.do('зла'), work.do('добра')])
    expect(bad.status).toBe('rejected')
    expect(good.status).toBe('fulfilled')
  })
})
