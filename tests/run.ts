import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumAdvice, findChromium, installChromium } from './support/chromium.ts'
import { type Count, countReport, type Failure } from './support/count-report.ts'

// `npm test` runs everything; `npm test WORD…` only the test files whose paths hold one of the words.

type Step = { readonly name: string; readonly run: () => Promise<Count> }

const root = join(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'poruch-tests-'))
const words = process.argv.slice(2)

const everything: readonly Step[] = [
  {
    name: 'Format and lint',
    run: () =>
      program('@biomejs/biome/bin/biome', [
        'ci',
        '--error-on-warnings',
        `--colors=${process.stdout.isTTY ? 'force' : 'off'}`,
      ]),
  },
  { name: 'Types', run: () => program('typescript/bin/tsc', ['--noEmit', '--project', 'tests']) },
  { name: 'Tests without a browser', run: () => vitest(['--project', 'unit']) },
  { name: 'Tests in a browser', run: browserTests },
]
const some: readonly Step[] = [{ name: `Tests of ${words.join(', ')}`, run: () => vitest(words) }]

let passed = 0
let failed = 0
const failures: Failure[] = []
for (const { name, run } of words.length === 0 ? everything : some) {
  console.log(`\n— ${name}`)
  const start = performance.now()
  const count = await run()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(
    `${count.failed === 0 ? '✓' : '✗'} ${name}: ${count.passed} passed, ${count.failed} failed in ${seconds} s`,
  )
  for (const title of count.unsteady ?? []) console.log(`  passed only when tried again: ${title}`)
  passed += count.passed
  failed += count.failed
  failures.push(...(count.failures ?? []))
}
// Once more at the end, which is all that is kept of long logs in many places.
for (const { title, message } of failures) console.log(`\n✗ ${title}\n${message.slice(0, 4_000)}`)
rmSync(reports, { recursive: true, force: true })
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
console.log(`\n${passed} passed, ${failed} failed`)

/** One step, one result. */
async function program(path: string, options: readonly string[]): Promise<Count> {
  return (await ends(path, options)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function vitest(options: readonly string[]): Promise<Count> {
  const report = join(reports, `${options.at(-1)?.replaceAll('/', '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await ends('vitest/vitest.mjs', ['run', ...reporters, ...options])
  return countReport(existsSync(report) ? readFileSync(report, 'utf8') : undefined, code === 0)
}

async function browserTests(): Promise<Count> {
  if (findChromium(process.env) === undefined) installChromium()
  if (findChromium(process.env) !== undefined) return vitest(['--project', 'browser'])
  console.log(chromiumAdvice)
  return { passed: 0, failed: 1 }
}

/** Runs a program of node_modules/ on this very Node, talking to the terminal. Gives its exit code. */
function ends(path: string, options: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [join(root, 'node_modules', path), ...options], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
      .on('error', reject)
      .on('close', (code) => resolve(code ?? 1))
  })
}
