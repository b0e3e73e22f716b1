import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serverCore } from '../cores.ts'
import type { Workshop } from '../workshop.ts'

export type BareNode = { readonly port: number; readonly pid: number; stop(): Promise<void> }

type Options = {
  /** Pages with their .gz beside them. */
  readonly folder: string
  /** What every page is sent with. */
  readonly headers: Readonly<Record<string, string>>
}

/** Starts the least that a server in Node can be: what of Poruch's cost is Node's own. */
export async function startBareNode(workshop: Workshop, { folder, headers }: Options): Promise<BareNode> {
  const file = join(workshop.folder, 'bare-node-headers.json')
  writeFileSync(file, JSON.stringify(headers))
  const program = join(import.meta.dirname, 'bare-node-server.ts')
  const server = workshop.start([process.execPath, program, folder, file], {
    core: serverCore,
    stderr: 'inherit',
  })
  if (server.stdout === null || server.pid === undefined) throw new Error('The bare server did not start')
  const [said] = await once(server.stdout, 'data')
  return { port: Number(said), pid: server.pid, stop: () => workshop.end(server) }
}
