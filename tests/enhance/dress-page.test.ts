import { describe, expect, test, vi } from 'vitest'

const css = '@font-face{src:url("/faces/dyslexic-0A.woff2")}:root[data-comfort~=theme-sepia]{--a:#f4ecd8}'
vi.stubGlobal('builtComfortSheet', css)
vi.stubGlobal('builtComfortHash', 'sha256-abcdefghijklmn')
vi.stubGlobal('builtComfortPrint', 'abcdefghij')
const { dressPage } = await import('../../enhance/dress-page.ts')

const page =
  '<!DOCTYPE html><html lang="uk"><head><meta charSet="utf-8"/></head><body><p>Ґанок</p></body></html>'
const policy = "default-src 'none'; style-src 'sha256-own'; font-src 'self'"

/** An answer that comes in parts of so many bytes. */
function answerIn(words: string, size: number, headers: Record<string, string> = {}): Response {
  const bytes = new TextEncoder().encode(words)
  const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.slice(at * size, (at + 1) * size),
  )
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(part)
      controller.close()
    },
  })
  return new Response(body, {
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  })
}

describe('dressPage()', () => {
  test.each([1, 7, 64, 10_000])(
    'writes what is worn into the head and keeps every other byte, in parts of %i bytes',
    async (size) => {
      const dressed = await dressPage(answerIn(page, size), 'theme-sepia size-large').text()
      expect(dressed).toContain(
        '<html data-comfort="theme-sepia size-large" data-comfort-sheet="abcdefghij" lang="uk"><head><meta name="theme-color" content="#f4ecd8">',
      )
      expect(dressed).toContain(`<style data-comfort-sheet>${css}</style><meta charSet="utf-8"/>`)
      const bare = dressed
        .replace(/ data-comfort="[^"]*" data-comfort-sheet="[^"]*"/, '')
        .replace(/<meta name="theme-color"[^>]*>/, '')
        .replace(`<style data-comfort-sheet>${css}</style>`, '')
      expect(bare).toBe(page)
    },
  )

  test('lets the page have the rules: by their hash, beside its own or in the place of none', async () => {
    const policyOf = (given: string) =>
      dressPage(answerIn(page, 99, { 'content-security-policy': given }), 'theme-dark').headers.get(
        'content-security-policy',
      )
    expect(policyOf(policy)).toBe(
      "default-src 'none'; style-src 'sha256-abcdefghijklmn' 'sha256-own'; font-src 'self'",
    )
    expect(policyOf("style-src 'none'; font-src 'self'")).toBe(
      "style-src 'sha256-abcdefghijklmn'; font-src 'self'",
    )
  })

  test('asks for a face at once where it is worn, and else for none', async () => {
    const preload =
      '<link rel="preload" as="font" type="font/woff2" href="/faces/dyslexic-0A.woff2" crossorigin>'
    expect(await dressPage(answerIn(page, 99), 'face-dyslexic').text()).toContain(preload)
    expect(await dressPage(answerIn(page, 99), 'face-sans').text()).not.toContain('preload')
  })

  test('passes words on as they come, and does not wait for the last', async () => {
    let more: ReadableStreamDefaultController<Uint8Array> | undefined
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        more = controller
        controller.enqueue(new TextEncoder().encode('<html lang="uk"><head><title>Ґ'))
      },
    })
    const answer = new Response(body, { headers: { 'content-type': 'text/html' } })
    const reader = dressPage(answer, 'theme-dark').body?.getReader()
    const first = await reader?.read()
    expect(new TextDecoder().decode(first?.value)).toContain('<title>Ґ')
    more?.close()
    expect((await reader?.read())?.done).toBe(true)
  })

  test('leaves alone what is no page, and what has no head', async () => {
    const feed = new Response('<feed/>', { headers: { 'content-type': 'application/atom+xml' } })
    expect(dressPage(feed, 'theme-dark')).toBe(feed)
    const moved = new Response(null, { status: 307, headers: { 'content-type': 'text/html' } })
    expect(dressPage(moved, 'theme-dark')).toBe(moved)
    for (const words of ['', 'Ґанок', 'Ґ'.repeat(5_000)])
      expect(await dressPage(answerIn(words, 1_000), 'theme-dark').text()).toBe(words)
  })

  test('keeps the status and the other headers', () => {
    const answer = new Response(page, {
      status: 404,
      headers: { 'content-type': 'text/html', 'content-language': 'uk' },
    })
    const dressed = dressPage(answer, 'theme-dark')
    expect([dressed.status, dressed.headers.get('content-language')]).toEqual([404, 'uk'])
  })
})
