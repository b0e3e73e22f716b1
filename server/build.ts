import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, relative, resolve } from 'node:path'
import { withLock } from '#adapters/stores/files/lock.ts'

/** Next could not build the pages: what it said. */
export class BuildError extends Error {}

type Options = { readonly checkout: string; readonly signal?: AbortSignal | undefined }

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
 * processes that want it at once, one builds and the others wait: Next's own lock would let each build in turn, and
 * empty .next under one that serves it already.
 * @throws BuildError, or AbortError
 */
export async function buildPages({ checkout, signal }: Options): Promise<void> {
  if (await isBuilt(checkout)) return
  console.log('Building the pages, once for these sources …')
  const build = async () => {
    if (await isBuilt(checkout)) return
    const started = performance.now()
    // Here, so that a start that builds nothing does without what draws letters.
    const { makeFonts } = await import('./make-fonts.ts')
    await makeFonts()
    const built = await fingerprintSources(checkout)
    await runNextBuild({ checkout, signal })
    await writeFile(stampIn(checkout), built)
    console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
  await withLock(checkout, 'the pages', build, { patience: Number.POSITIVE_INFINITY, signal })
}

async function isBuilt(checkout: string): Promise<boolean> {
  const stamp = await readFile(stampIn(checkout), 'utf8').catch(() => '')
  return stamp === (await fingerprintSources(checkout))
}

/** Next empties .next, the stamp too, when it begins. */
function stampIn(checkout: string): string {
  return join(checkout, '.next/sources.sha256')
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

function runNextBuild({ checkout, signal }: Options): Promise<void> {
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
      if (code === 0) done()
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
