import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { serverCore } from '../cores.ts'
import { familyOf } from '../measure/process-stats.ts'
import { findFreePort } from '../subject/find-free-port.ts'
import type { Workshop } from '../workshop.ts'

export type Nginx = {
  readonly port: number
  /** The master and its worker. */
  pids(): number[]
  stop(): Promise<void>
}

type Options = {
  readonly root: string
  /** Faster, and blind to files that change. */
  readonly keepsFilesOpen: boolean
  /** What the files' names have at their end and their addresses have not. */
  readonly extension?: string
}

/** Starts an nginx of our own that serves this folder as it is, with the .gz files beside the pages. */
export async function startNginx(workshop: Workshop, options: Options): Promise<Nginx> {
  const port = await findFreePort()
  const place = join(workshop.folder, `nginx-${port}`)
  writeFileSync(`${place}.conf`, configure({ ...options, port, place }))
  const server = workshop.start(['nginx', '-e', 'stderr', '-p', workshop.folder, '-c', `${place}.conf`], {
    core: serverCore,
    stderr: 'inherit',
  })
  const { pid } = server
  if (pid === undefined) throw new Error('nginx is not installed (Debian: apt-get install nginx-light)')
  for (let tries = 0; ; tries += 1) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    )
    if (answered) break
    if (tries > 500 || server.exitCode !== null) throw new Error('nginx does not answer')
    await wait(10)
  }
  return { port, pids: () => familyOf(pid), stop: () => workshop.end(server) }
}

type Configuration = Options & { readonly port: number; readonly place: string }

/** One worker for one core, and nothing logged: as fast as nginx gets. */
function configure({ root, keepsFilesOpen, extension, port, place }: Configuration): string {
  return `
daemon off;
worker_processes 1;
pid ${place}.pid;
error_log stderr crit;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  ${keepsFilesOpen ? 'open_file_cache max=20000 inactive=10m;' : ''}
  client_body_temp_path ${place}-body;
  proxy_temp_path ${place}-proxy;
  fastcgi_temp_path ${place}-fastcgi;
  uwsgi_temp_path ${place}-uwsgi;
  scgi_temp_path ${place}-scgi;
  types { text/html html; text/css css; text/javascript js; image/svg+xml svg; font/woff2 woff2; image/png png; }
  default_type "text/html; charset=utf-8";
  gzip_static on;
  gzip_vary on;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    ${extension === undefined ? '' : `location / { try_files $uri${extension} =404; }`}
    location ~ \\.png$ { gzip_static off; }
    location ~ \\.woff2$ { add_header Cache-Control "public, max-age=31536000, immutable"; }
  }
}
`
}
