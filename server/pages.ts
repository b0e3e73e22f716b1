import { setLetters } from '#core/reading/mark-letters.ts'
import type { UiLanguage } from '#locales/words.ts'
import { toDocument } from './document.ts'
import type { Next } from './next-behind-socket.ts'
import { documentPolicy } from './security-headers.ts'
import { tagOf } from './send.ts'
import type { ShrinkPage } from './shrink-page.ts'

/** A finished page, and all that its headers say of its body. */
export type Page = {
  readonly body: Buffer
  readonly etag: string
  /** Its Content-Security-Policy. */
  readonly policy: string
  /** `broken`: what was asked for could not be made, and these are the words for that. */
  readonly kind: 'asked' | 'broken'
}

/** Gives the page at one of Next's paths. Never throws. */
export type ReadPage = (path: string, ui: UiLanguage) => Promise<Page>

type Options = {
  readonly next: Pick<Next, 'ask'>
  /** Addresses of the scripts of every page. */
  readonly scripts: readonly string[]
  /** Leaves out of a page what it does not need; in development nothing is. */
  readonly shrink: ShrinkPage
  /** Where styles may come from beside the page itself. */
  readonly styleSources: readonly string[]
  readonly onFault: (fault: string) => void
}

/**
 * Asks Next for pages. The pages that say sorry are asked for at once and kept, so that they survive Next itself.
 * @throws where Next cannot even make those
 */
export async function openPages({
  next,
  scripts,
  shrink,
  styleSources,
  onFault,
}: Options): Promise<ReadPage> {
  async function make(path: string): Promise<Page> {
    const answer = await next.ask(path)
    if (answer.status !== 200) throw new Error(`Next answered ${answer.status}`)
    const { html, styles, unheeded } = toDocument(shrink(setLetters(answer.body.toString())), scripts)
    if (unheeded.length > 0) onFault(`Browsers will not heed ${unheeded.join(', ')} in "${path}"`)
    const body = Buffer.from(html)
    const etag = tagOf(body)
    return { body, etag, policy: documentPolicy([...new Set(styles), ...styleSources]), kind: 'asked' }
  }

  async function makeBroken(ui: UiLanguage): Promise<Page> {
    return { ...(await make(`/${ui}/broken`)), kind: 'broken' }
  }

  const broken = { uk: await makeBroken('uk'), en: await makeBroken('en') }
  return async (path, ui) => {
    try {
      return await make(path)
    } catch (error) {
      onFault(`Cannot make the page "${path}": ${error instanceof Error ? error.message : String(error)}`)
      return broken[ui]
    }
  }
}
