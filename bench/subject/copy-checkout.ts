import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export const checkout = resolve(import.meta.dirname, '../..')

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

function run(program: string, options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, options, {
    cwd: checkout,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Error(`${program} ${options[0]} ended with ${status}: ${stderr}`)
  return stdout
}
