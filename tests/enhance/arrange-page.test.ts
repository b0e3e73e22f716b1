import { describe, expect, test } from 'vitest'
import { arrangePage } from '../../enhance/arrange-page.ts'

const page =
  '\uFEFF<!DOCTYPE html><style>@media (width<60rem){p{order:1}}</style><h1>Ґанок — «поруч» 🪶</h1>' +
  '<input type="radio" checked="" name="view" value="side"/><input type="radio" name="view" value="reveal"/>' +
  '<input type="checkbox" name="swap"/><p>п’ять < шість</p>'
const arranged = page
  .replace('radio" checked=""', 'radio"')
  .replace(
    '<input type="radio" name="view" value="reveal"',
    '<input checked="" type="radio" name="view" value="reveal"',
  )
  .replace('<input type="checkbox"', '<input checked="" type="checkbox"')
const view = { layout: 'reveal', isSwapped: true } as const

/** A page that comes in parts of so many bytes. */
function answerIn(words: string, size: number): Response {
  const bytes = new TextEncoder().encode(words)
  const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.slice(at * size, (at + 1) * size),
  )
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const part of parts) controller.enqueue(part)
      controller.close()
    },
  })
  return new Response(body, {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-language': 'uk' },
  })
}

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer()).toString()

describe('arrangePage()', () => {
  test.each([1, 7, 64, 10_000])(
    'chooses the view and keeps every other byte, in parts of %i bytes',
    async (size) => {
      expect(await bytesOf(arrangePage(answerIn(page, size), view))).toBe(arranged)
    },
  )

  test('keeps a page as it is that has no choice of views, or ends in the middle of a tag', async () => {
    for (const words of ['', 'Ґанок', '<p>Ґанок</p>', '<p>Ґанок</p><input name="view" value="reveal"'])
      expect(await bytesOf(arrangePage(answerIn(words, 5), view))).toBe(words)
  })

  test('passes words on as they come, and does not wait for the last', async () => {
    let more: ReadableStreamDefaultController<Uint8Array> | undefined
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        more = controller
        controller.enqueue(new TextEncoder().encode('<h1>Ґанок</h1><inp'))
      },
    })
    const answer = new Response(body, { headers: { 'content-type': 'text/html' } })
    const reader = arrangePage(answer, view).body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('<h1>Ґанок</h1>')
    more?.enqueue(new TextEncoder().encode('ut name="swap">'))
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('<input checked="" name="swap">')
    more?.close()
    expect((await reader?.read())?.done).toBe(true)
  })

  test('leaves alone what is no page, and keeps the status and the headers', () => {
    const feed = new Response('<feed/>', { headers: { 'content-type': 'application/atom+xml' } })
    expect(arrangePage(feed, view)).toBe(feed)
    const moved = new Response(null, { status: 307, headers: { 'content-type': 'text/html' } })
    expect(arrangePage(moved, view)).toBe(moved)
    const shown = arrangePage(answerIn(page, 99), view)
    expect([shown.status, shown.headers.get('content-language')]).toEqual([404, 'uk'])
  })
})
