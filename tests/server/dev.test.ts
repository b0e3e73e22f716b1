import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { writeLibrary } from './a-library.ts'
import { checkout, freePort, listen } from './start-poruch.ts'

// A copy of the checkout, so that sources can be edited; Next allows one development server per checkout anyway.
const copy = mkdtempSync(join(tmpdir(), 'poruch-dev-'))
const content = writeLibrary()
let dev: ChildProcess
let said = () => ''
let origin = ''

beforeAll(async () => {
  const sources = ['adapters', 'app', 'core', 'enhance', 'locales', 'public', 'server']
  const files = ['next.config.js', 'package.json', 'package-lock.json', 'tsconfig.json']
  for (const name of [...sources, ...files]) execFileSync('cp', ['-a', join(checkout, name), copy])
  copyPackages()
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  dev = spawn(process.execPath, ['server/dev.ts'], {
    cwd: copy,
    env: { ...process.env, PORT: String(port), PORUCH_CONTENT: content },
  })
  said = listen(dev)
  await vi.waitUntil(() => said().includes('Poruch is at'), { timeout: 60_000, interval: 100 })
})
afterAll(() => {
  dev.kill('SIGKILL')
  rmSync(copy, { recursive: true, force: true })
  rmSync(content, { recursive: true, force: true })
})

const read = async (path: string) => (await fetch(origin + path)).text()
// Restarts and first compilations take their time on a busy machine.
const patience = { timeout: 40_000, interval: 100 }

describe('npm run dev', { timeout: 90_000 }, () => {
  test('serves documents as readers get them, and a script that reloads', async () => {
    const answer = await fetch(`${origin}/uk/texts/litera-g`)
    const html = await answer.text()
    expect(html).toContain('1933\u00a0року літера зникла')
    expect([...html.matchAll(/<script[^>]*src="([^"]*)"/g)].map(([, src]) => src)).toEqual([
      expect.stringMatching(/^\/script\/[0-9A-Z]{8}\.js$/),
      '/_dev/reload.js',
    ])
    expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self'; style-src [^;]*'self';/)
    expect((await fetch(`${origin}/_dev/reload.js`)).status).toBe(200)
    expect(await styles()).toContain('--paper')
  })

  test.each(['/_next/webpack-hmr', '/_next/mcp', '/__nextjs_original-stack-frames', '/__nextjs_source-map'])(
    'lets nobody reach %s',
    async (path) => {
      expect((await fetch(origin + path)).status).toBe(404)
    },
  )

  test('tells browsers of an edit to the pages when the new page can be had', async () => {
    for (const colour of ['#010203', '#040506']) {
      const { change } = await browser()
      appendFileSync(join(copy, 'app/_ui/theme.css'), `\n:root { --probe: ${colour} }\n`)
      await change
      expect(await styles()).toContain(colour)
    }
  })

  test('tells browsers of an edit to a text', async () => {
    const { change } = await browser()
    put(join(content, 'litera-g/en.md'), (words) => words.replace('In 1933 the letter', 'In 1933 a letter'))
    await change
    expect(await read('/en/texts/litera-g')).toContain('In 1933 a letter')
  })

  test('starts anew after an edit to code, and browsers notice', async () => {
    for (const title of ['Перша спроба', 'Друга спроба']) {
      const before = await browser()
      put(join(copy, 'locales/uk/shell.json'), (words) =>
        words.replace(/"missingTitle": "[^"]*"/, `"missingTitle": "${title}"`),
      )
      await before.ended
      await expect
        .poll(
          () =>
            browser().then(
              (after) => after.process,
              () => undefined,
            ),
          patience,
        )
        .toBeTruthy()
      expect((await browser()).process).not.toBe(before.process)
      expect(await read('/uk/nowhere')).toContain(title)
    }
  })

  test('waits where the code does not start, and goes on when it does', async () => {
    const file = join(copy, 'server/negotiate.ts')
    const good = readFileSync(file, 'utf8')
    put(file, () => 'export const = 1')
    await expect.poll(said, patience).toContain('Waiting for a change')
    await expect(fetch(`${origin}/uk`)).rejects.toThrow()
    put(file, () => good)
    await expect.poll(() => read('/uk').catch(() => ''), patience).toContain('Світлиця')
  })

  test('ends on Ctrl-C', async () => {
    await browser()
    dev.kill('SIGINT')
    const [code] = await once(dev, 'close')
    expect(code).toBe(0)
    await expect(fetch(`${origin}/uk`)).rejects.toThrow()
  })
})

/** A browser that listens for changes: what process it talks to, and promises of the next change and of the end. */
async function browser() {
  const answer = await fetch(`${origin}/_dev/changes`)
  if (answer.status !== 200 || answer.body === null)
    throw new Error(`No changes to hear of: ${answer.status}`)
  const first = Promise.withResolvers<string>()
  const change = Promise.withResolvers<void>()
  let heard = ''
  const listening = async (body: AsyncIterable<Uint8Array>) => {
    for await (const part of body) {
      heard += Buffer.from(part).toString()
      first.resolve(/event: process\ndata: (\d+)/.exec(heard)?.[1] ?? '')
      if (heard.includes('event: change')) change.resolve()
    }
  }
  const ended = listening(answer.body).catch(() => {})
  return { process: await first.promise, change: change.promise, ended }
}

async function styles(): Promise<string> {
  const sheets = [...(await read('/uk')).matchAll(/<link rel="stylesheet" href="([^"]*)"/g)]
  return (await Promise.all(sheets.map(([, href = '']) => read(href)))).join('\n')
}

/** Saves a file as git and many editors do. */
function put(file: string, change: (words: string) => string): void {
  writeFileSync(`${file}~`, change(readFileSync(file, 'utf8')))
  renameSync(`${file}~`, file)
}

/** By hard links where the temporary folder is on the same disk: in a moment. */
function copyPackages(): void {
  const packages = join(checkout, 'node_modules')
  try {
    execFileSync('cp', ['-al', packages, copy], { stdio: 'ignore' })
  } catch {
    rmSync(join(copy, 'node_modules'), { recursive: true, force: true })
    execFileSync('cp', ['-a', packages, copy])
  }
}
