import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** In milliseconds: a browser paints what it has meanwhile. */
const pause = 400

/**
 * Pages of a site as a weak link brings them: one piece, a pause, the rest. Everything else comes at once.
 * @param cut where the first piece of a page ends, as a position in its HTML
 */
export async function serveInPieces(
  site: string,
  cut: (html: string) => number,
): Promise<{ readonly url: string; stop(): void }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const answer = await fetch(site + url, { headers: { 'accept-encoding': 'identity' } })
    const body = Buffer.from(await answer.arrayBuffer())
    for (const name of ['content-type', 'content-security-policy'])
      response.setHeader(name, answer.headers.get(name) ?? '')
    if (answer.headers.get('content-type')?.startsWith('text/html')) {
      const html = body.toString()
      const end = cut(html)
      response.write(html.slice(0, end))
      await wait(pause)
      response.end(html.slice(end))
    } else response.end(body)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
