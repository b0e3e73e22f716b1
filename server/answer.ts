import type { IncomingHttpHeaders } from 'node:http'
import { pageOf } from '#core/reading/page-of.ts'
import { type Address, addressOf, type Known, nothingThere, type PageAddress } from './addresses.ts'
import { openFigure } from './figures.ts'
import type { Library } from './library.ts'
import type { Next } from './next-behind-socket.ts'
import type { ReadPage } from './pages.ts'
import type { PublicFiles } from './public-files.ts'
import type { Script } from './script.ts'
import { figurePolicy } from './security-headers.ts'
import type { Answer } from './send.ts'

/** All that answers are made of. */
export type Parts = {
  readonly library: Library
  readonly readPage: ReadPage
  readonly next: Pick<Next, 'ask'>
  readonly script: Script
  readonly publicFiles: PublicFiles
  /** The folder of the library. */
  readonly content: string
  /** Whether built files may change under one name. */
  readonly development: boolean
  readonly isStopping: () => boolean
}

export type AnswerTo = (path: string, headers: IncomingHttpHeaders) => Promise<Answer>

const checkedEachTime = 'public, max-age=0, must-revalidate'
const kept = 'public, max-age=31536000, immutable'
const text = 'text/plain; charset=utf-8'

/** Answers a GET at any path. */
export function answering(parts: Parts): AnswerTo {
  const { library, script, publicFiles } = parts
  const known: Known = {
    find: library.find,
    pageCount: () => pageOf(library.list(), 1).pages,
    ui: () => library.site().ui,
    script: script.address,
    publicFiles: new Set(publicFiles.keys()),
  }
  return async (path, headers) => {
    const wishes = { cookie: headers.cookie, acceptLanguage: headers['accept-language'] }
    const address = await addressOf(path, wishes, known)
    return (await answerAt(address, parts)) ?? answerPage(nothingThere(wishes, known), parts)
  }
}

/** Undefined where the address is well formed and nothing is there. */
async function answerAt(address: Address, parts: Parts): Promise<Answer | undefined> {
  switch (address.kind) {
    case 'page':
      return answerPage(address, parts)
    case 'redirect':
      return answerRedirect(address)
    case 'asset':
      return answerAsset(address.path, parts)
    case 'script':
      return found('text/javascript; charset=utf-8', kept, parts.script.body)
    case 'public-file': {
      const file = parts.publicFiles.get(address.path)
      return file && found(file.type, checkedEachTime, file.body)
    }
    case 'figure':
      return answerFigure(address, parts)
    case 'health':
      return found(text, 'no-store', Buffer.from('ok'))
    case 'readiness':
      return answerReadiness(parts)
    default:
      return address satisfies never
  }
}

async function answerPage(address: PageAddress, { readPage }: Parts): Promise<Answer> {
  const page = await readPage(address.path, address.ui)
  const status = page.kind === 'broken' ? 500 : address.status
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': address.ui,
      'content-security-policy': page.policy,
      ...keeping(status, address.negotiated),
      ...(status === 200 ? { etag: page.etag } : {}),
    },
    body: page.body,
  }
}

function keeping(status: number, negotiated: boolean): Readonly<Record<string, string>> {
  if (negotiated) return { 'cache-control': 'private, no-store', vary: 'Accept-Language, Cookie' }
  return { 'cache-control': status === 500 ? 'no-store' : checkedEachTime }
}

function answerRedirect({ status, to, negotiated }: Extract<Address, { kind: 'redirect' }>): Answer {
  const keep = negotiated ? keeping(status, true) : { 'cache-control': 'public, max-age=3600' }
  return { status, headers: { 'content-type': text, location: to, ...keep }, body: Buffer.from(`${to}\n`) }
}

async function answerAsset(path: string, { next, development }: Parts): Promise<Answer | undefined> {
  const asset = await next.ask(path)
  return asset.status === 200 ? found(asset.type, development ? 'no-store' : kept, asset.body) : undefined
}

type FigureAddress = Extract<Address, { kind: 'figure' }>

async function answerFigure({ slug, name }: FigureAddress, parts: Parts): Promise<Answer | undefined> {
  const holder = await parts.library.find(slug)
  if (holder.kind !== 'text' || !holder.text.figures.has(name)) return undefined
  const figure = await openFigure(parts.content, slug, name)
  if (figure === undefined) return undefined
  const answer = found(figure.type, checkedEachTime, figure)
  return {
    ...answer,
    headers: { ...answer.headers, etag: figure.etag, 'content-security-policy': figurePolicy },
  }
}

function answerReadiness({ library, isStopping }: Parts): Answer {
  const ready = !isStopping()
  const problems = library.problems().map((problem) => problem.message)
  const state = { ready, texts: library.list().length, problems }
  const body = Buffer.from(`${JSON.stringify(state)}\n`)
  return { ...found('application/json', 'no-store', body), status: ready ? 200 : 503 }
}

function found(type: string, keep: string, body: Answer['body']): Answer {
  return { status: 200, headers: { 'content-type': type, 'cache-control': keep }, body }
}
