import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { writeCorpus } from './corpus/write-corpus.ts'
import { copyCheckout, copyForPlainPages } from './subject/copy-checkout.ts'
import { type Manner, type Poruch, startPoruch } from './subject/start-poruch.ts'
import type { Workshop } from './workshop.ts'

/** What the sections measure: a built copy of Poruch, and libraries of any number of texts. */
export type Site = {
  readonly workshop: Workshop
  /** The built copy. */
  readonly app: string
  /** How many cards are drawn to see what memory they take. */
  readonly distinctCards: number
  corpus(count: number): Corpus
  /** Starts Poruch on a library of so many texts. */
  start(count: number, manner: Manner, choices?: Choices): Promise<Poruch>
  /** One that runs until the end of all sections, so that what one section has warmed is warm for the next. */
  share(count: number, manner: Manner): Promise<Poruch>
}

export type Choices = {
  /** The name of derived data to start with; without one they are new. */
  readonly cache?: string
  /** Whether `readLoopDelay` will be asked. */
  readonly watchesLoop?: boolean
}

export type Corpus = { readonly folder: string; readonly slugs: readonly string[] }

/** @param distinctCards how many cards are drawn to see what memory they take */
export async function openSite(workshop: Workshop, distinctCards: number): Promise<Site> {
  const app = join(workshop.folder, 'app')
  copyCheckout(app)
  await buildCopy(workshop, app)
  const plainApp = join(workshop.folder, 'plain-app')
  copyForPlainPages(app, plainApp)
  const corpora = new Map<number, Corpus>()
  const shared = new Map<string, Promise<Poruch>>()

  function corpus(count: number): Corpus {
    const known = corpora.get(count)
    if (known !== undefined) return known
    const folder = join(workshop.folder, `texts-${count}`)
    const made = { folder, slugs: writeCorpus(folder, count) }
    corpora.set(count, made)
    return made
  }

  function start(count: number, manner: Manner, choices: Choices = {}): Promise<Poruch> {
    const { folder, slugs } = corpus(count)
    const path = pathOf(slugs.at(-1) ?? '', 'en')
    const place = manner === 'pressed' ? app : plainApp
    return startPoruch({ workshop, app: place, content: folder, path, manner, ...choices })
  }

  return {
    workshop,
    app,
    corpus,
    distinctCards,
    start,
    share(count, manner) {
      const name = `${count} ${manner}`
      const poruch = shared.get(name) ?? start(count, manner, { watchesLoop: true })
      shared.set(name, poruch)
      return poruch
    },
  }
}

export function pathOf(slug: string, ui: 'uk' | 'en'): string {
  return `/${ui}/texts/${slug}`
}

/** The addresses of both pages of each text, so that neighbours are different texts. */
export function pathsOf(slugs: readonly string[]): string[] {
  return (['uk', 'en'] as const).flatMap((ui) => slugs.map((slug) => pathOf(slug, ui)))
}

/** Builds the pages as a first `npm start` does, and gives how long that took, in s. */
export async function buildCopy(workshop: Workshop, app: string): Promise<number> {
  const begin = performance.now()
  const build = workshop.start([process.execPath, 'server/build.ts'], { cwd: app, stderr: 'inherit' })
  build.stdout?.resume()
  const code = await new Promise((resolve) => build.once('close', resolve))
  if (code !== 0 || !existsSync(join(app, '.next/BUILD_ID'))) throw new Error(`The build ended with ${code}`)
  return (performance.now() - begin) / 1000
}
