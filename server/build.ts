import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, relative, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'

/** Next could not build the pages: what it said. */
export class BuildError extends Error {}

type Options = { readonly checkout: string; readonly signal?: AbortSignal }

/** All that built pages are made of; the script in enhance/ is bundled at every start. */
const sources = [
  'app/**/*.*',
  'core/**/*.ts',
  'locales/**/*.*',
  'server/running.ts',
  'next.config.js',
  '.browserslistrc',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/**
 * Builds the pages where the build is missing or of other sources than today's; says so in a line. Of several
 * processes that want it at once, one builds and the others wait.
 * @throws BuildError
 */
export async function buildPages(options: Options): Promise<void> {
  const { checkout, signal } = options
  const stamp = join(checkout, '.next/sources.sha256')
  let announcement = 'Building the pages, once for these sources …'
  for (;;) {
    const wanted = await fingerprintSources(checkout)
    if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return
    const started = performance.now()
    console.log(announcement)
    // Here, so that a start that builds nothing does without what draws letters.
    const { makeFonts } = await import('./make-fonts.ts')
    await makeFonts()
    const built = await fingerprintSources(checkout)
    if ((await runNextBuild(options)) === 'built') {
      await writeFile(stamp, built)
      console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
      return
    }
    announcement = 'Another process is building them; waiting …'
    await wait(1_000, undefined, signal && { signal })
  }
}

/** Over the names and contents of the sources: dates say nothing after a `git clone`. */
export async function fingerprintSources(checkout: string): Promise<string> {
  const paths: string[] = []
  for await (const entry of glob(sources, { cwd: checkout, withFileTypes: true })) {
    if (entry.isFile()) paths.push(relative(checkout, join(entry.parentPath, entry.name)))
  }
  const hash = createHash('sha256')
  for (const path of paths.sort())
    hash
      .update(`${path}\0`)
      .update(await readFile(join(checkout, path)))
      .update('\0')
  return hash.digest('hex')
}

/** Next empties .next, the stamp too, when it begins. Its own lock ends with its process, so it cannot go stale. */
function runNextBuild({ checkout, signal }: Options): Promise<'built' | 'another builds'> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: checkout,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (words: string) => {
      output += words
    })
  }
  return new Promise((done, fail) => {
    child.once('error', fail).once('close', (code) => {
      if (code === 0) done('built')
      else if (/another next build process is already running/i.test(stripVTControlCharacters(output)))
        done('another builds')
      else fail(new BuildError(`${output.trimEnd()}\nCannot build the pages: next build ended with ${code}`))
    })
  })
}

if (import.meta.main) {
  try {
    await buildPages({ checkout: resolve(import.meta.dirname, '..') })
  } catch (error) {
    console.error(error instanceof BuildError ? error.message : error)
    process.exitCode = 1
  }
}
