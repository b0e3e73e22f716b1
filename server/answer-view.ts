import { nameView, passViewOn, readView, setView, type View } from '#core/reading/view.ts'
import { type Answer, tagOf } from './send.ts'

/** One character for each byte: what is looked for is ASCII, and all other bytes stay as they are. */
const bytewise = 'latin1'

/** A cache that heeds no queries would give it to those who asked for no view. */
const keptByNobody = 'private, no-cache'

/**
 * The answer with a page, in the view that its query asks for (`view=reveal`). It is made anew of the page that is kept, and kept by
 * nobody, so that queries never multiply pages. A redirect to a text takes the view along. What is no view, or is shown already,
 * gives the very same answer.
 */
export function answerView(answer: Answer, query: string): Answer {
  const view = readView(new URLSearchParams(query).get('view') ?? '')
  if (view === undefined) return answer
  return answer.headers.location === undefined ? arrange(answer, view) : takeAlong(answer, view)
}

function arrange(answer: Answer, view: View): Answer {
  const { status, headers, body } = answer
  if (status !== 200 || !Buffer.isBuffer(body)) return answer
  const page = body.toString(bytewise)
  const set = setView(page, view)
  if (set === page) return answer
  const shown = Buffer.from(passViewOn(set, view), bytewise)
  return { status, headers: { ...headers, 'cache-control': keptByNobody, etag: tagOf(shown) }, body: shown }
}

function takeAlong({ status, headers }: Answer, view: View): Answer {
  const location = headers.location?.replace(/^\/(?:uk|en)\/texts\/[^?#]+/, `$&?view=${nameView(view)}`) ?? ''
  const keep = headers.vary === undefined ? { 'cache-control': keptByNobody } : {}
  return { status, headers: { ...headers, ...keep, location }, body: Buffer.from(`${location}\n`) }
}
