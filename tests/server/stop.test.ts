import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const checkout = resolve(import.meta.dirname, '../..')

/** Runs a program that says `ready`, sends it signals, and gives how it ended. */
async function endBy(signals: readonly NodeJS.Signals[], program: string) {
  const source = `import { stopOnSignals } from '#server/stop.ts'
    const stopping = stopOnSignals()
    const say = (word) => new Promise((done) => process.stdout.write(word + ' ', done))
    const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))
    setInterval(() => {}, 1000)
    ${program}
    await say('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], { cwd: checkout })
  let said = ''
  let complaint = ''
  const ready = Promise.withResolvers<void>()
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    complaint += words
  })
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    said += words
    if (said.includes('ready')) ready.resolve()
  })
  await ready.promise
  const started = performance.now()
  for (const signal of signals) child.kill(signal)
  const [code] = await once(child, 'close')
  return { code, said, complaint, milliseconds: performance.now() - started }
}

describe('stopOnSignals()', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('closes in order on %s and exits 0', async (signal) => {
    const end = await endBy(
      [signal],
      `stopping.signal.addEventListener('abort', () => say('abort'))
      stopping.before(async () => { await wait(50); await say('door') })
      stopping.before(() => say('library'))`,
    )
    expect(end.code).toBe(0)
    expect(end.said).toBe('ready abort door library ')
  })

  test('goes on where closing fails', async () => {
    const end = await endBy(
      ['SIGTERM'],
      `stopping.before(() => { throw new Error('Не зачиняється') })
      stopping.before(() => say('library'))`,
    )
    expect(end.code).toBe(0)
    expect(end.complaint).toContain('Не зачиняється')
    expect(end.said).toBe('ready library ')
  })

  test('closes once, however many signals come', async () => {
    const end = await endBy(
      ['SIGINT', 'SIGINT', 'SIGTERM'],
      "stopping.before(async () => { await say('door'); await wait(300) })",
    )
    expect(end.code).toBe(0)
    expect(end.said).toBe('ready door ')
  })

  test('exits 0 within ten seconds where closing never ends', async () => {
    const end = await endBy(['SIGTERM'], 'stopping.before(() => new Promise(() => {}))')
    expect(end.code).toBe(0)
    expect(end.milliseconds).toBeGreaterThan(8_000)
    expect(end.milliseconds).toBeLessThan(10_000)
  })
})
