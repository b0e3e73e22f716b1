import type { IncomingHttpHeaders } from 'node:http'
import { countPages } from '#core/reading/count-pages.ts'
import { type Address, addressOf, type Known, nothingThere, type PageAddress } from './addresses.ts'
import { answerCard } from './answer-card.ts'
import { answerView } from './answer-view.ts'
import type { ReadAsset } from './assets.ts'
import type { Cards } from './cards.ts'
import { openFigure } from './figures.ts'
import type { ForPrograms } from './for-programs.ts'
import { keysOf, uiOf } from './keeping.ts'
import type { Library } from './library.ts'
import type { Packings } from './pack.ts'
import type { Page } from './pages.ts'
import type { PressedPage, PressedPages } from './pressed-pages.ts'
import type { PublicFile, PublicFiles } from './public-files.ts'
import type { Script } from './script.ts'
import { figurePolicy } from './security-headers.ts'
import type { Answer } from './send.ts'
import { speculationHeader } from './speculation-rules.ts'

/** All that answers are made of. */
export type Parts = {
  readonly library: Library
  readonly pages: Pick<PressedPages, 'read' | 'changes'>
  readonly cards: Pick<Cards, 'read'>
  readonly forPrograms: ForPrograms
  readonly readAsset: ReadAsset
  readonly script: Script
  readonly publicFiles: PublicFiles
  /** The faces of letters that readers may choose, by addresses that hold their hashes. */
  readonly faces: PublicFiles
  /** The folder of the library. */
  readonly content: string
  /** Whether built files may change under one name. */
  readonly development: boolean
  readonly isStopping: () => boolean
}

/** @param query what stands behind the path's `?`: a text may be asked for in a view, and nothing else is heeded */
export type AnswerTo = (path: string, headers: IncomingHttpHeaders, query?: string) => Promise<Answer>

const checkedEachTime = 'public, max-age=0, must-revalidate'
/** nginx cannot purge by key, so what a cache before us keeps must run out by itself. */
const keptBefore = 'public, max-age=0, s-maxage=2, must-revalidate'
const kept = 'public, max-age=31536000, immutable'
const text = 'text/plain; charset=utf-8'

/** Answers a GET at any path. */
export function answering(parts: Parts): AnswerTo {
  const { library, script, publicFiles } = parts
  const known: Known = {
    find: library.find,
    hadSegment: library.hadSegment,
    history: library.history,
    corrections: library.corrections,
    pageCount: () => countPages(library.count()),
    ui: () => library.site().ui,
    scripts: script.files,
    publicFiles: new Set(publicFiles.keys()),
    faces: parts.faces,
  }
  return async (path, headers, query = '') => {
    const wishes = { cookie: headers.cookie, acceptLanguage: headers['accept-language'] }
    const seen = parts.pages.changes()
    const address = await addressOf(path, wishes, known)
    const answer = await answerAt(address, parts, seen)
    if (answer === undefined) return answerPage(nothingThere(wishes, known), parts, seen)
    return address.kind === 'page' || address.kind === 'redirect' ? answerView(answer, query) : answer
  }
}

/** Undefined where the address is well formed and nothing is there. */
async function answerAt(address: Address, parts: Parts, seen: number): Promise<Answer | undefined> {
  switch (address.kind) {
    case 'page':
      return answerPage(address, parts, seen)
    case 'redirect':
      return answerRedirect(address)
    case 'asset':
      return answerAsset(address.path, parts)
    case 'script': {
      const file = parts.script.files.get(address.path)
      return file && found({ type: 'text/javascript; charset=utf-8', ...file }, kept)
    }
    case 'public-file': {
      const file = parts.publicFiles.get(address.path)
      return file && answerFile(file)
    }
    case 'face': {
      const face = parts.faces.get(address.path)
      return face && found(face, kept)
    }
    case 'figure':
      return answerFigure(address, parts)
    case 'card':
      return answerCard(address.address, parts.cards)
    case 'for-programs':
      return parts.forPrograms.answer(address.path, address.ui)
    case 'health':
      return found({ type: text, body: Buffer.from('ok') }, 'no-store')
    case 'readiness':
      return answerReadiness(parts)
    default:
      return address satisfies never
  }
}

