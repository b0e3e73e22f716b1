import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { editText } from '../../corpus/edit-text.ts'
import { waitUntilLive } from '../../measure/wait-until-live.ts'
import { pathOf } from '../../site.ts'
import type { Workshop } from '../../workshop.ts'
import { startNginx } from '../start-nginx.ts'

export type Astro = {
  /** Corrects a text and builds the site again: ms until both pages show it, or undefined where that took too long. */
  edit(slug: string, word: string): Promise<number | undefined>
  close(): Promise<void>
}

/** How long a build may take, in s. */
const patience = 90
const packages = resolve(import.meta.dirname, '../../node_modules')

/** An Astro site of these texts, served by nginx once an edit has built it. @throws where Astro is not installed */
export async function openAstro(workshop: Workshop, texts: string): Promise<Astro> {
  if (!existsSync(join(packages, 'astro')))
    throw new Error('Astro is not installed: npm --prefix bench ci --ignore-scripts')
  const project = mkdtempSync(join(workshop.folder, 'astro-'))
  cpSync(join(import.meta.dirname, 'site'), project, { recursive: true })
  symlinkSync(packages, join(project, 'node_modules'))
  const live = join(project, 'live')
  let builds = 0

  /** Builds beside what is live and puts it in its place by one rename. */
  async function build(): Promise<boolean> {
    builds += 1
    const target = join(project, `built-${builds}`)
    const child = workshop.start([process.execPath, join(packages, 'astro/bin/astro.mjs'), 'build'], {
      cwd: project,
      env: { TEXTS: texts, BUILT: target, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      stderr: 'inherit',
    })
    let said = ''
    child.stdout?.setEncoding('utf8').on('data', (words: string) => {
      said += words
    })
    const waiting = new AbortController()
    const late = wait(patience * 1000, 'late' as const, { signal: waiting.signal }).catch(
      () => 'ended' as const,
    )
    const result = await Promise.race([once(child, 'exit'), late])
    waiting.abort()
    if (result === 'late') {
      await workshop.end(child)
      return false
    }
    if (child.exitCode !== 0) throw new Error(`astro build ended with ${child.exitCode}: ${said}`)
    symlinkSync(target, `${live}.new`)
    renameSync(`${live}.new`, live)
    if (builds > 1) rmSync(join(project, `built-${builds - 1}`), { recursive: true, force: true })
    return true
  }

  mkdirSync(join(project, 'empty'))
  symlinkSync(join(project, 'empty'), live)
  const nginx = await startNginx(workshop, { root: live, keepsFilesOpen: false, extension: '.html' })
  return {
    async edit(slug, word) {
      const begin = performance.now()
      editText(texts, slug, word)
      if (!(await build())) return undefined
      return waitUntilLive(nginx.port, [pathOf(slug, 'uk'), pathOf(slug, 'en')], word, begin)
    },
    async close() {
      await nginx.stop()
      rmSync(project, { recursive: true, force: true })
    },
  }
}
