import type { ServerResponse } from 'node:http'
import { followFolders } from './follow-folders.ts'

/** Reloads the browsers of whoever works on the pages: documents carry none of Next's own client. */
export type Reload = {
  /** Whether the path was one of ours, and so is answered. */
  answers(path: string, response: ServerResponse): boolean
  /** Tells every browser. */
  change(): void
  close(): void
}

export const reloadScript = '/_dev/reload.js'

// A new process is a change too: server/, core/ and enhance/ are read once, at its start.
const script = `{
  let first
  const connect = () => {
    const changes = new EventSource('/_dev/changes')
    changes.addEventListener('process', ({ data }) => {
      first ??= data
      if (data !== first) location.reload()
    })
    changes.addEventListener('change', () => location.reload())
    changes.addEventListener('error', () => {
      if (changes.readyState === EventSource.CLOSED) setTimeout(connect, 500)
    })
  }
  connect()
}`

/** @param sources a folder in which any change reloads */
export function openReload(sources: string): Reload {
  const browsers = new Set<ServerResponse>()
  const following = followFolders([sources], change)

  function change(): void {
    for (const browser of browsers) browser.write('event: change\ndata:\n\n')
  }
  const heartbeat = setInterval(() => {
    for (const browser of browsers) browser.write(':\n\n')
  }, 30_000)

  return {
    answers(path, response) {
      if (path === reloadScript) {
        response
          .writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' })
          .end(script)
        return true
      }
      if (path !== '/_dev/changes') return false
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(`event: process\ndata: ${process.pid}\n\n`)
      browsers.add(response)
      response.once('close', () => browsers.delete(response))
      return true
    },
    change,
    close() {
      clearInterval(heartbeat)
      following.close()
      for (const browser of browsers) browser.end()
    },
  }
}
