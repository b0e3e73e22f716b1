import { type FSWatcher, watch } from 'node:fs'
import { readdir } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'

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
  const watchers = new Map<string, FSWatcher>()
  let pending: NodeJS.Timeout | undefined

  async function follow(folder: string): Promise<void> {
    if (!watchers.has(folder)) {
      const watcher = watch(folder, () => {
        void follow(folder)
        change()
      })
      watchers.set(
        folder,
        watcher.on('error', () => watchers.delete(folder)),
      )
    }
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) if (entry.isDirectory()) await follow(join(folder, entry.name))
  }

  function change(): void {
    clearTimeout(pending)
    // Next's own watcher must have seen it too, or it would answer with the page from before.
    pending = setTimeout(() => {
      for (const browser of browsers) browser.write('event: change\ndata:\n\n')
    }, 150)
  }
  const heartbeat = setInterval(() => {
    for (const browser of browsers) browser.write(':\n\n')
  }, 30_000)
  void follow(sources)

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
      clearTimeout(pending)
      for (const watcher of watchers.values()) watcher.close()
      for (const browser of browsers) browser.end()
    },
  }
}
