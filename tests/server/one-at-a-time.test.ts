import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oneAtATime } from '#server/one-at-a-time.ts'

describe('oneAtATime()', () => {
  test('lets names not wait for one another', async () => {
    const work = oneAtATime(async (name: string) => {
      await wait(name === 'повільна' ? 200 : 1)
      return name
    })
    const order: string[] = []
    await Promise.all(
      ['повільна', 'швидка'].map(async (name) => {
        order.push(await work.do(name))
      }),
    )
    expect(order).toEqual(['швидка', 'повільна'])
  })

  test('works once more, and only once, on a name that comes again meanwhile', async () => {
    const begun: number[] = []
    let clock = 0
    const work = oneAtATime(async (_: string) => {
      begun.push(clock)
      await wait(10)
      return begun.length
    })
    const first = work.do('літера')
    clock = 1
    expect([work.has('літера'), work.has('звук')]).toEqual([true, false])
    const later = await Promise.all([work.do('літера'), work.do('літера'), work.do('літера')])
    expect([await first, ...later]).toEqual([1, 2, 2, 2])
    expect(work.has('літера')).toBe(false)
    expect(begun).toEqual([0, 1])
  })

  test('is never at a name twice, and gives everyone what was begun after they asked', async () => {
    const asks = fc.array(fc.record({ at: fc.nat(6), name: fc.constantFrom('а', 'б') }), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(asks, fc.nat(3), async (plan, turns) => {
        let clock = 0
        const busy = new Set<string>()
        const work = oneAtATime(async (name: string) => {
          expect(busy.has(name)).toBe(false)
          busy.add(name)
          const begun = clock
          for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
          busy.delete(name)
          return begun
        })
        const answers: Promise<void>[] = []
        for (clock = 1; clock <= 30; clock += 1) {
          const asked = clock
          for (const { name } of plan.filter(({ at }) => at === clock % 7))
            answers.push(work.do(name).then((begun) => expect(begun).toBeGreaterThanOrEqual(asked)))
          await Promise.resolve()
        }
        await Promise.all(answers)
      }),
      { numRuns: 50 },
    )
  })

  test('tells only who asked that it failed, and goes on', async () => {
    const work = oneAtATime(async (name: string) => {
      if (name === 'зла') throw new Error('Не вдалося')
      return name
    })
    const bad = [work.do('зла'), work.do('зла')]
    expect((await Promise.allSettled(bad)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await work.do('добра')).toBe('добра')
  })
})
