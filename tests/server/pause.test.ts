import { describe, expect, test } from 'vitest'
import { openPause } from '#server/pause.ts'

const aDay = 86_400_000

describe('openPause()', () => {
  test('waits as long as it is told', async () => {
    const before = performance.now()
    await openPause().wait(30)
    // A timer of Node may be a millisecond early.
    expect(performance.now() - before).toBeGreaterThanOrEqual(29)
  })

  test('ends when it is told to, and can be begun again', async () => {
    const pause = openPause()
    for (let round = 0; round < 2; round += 1) {
      const waiting = pause.wait(aDay)
      pause.end()
      await waiting
    }
    await pause.wait(1)
  })

  test('is not held up by an end that comes before it or after it', async () => {
    const pause = openPause()
    pause.end()
    let isOver = false
    const waiting = pause.wait(aDay).then(() => {
      isOver = true
    })
    await new Promise((go) => setImmediate(go))
    expect(isOver).toBe(false)
    pause.end()
    await waiting
    pause.end()
  })
})
