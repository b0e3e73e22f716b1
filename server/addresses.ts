import { isSlug } from '#core/text/slug.ts'
import type { Text } from '#core/text/text.ts'
import type { UiLanguage } from '#locales/words.ts'
import { type CardAddress, readCardPath } from './card-path.ts'
import { isForPrograms } from './for-programs.ts'
import type { Found } from './library.ts'
import { negotiate, type Wishes } from './negotiate.ts'
import { couldBeInText, type Past, placeInText } from './place-in-text.ts'

/** What answers at an address. */
export type Address =
  | PageAddress
  /** `negotiated`: where it leads depends on the reader's language, so no cache may keep it for others. */
  | {
      readonly kind: 'redirect'
      readonly status: 307 | 308
      readonly to: string
      readonly negotiated: boolean
    }
  /** `path`: below /_next/static, as Next knows it. */
  | { readonly kind: 'asset'; readonly path: string }
  | { readonly kind: 'script' | 'public-file' | 'face'; readonly path: string }
  | { readonly kind: 'figure'; readonly slug: string; readonly name: string }
  | { readonly kind: 'card'; readonly address: CardAddress }
  /** `ui`: the language of what is in the reader's own. */
  | { readonly kind: 'for-programs'; readonly path: string; readonly ui: UiLanguage }
  | { readonly kind: 'health' | 'readiness' }

export type PageAddress = {
  readonly kind: 'page'
  /** What to ask Next for. */
  readonly path: string
  readonly ui: UiLanguage
  readonly status: 200 | 404 | 410 | 500
  readonly negotiated: boolean
}

/** What of the library and the checkout addresses depend on. */
export type Known = Past & {
  readonly find: (slug: string) => Promise<Found>
  readonly pageCount: () => number
  readonly ui: () => UiLanguage
  /** The addresses of the files of the enhancement script. */
  readonly scripts: Pick<ReadonlySet<string>, 'has'>
  /** The addresses of the files in public/. */
  readonly publicFiles: ReadonlySet<string>
  /** The addresses of the faces that readers may choose. */
  readonly faces: Pick<ReadonlySet<string>, 'has'>
}

/**
 * Which answer stands at a path (without its query). Only what is known here is ever asked of Next, in Next's own
 * spelling: nothing that a stranger typed is passed on.
 */
export async function addressOf(path: string, wishes: Wishes, known: Known): Promise<Address> {
  const steps = splitPath(path)
  if (steps === undefined) return nothingThere(wishes, known)
  if (steps.length > 1 && steps.at(-1) === '') return moved(steps.slice(0, -1))
  const negotiated = negotiate(wishes, known.ui())
  const whole = joinPath(steps)
  if (isForPrograms(whole)) return { kind: 'for-programs', path: whole, ui: negotiated }
  const [first = '', second, third, ...more] = steps
  switch (first) {
    case 'uk':
    case 'en':
      return (await pageIn(first, steps.slice(1), known)) ?? missing(first, false)
    case 'ua':
      return moved(['uk', ...steps.slice(1)])
    case '':
    case 'about':
    case 'comfort':
    case 'accessibility':
    case 'keys':
    case 'feed.xml':
    case 'feed.json':
      if (steps.length === 1) return inLanguage(negotiated, first === '' ? [] : [first])
      break
    case 'texts':
      if (second === undefined) return inLanguage(negotiated, [])
      if (isSlug(second) && couldBeInText(steps.slice(2))) return inLanguage(negotiated, steps)
      break
    case 'files':
      if (second !== undefined && third !== undefined && more.length === 0 && isSlug(second))
        return { kind: 'figure', slug: second, name: third }
      break
    case 'cards': {
      const card = readCardPath(joinPath(steps))
      if (card !== undefined) return { kind: 'card', address: card }
      break
    }
    case '_next':
      if (second === 'static' && third !== undefined) return { kind: 'asset', path: joinPath(steps) }
      break
    case 'healthz':
    case 'readyz':
      if (steps.length === 1) return { kind: first === 'healthz' ? 'health' : 'readiness' }
      break
    default:
      if (known.scripts.has(joinPath(steps))) return { kind: 'script', path: joinPath(steps) }
      if (known.publicFiles.has(joinPath(steps))) return { kind: 'public-file', path: joinPath(steps) }
      if (known.faces.has(joinPath(steps))) return { kind: 'face', path: joinPath(steps) }
  }
  return nothingThere(wishes, known)
}

