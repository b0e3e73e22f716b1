import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** Runs code after alone.ts, in a process of its own: what is refused there stays refused. Gives what it prints. */
async function runAlone(code: string): Promise<unknown> {
  const before = `const { calls } = await import(${JSON.stringify(new URL('../../../adapters/cards/alone.ts', import.meta.url))})
    const said = (error) => error.message
    const print = (value) => console.log(JSON.stringify(value))\n`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', before + code],
    { cwd: import.meta.dirname },
  )
  return JSON.parse(stdout)
}

test('nobody is asked over fetch, and each question is counted', async () => {
  expect(
    await runAlone(`let refused
      try { await fetch('https://fonts.googleapis.com/css2') } catch (error) { refused = said(error) }
      print([refused, calls])`),
  ).toEqual(['A card asked for the network: fetch', ['fetch https://fonts.googleapis.com/css2']])
})

test('what stands in an address itself can be read', async () => {
  expect(await runAlone(`print([await (await fetch('data:text/plain,lamp')).text(), calls])`)).toEqual([
    'lamp',
    [],
  ])
})

test('no socket is opened and no name looked up', async () => {
  const calls = await runAlone(`const net = await import('node:net')
    const dns = await import('node:dns')
    for (const ask of [() => net.connect(9, '127.0.0.1'), () => dns.default.lookup('example.org', () => {})])
      try { ask() } catch { }
    print(calls.map((call) => call.split(' ')[0]))`)
  expect(calls).toEqual(['connect', 'lookup'])
})

test('sharp is not found, wherever it is installed', async () => {
  expect(await runAlone(`print(await import('sharp').then(() => 'found', said))`)).toBe(
    'Cards are drawn by resvg on every machine',
  )
})
