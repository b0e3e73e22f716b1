import { passViewOn, readView, setView } from '#core/reading/view.ts'
import { type Answer, tagOf } from './send.ts'

/** One character for each byte: what is looked for is ASCII, and all other bytes stay as they are. */
const bytewise = 'latin1'

/**
 * The answer with a page, in the view that its query asks for (`view=reveal`). It is made anew of the page that is kept, and kept by
 * nobody, so that queries never multiply pages. What is no view, or is shown already, gives the very same answer.
 */
export function answerView(answer: Answer, query: string): Answer {
  const { status, headers, body } = answer
  const view = readView(new URLSearchParams(query).get('view') ?? '')
  if (view === undefined || status !== 200 || !Buffer.isBuffer(body)) return answer
  const page = body.toString(bytewise)
  const set = setView(page, view)
  if (set === page) return answer
  const shown = Buffer.from(passViewOn(set, view), bytewise)
  const own = { 'cache-control': 'private, no-cache', etag: tagOf(shown) }
  return { status, headers: { ...headers, ...own }, body: shown }
}