/** The page that says so, where the address itself tells no language. */
export function nothingThere(wishes: Wishes, known: Pick<Known, 'ui'>): PageAddress {
  return missing(negotiate(wishes, known.ui()), true)
}

/** Pages of the site itself. */
const isOwnPage = /^(?:about|comfort|accessibility|keys)$/

async function pageIn(ui: UiLanguage, steps: readonly string[], known: Known): Promise<Address | undefined> {
  const [area, name, ...more] = steps
  if (area === undefined || (isOwnPage.test(area) && name === undefined)) return pageAt([ui, ...steps])
  if (area === 'texts') return name === undefined ? moved([ui]) : pageInText(ui, name, more, known)
  if (area !== 'page' || name === undefined || more.length > 0) return undefined
  if (name === '1') return moved([ui])
  const isThere = /^[1-9]\d{0,8}$/.test(name) && Number(name) <= known.pageCount()
  return isThere ? pageAt([ui, ...steps]) : undefined
}

/** @param steps those behind the slug */
async function pageInText(
  ui: UiLanguage,
  slug: string,
  steps: readonly string[],
  known: Known,
): Promise<Address | undefined> {
  if (!isSlug(slug) || !couldBeInText(steps)) return undefined
  const found = await known.find(slug)
  switch (found.kind) {
    case 'text':
      return pageOf(ui, found.text, steps, known)
    case 'withdrawn':
      return pageAt([ui, 'texts', slug], 410)
    case 'moved':
      return moved([ui, 'texts', found.to, ...steps])
    case 'broken':
      return pageAt([ui, 'broken'], 500)
    case 'unknown':
      return undefined
    default:
      return found satisfies never
  }
}

async function pageOf(
  ui: UiLanguage,
  text: Text,
  steps: readonly string[],
  known: Known,
): Promise<Address | undefined> {
  const place = await placeInText(text, steps, known)
  if (place === undefined) return undefined
  const whole: readonly [UiLanguage, ...string[]] = [ui, 'texts', text.slug, ...place.steps]
  switch (place.kind) {
    case 'page':
      return pageAt(whole, place.status)
    case 'moved':
      return moved(whole)
    case 'elsewhere':
      return { kind: 'redirect', status: 307, to: `${joinPath(whole)}#${place.fragment}`, negotiated: false }
    default:
      return place satisfies never
  }
}

/** @param steps the interface language first */
function pageAt(steps: readonly [UiLanguage, ...string[]], status: PageAddress['status'] = 200): PageAddress {
  return { kind: 'page', path: joinPath(steps), ui: steps[0], status, negotiated: false }
}

function missing(ui: UiLanguage, negotiated: boolean): PageAddress {
  return { kind: 'page', path: `/${ui}/missing`, ui, status: 404, negotiated }
}

function inLanguage(ui: UiLanguage, steps: readonly string[]): Address {
  return { kind: 'redirect', status: 307, to: joinPath([ui, ...steps]), negotiated: true }
}

function moved(steps: readonly string[]): Address {
  return { kind: 'redirect', status: 308, to: joinPath(steps), negotiated: false }
}

/** The decoded steps of a path; undefined where they could mean a path to someone else. */
function splitPath(path: string): string[] | undefined {
  if (!path.startsWith('/')) return undefined
  try {
    const steps = path.slice(1).split('/').map(decodeURIComponent)
    const isOdd = (step: string, index: number) =>
      /[/\\\p{Cc}]/u.test(step) || /^\.{1,2}$/.test(step) || (step === '' && index < steps.length - 1)
    return steps.some(isOdd) ? undefined : steps
  } catch {
    return undefined
  }
}

function joinPath(steps: readonly string[]): string {
  return `/${steps.map(encodeURIComponent).join('/')}`
}
