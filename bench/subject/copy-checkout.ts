import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export const checkout = resolve(import.meta.dirname, '../..')

/** The server of plain pages, by its place in a checkout. */
export const plainServer = 'bench/peers/plain-next-server.ts'

/**
 * Copies the checkout with today's edits, without its build and its library, so that nothing in it moves while a run
 * goes on and its own build stays as it is. Packages are hard links: nothing writes into those.
 */
export function copyCheckout(folder: string): void {
  const listed = run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '-z'])
  const gone = new Set(run('git', ['ls-files', '--deleted', '-z']).split('\0'))
  for (const path of listed.split('\0')) {
    if (path === '' || gone.has(path) || /^(bench|content|tests|docs)\//.test(path)) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(checkout, path), join(folder, path))
  }
  mkdirSync(join(folder, 'content'))
  run('cp', ['-al', join(checkout, 'node_modules'), join(folder, 'node_modules')])
}

/** Copies a built copy once more, with the server of plain pages in it and Next's own compression on. */
export function copyForPlainPages(app: string, folder: string): void {
  run('cp', ['-al', app, folder])
  rmSync(join(folder, '.next'), { recursive: true })
  cpSync(join(app, '.next'), join(folder, '.next'), { recursive: true, verbatimSymlinks: true })
  const file = join(folder, 'next.config.js')
  const settings = readFileSync(file, 'utf8')
  if (!settings.includes('compress: false')) throw new Error(`Expected "compress: false" in "${file}"`)
  // A new file: the old one is the same as that of the first copy.
  rmSync(file)
  writeFileSync(file, settings.replace('compress: false', 'compress: true'))
  mkdirSync(dirname(join(folder, plainServer)), { recursive: true })
  cpSync(join(checkout, plainServer), join(folder, plainServer))
}

function run(program: string, options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, options, {
    cwd: checkout,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Error(`${program} ${options[0]} ended with ${status}: ${stderr}`)
  return stdout
}