async function answerPage(address: PageAddress, { pages }: Parts, seen: number): Promise<Answer> {
  const page = await pages.read(address.path, address.status, seen)
  const status = page.kind === 'broken' ? 500 : address.status
  const { packings } = page
  const headers = {
    ...pageHeaders(page, address),
    ...keeping(status, address.negotiated, packings !== undefined),
    ...(status === 200 ? { etag: page.etag } : {}),
  }
  return { status, headers, body: page.body, ...(packings && { packings }) }
}

/** What a page's answer says beside how long it may be kept. */
function pageHeaders(page: Omit<PressedPage, 'packings'>, { path, ui }: Pick<PageAddress, 'path' | 'ui'>) {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-language': ui,
    'content-security-policy': page.policy,
    'surrogate-key': keysOf(path).join(' '),
    ...speculationHeader,
  }
}

/** What the answer with a kept page, packed and at its own address, says of it. */
export function keptPageHeaders(page: Page, path: string): Readonly<Record<string, string>> {
  const headers = pageHeaders(page, { path, ui: uiOf(path) })
  return { ...headers, 'cache-control': keptBefore, vary: 'Accept-Encoding' }
}

/** A page without its packings must not be pinned by a cache before us; with them, for as long as an edit may wait. */
function keeping(status: number, negotiated: boolean, isWhole: boolean): Readonly<Record<string, string>> {
  if (negotiated) return { 'cache-control': 'private, no-store', vary: 'Accept-Language, Cookie' }
  if (status === 500) return { 'cache-control': 'no-store' }
  return { 'cache-control': status === 200 && isWhole ? keptBefore : checkedEachTime }
}

function answerRedirect({ status, to, negotiated }: Extract<Address, { kind: 'redirect' }>): Answer {
  // Not for longer than a page: an address may come back, and two that lead to each other would lead nowhere.
  const keep = negotiated ? keeping(status, true, false) : { 'cache-control': keptBefore }
  return { status, headers: { 'content-type': text, location: to, ...keep }, body: Buffer.from(`${to}\n`) }
}

async function answerAsset(path: string, { readAsset, development }: Parts): Promise<Answer | undefined> {
  const asset = await readAsset(path)
  // A face is shown where it is there before the first paint, and pages in development preload none.
  const mayChange = development && !path.endsWith('.woff2')
  return asset && found(asset, mayChange ? 'no-store' : kept)
}

function answerFile(file: PublicFile): Answer {
  const answer = found(file, checkedEachTime)
  if (file.policy === undefined) return answer
  return { ...answer, headers: { ...answer.headers, 'content-security-policy': file.policy } }
}

type FigureAddress = Extract<Address, { kind: 'figure' }>

async function answerFigure({ slug, name }: FigureAddress, parts: Parts): Promise<Answer | undefined> {
  const holder = await parts.library.find(slug)
  if (holder.kind !== 'text' || !holder.text.figures.has(name)) return undefined
  const figure = await openFigure(parts.content, slug, name)
  if (figure === undefined) return undefined
  const answer = found({ type: figure.type, body: figure }, checkedEachTime)
  return {
    ...answer,
    headers: { ...answer.headers, etag: figure.etag, 'content-security-policy': figurePolicy },
  }
}

function answerReadiness({ library, isStopping }: Parts): Answer {
  const ready = !isStopping()
  const problems = library.problems().map((problem) => problem.message)
  const state = { ready, texts: library.count(), waiting: library.waiting(), problems }
  const body = Buffer.from(`${JSON.stringify(state)}\n`)
  return { ...found({ type: 'application/json', body }, 'no-store'), status: ready ? 200 : 503 }
}

type Found = { readonly type: string; readonly body: Answer['body']; readonly packings?: Packings }

function found({ type, body, packings }: Found, keep: string): Answer {
  const headers = { 'content-type': type, 'cache-control': keep }
  return { status: 200, headers, body, ...(packings && { packings }) }
}
