import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSettings } from '#adapters/settings/read-settings.ts'
import { checkout } from '#tests/server/start-poruch.ts'

const read = (path: string) => readFileSync(join(checkout, path), 'utf8')
const unit = read('deploy/poruch.service')
const containerfile = read('deploy/Containerfile')
const folders = { checkout: '/srv/poruch/current', current: '/srv/poruch/current' }

/** What a unit says under a name, every time. */
const said = (name: string) =>
  [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value = '']) => value)

/** The words before and behind the program in `npm start`. */
function startedByNpm(): { readonly environment: readonly string[]; readonly words: string } {
  const { scripts }: { scripts: { start: string } } = JSON.parse(read('package.json'))
  const [, environment = '', words = ''] = /^exec env (.+) node (.+)$/.exec(scripts.start) ?? []
  expect(words).toMatch(/server\/main\.ts$/)
  return { environment: environment.split(' '), words }
}

/** What `npm start` says to Node and the system, where derived data are in /var/cache/poruch. */
const saidByNpm = () =>
  startedByNpm().environment.map((pair) =>
    pair.replace(/"\$\{PORUCH_CACHE:-\.poruch\}([^"]*)"/, '/var/cache/poruch$1'),
  )
const isOfPoruch = (pair: string) => !/^(NODE|MALLOC)_/.test(pair)

/** Every setting that a configuration gives, as Poruch reads it. */
function settingsOf(pairs: readonly string[]) {
  const environment = Object.fromEntries(pairs.map((pair) => pair.split('=')))
  const known = ['PORUCH_CONTENT', 'PORUCH_URL', 'PORUCH_CACHE', 'PORUCH_PRESS', 'HOST', 'PORT']
  expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([])
  return readSettings(environment, folders)
}

describe('deploy/poruch.service', () => {
  test('starts what npm start starts, on the Node that comes with Poruch', () => {
    expect(said('ExecStart')).toEqual([`/srv/poruch/current/node_modules/.bin/node ${startedByNpm().words}`])
    const pairs = said('Environment').flatMap((line) => line.split(' '))
    expect(pairs.filter((pair) => !isOfPoruch(pair))).toEqual(saidByNpm())
  })

  test('gives settings that Poruch knows', () => {
    expect(settingsOf(said('Environment').flatMap((line) => line.split(' ').filter(isOfPoruch)))).toEqual({
      content: '/srv/poruch/texts',
      url: 'https://texts.example',
      cache: '/var/cache/poruch',
      host: '127.0.0.1',
      port: 3000,
      press: 256_000_000,
    })
  })

  test('gives Poruch the ten seconds that it takes to stop, and does not start a wrong setting again and again', () => {
    expect(Number(said('TimeoutStopSec')[0])).toBeGreaterThan(10)
    expect([said('KillSignal'), said('RestartPreventExitStatus')]).toEqual([['SIGTERM'], ['2']])
  })

  const systemd = spawnSync('systemd-analyze', ['--version']).error === undefined
  test.skipIf(!systemd)('is one that systemd has nothing to say against', () => {
    const folder = mkdtempSync(join(tmpdir(), 'poruch-unit-'))
    const file = join(folder, 'poruch.service')
    writeFileSync(file, unit.replaceAll('/srv/poruch/current', checkout))
    const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], {
      encoding: 'utf8',
    })
    expect(`${stdout}${stderr}`).toBe('')
    expect(status).toBe(0)
    rmSync(folder, { recursive: true })
  })
})

describe('deploy/Containerfile', () => {
  const pairs = () => [...containerfile.matchAll(/^ENV (.+)$/gm)].flatMap(([, line = '']) => line.split(' '))

  test('starts what npm start starts', () => {
    const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(containerfile) ?? []
    expect(JSON.parse(command)).toEqual(['node_modules/.bin/node', ...startedByNpm().words.split(' ')])
    expect(pairs().filter((pair) => !isOfPoruch(pair))).toEqual(saidByNpm())
  })

  test('gives settings that Poruch knows, and listens to more than itself', () => {
    expect(settingsOf(pairs().filter(isOfPoruch))).toMatchObject({
      host: '0.0.0.0',
      port: 3000,
      content: '/srv/texts',
    })
  })
})
