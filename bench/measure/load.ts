import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { clientCore } from '../cores.ts'
import type { Workshop } from '../workshop.ts'
import type { LoadJob, LoadResult } from './load-client.ts'

let loads = 0

/** Lets a client in a process of its own, on a core of its own, ask a server for pages. */
export async function load(workshop: Workshop, job: LoadJob): Promise<LoadResult> {
  loads += 1
  const file = join(workshop.folder, `load-job-${loads}.json`)
  writeFileSync(file, JSON.stringify(job))
  const client = workshop.start([process.execPath, join(import.meta.dirname, 'load-client.ts'), file], {
    core: clientCore,
  })
  if (client.stdout === null || client.stderr === null) throw new Error('Expected the pipes of the client')
  const [said, complaint] = await Promise.all([text(client.stdout), text(client.stderr), ended(client)])
  if (said === '') throw new Error(`The client said nothing: ${complaint}`)
  return JSON.parse(said)
}

async function ended(client: ReturnType<Workshop['start']>): Promise<void> {
  if (client.exitCode === null) await once(client, 'exit')
}
