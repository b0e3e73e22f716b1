import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import https from 'node:https'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { unpack, type Whole } from '#tests/server/fetch-whole.ts'
import { checkout, freePort, listen } from '#tests/server/start-poruch.ts'

export type Nginx = {
  readonly origin: string
  /** The port that leads from http to https. */
  readonly plainPort: number
  /** Asks as https://texts.example would be asked. @param options `from`: an address of this machine */
  ask(path: string, headers?: Readonly<Record<string, string>>, options?: AskOptions): Promise<Whole>
  /** How many answers it keeps. */
  kept(): number
  said(): string
  stop(): Promise<void>
}

type AskOptions = { readonly method?: string; readonly from?: string }

/** Why nginx cannot be tried here; undefined where it can. */
export function lacking(): string | undefined {
  const missing = ['nginx', 'openssl'].filter((name) => spawnSync(name, ['-v']).error !== undefined)
  return missing.length === 0 ? undefined : `${missing.join(' and ')} not installed`
}

/** nginx with deploy/nginx.conf, in which names and places of the real machine are replaced, and nothing else. */
export async function startNginx(upstream: number): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'poruch-nginx-'))
  const [port, plainPort] = [await freePort(), await freePort()]
  makeCertificate(folder)
  const replacements: readonly (readonly [string, string, number])[] = [
    ['server 127.0.0.1:3000;', `server 127.0.0.1:${upstream};`, 1],
    ['listen 80;', `listen 127.0.0.1:${plainPort};`, 1],
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`, 1],
    // A machine without IPv6 would not start.
    ['    listen [::]:80;\n', '', 1],
    ['    listen [::]:443 ssl http2;\n', '', 1],
    ['/etc/letsencrypt/live/texts.example', folder, 2],
    ['/var/cache/nginx/poruch', join(folder, 'cache'), 1],
  ]
  let site = readFileSync(join(checkout, 'deploy/nginx.conf'), 'utf8')
  for (const [from, to, times] of replacements) {
    const parts = site.split(from)
    if (parts.length !== times + 1) throw new Error(`Expected ${JSON.stringify(from)} in deploy/nginx.conf`)
    site = parts.join(to)
  }
  writeFileSync(join(folder, 'site.conf'), site)
  writeFileSync(join(folder, 'nginx.conf'), around(folder))
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'])
  const said = listen(child)
  const agent = new https.Agent({ keepAlive: true, maxSockets: 100 })
  const ca = readFileSync(join(folder, 'fullchain.pem'))

  function ask(path: string, headers = {}, { method = 'GET', from }: AskOptions = {}): Promise<Whole> {
    const options = { host: '127.0.0.1', port, path, method, agent, ca, servername: 'texts.example' }
    const own = { host: 'texts.example', ...headers }
    return new Promise((done, fail) => {
      https
        .request(
          { ...options, headers: own, ...(from && { localAddress: from, agent: false }) },
          async (answer) => {
            const body = Buffer.concat(await Array.fromAsync(answer))
            const words = unpack(body, answer.headers['content-encoding'])
            done({ status: answer.statusCode ?? 0, headers: answer.headers, body, words })
          },
        )
        .on('error', fail)
        .end()
    })
  }

  async function isThere(): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}: ${said()}`)
      const answer = await ask('/healthz').catch((error: unknown) => error)
      if (!(answer instanceof Error)) return
      if (attempt === 100) throw new Error(`nginx does not answer: ${said()}`, { cause: answer })
      await new Promise((done) => setTimeout(done, 50))
    }
  }

  await isThere()
  return {
    origin: `https://127.0.0.1:${port}`,
    plainPort,
    ask,
    kept: () => filesIn(join(folder, 'cache')),
    said,
    async stop() {
      agent.destroy()
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'close')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What Debian's own nginx.conf has around a site; `gzip on` above all. */
function around(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${join(folder, name)};`)
    .join('\n')
  return `
daemon off;
${userInfo().uid === 0 ? 'user root;' : ''}
worker_processes 2;
pid ${join(folder, 'nginx.pid')};
events { worker_connections 768; }
http {
${temporary}
  access_log off;
  gzip on;
  include ${join(folder, 'site.conf')};
}
`
}

function makeCertificate(folder: string): void {
  const files = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')]
  const names = ['-subj', '/CN=texts.example', '-addext', 'subjectAltName=DNS:texts.example']
  const options = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
  ]
  const { status, stderr } = spawnSync('openssl', [...options, ...files, ...names])
  if (status !== 0) throw new Error(`openssl: ${stderr.toString()}`)
}

function filesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length
}
