import { setView, type View } from '#core/reading/view.ts'

/**
 * A page with this view chosen among its tools, and all else as it came and when it came. What is no page is given back; pages
 * are UTF-8.
 */
export function arrangePage(response: Response, view: View): Response {
  const { body, headers, status, statusText } = response
  if (body === null || !headers.get('content-type')?.startsWith('text/html')) return response
  const arranged = body
    .pipeThrough(new TextDecoderStream('utf-8', { ignoreBOM: true }))
    .pipeThrough(new TransformStream(arranging(view)))
    .pipeThrough(new TextEncoderStream())
  return new Response(arranged, { status, statusText, headers })
}

/** A tag that is cut in two waits for its end. */
function arranging(view: View): Transformer<string, string> {
  let held = ''
  return {
    transform(part, controller) {
      const words = held + part
      const open = words.lastIndexOf('<')
      const end = open > words.lastIndexOf('>') ? open : words.length
      held = words.slice(end)
      controller.enqueue(setView(words.slice(0, end), view))
    },
    flush(controller) {
      controller.enqueue(held)
    },
  }
}
