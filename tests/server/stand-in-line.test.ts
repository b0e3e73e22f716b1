import { expect, test } from 'vitest'
import { standInLine } from '#server/stand-in-line.ts'

/** Work that ends when it is told to, and what of it has begun. */
function works(inLine: <Result>(work: () => Promise<Result>) => Promise<Result>) {
  const begun: string[] = []
  const ends = new Map<string, PromiseWithResolvers<string>>()
  return {
    begun,
    ask(name: string): Promise<string> {
      return inLine(() => {
        begun.push(name)
        const end = Promise.withResolvers<string>()
        ends.set(name, end)
        return end.promise
      })
    },
    finish: (name: string) => ends.get(name)?.resolve(`${name} done`),
    fail: (name: string) => ends.get(name)?.reject(new Error(`${name} failed`)),
  }
}

test('standInLine() begins as much as there are places, the rest in the order in which they came', async () => {
  const { ask, begun, finish } = works(standInLine(2))
  const asked = ['перша', 'друга', 'третя', 'четверта'].map(ask)
  expect(begun).toEqual(['перша', 'друга'])
  finish('друга')
  expect(await asked[1]).toBe('друга done')
  await expect.poll(() => begun).toEqual(['перша', 'друга', 'третя'])
  finish('третя')
  await expect.poll(() => begun).toEqual(['перша', 'друга', 'третя', 'четверта'])
  finish('перша')
  finish('четверта')
  expect(await Promise.all(asked)).toEqual(
    ['перша', 'друга', 'третя', 'четверта'].map((name) => `${name} done`),
  )
})

test('standInLine() passes a place on after a failure, and after work that throws at once', async () => {
  const inLine = standInLine(1)
  const { ask, begun, fail, finish } = works(inLine)
  const failing = ask('перша')
  const thrown = inLine(() => {
    throw new Error('не почалося')
  })
  const last = ask('остання')
  fail('перша')
  await expect(failing).rejects.toThrow('перша failed')
  await expect(thrown).rejects.toThrow('не почалося')
  await expect.poll(() => begun).toEqual(['перша', 'остання'])
  finish('остання')
  expect(await last).toBe('остання done')
})

test('standInLine() has its places back when all is done', async () => {
  const { ask, begun, finish } = works(standInLine(2))
  for (const round of ['а', 'б', 'в']) {
    const asked = [ask(`${round}1`), ask(`${round}2`)]
    expect(begun.slice(-2)).toEqual([`${round}1`, `${round}2`])
    finish(`${round}1`)
    finish(`${round}2`)
    await Promise.all(asked)
  }
})
