import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Site = { readonly url: string; stop(): Promise<void> }

/**
 * Starts the real server on a free port, on these texts (the bundled ones by default). Its pages say that they live at `origin`,
 * or where they do.
 */
export async function startSite(content = 'content', origin = ''): Promise<Site> {
  const cache = mkdtempSync(join(tmpdir(), 'poruch-cache-'))
  const server = spawn(process.execPath, ['server/main.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      PORUCH_CONTENT: content,
      PORUCH_CACHE: cache,
      PORUCH_URL: origin,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    const listen = (part: Buffer) => {
      said += part.toString()
      const found = /Poruch is at (?:.+, behind )?(?:http:\/\/)?(\S+:\d+)\n/.exec(said)?.[1]
      if (found !== undefined) resolve(`http://${found}`)
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.on('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      rmSync(cache, { recursive: true, force: true })
    },
  }
}
