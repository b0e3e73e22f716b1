import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Line } from '../line.ts'
import { ask, askPacked } from '../measure/ask.ts'
import { load } from '../measure/load.ts'
import { cpuMicroseconds } from '../measure/process-stats.ts'
import { startBareNode } from '../peers/start-bare-node.ts'
import { startNginx } from '../peers/start-nginx.ts'
import { writeStaticSite } from '../peers/write-static-site.ts'
import { median } from '../rounds.ts'
import { pathsOf, type Site } from '../site.ts'

const rounds = 3
const seconds = 3
const connections = 32

type Server = {
  readonly who: string
  readonly port: number
  readonly pids: () => readonly number[]
  readonly cost: number[]
}

/** What a request costs a server that is warm, in CPU time of its processes, over 2,000 pages in turn. */
export async function measureCpu(site: Site): Promise<Line[]> {
  const paths = pathsOf(site.corpus(1_000).slugs)
  const pressed = await site.share(1_000, 'pressed')
  const plain = await site.share(1_000, 'plain')
  const root = join(site.workshop.folder, 'same-files')
  for (const path of paths) writeStaticSite(root, [[path, (await ask(pressed.port, path)).body]])
  const nginx = await startNginx(site.workshop, { root, keepsFilesOpen: true })
  // The press packs one page after the other; the last to come is the last to be packed.
  for (const path of paths) await askPacked(pressed.port, path, 'br', 180)
  const { headers } = await askPacked(pressed.port, paths[0] ?? '', 'gzip')
  const bare = await startBareNode(site.workshop, { folder: root, headers })

  const servers: Server[] = [
    { who: 'Poruch', port: pressed.port, pids: () => [pressed.pid], cost: [] },
    { who: 'nginx gzip_static, the same files', port: nginx.port, pids: nginx.pids, cost: [] },
    { who: 'bare Node, the same files and headers', port: bare.port, pids: () => [bare.pid], cost: [] },
    { who: 'press off', port: plain.port, pids: () => [plain.pid], cost: [] },
  ]
  await checkSamePages(paths[0] ?? '', servers[0]?.port ?? 0, nginx.port)
  for (let round = 0; round <= rounds; round += 1) {
    for (const { port, pids, cost } of servers) {
      const before = pids().reduce((sum, pid) => sum + cpuMicroseconds(pid), 0)
      const { requests } = await load(site.workshop, {
        port,
        paths,
        encoding: 'gzip',
        connections,
        // The first time round is for the compiler of each server to see what is hot.
        seconds: round === 0 ? 2 : seconds,
      })
      const after = pids().reduce((sum, pid) => sum + cpuMicroseconds(pid), 0)
      if (round > 0) cost.push((after - before) / requests)
    }
  }
  await Promise.all([nginx.stop(), bare.stop()])
  const [ours, ...peers] = servers.map(({ who, cost }) => ({ who, rounds: cost }))
  if (ours === undefined) return []
  return [
    {
      metric: 'CPU a request, warm, gzip, 2,000 pages',
      chart: 'CPU a request',
      unit: 'µs',
      poruch: ours,
      peers,
      target: { of: 'ratio', most: 2, because: explainCost(servers) },
    },
  ]
}

function explainCost(servers: readonly Server[]): string {
  const [ours, , bare] = servers.map(({ cost }) => median(cost).toFixed(0))
  return `a server in Node that does nothing else needs ${bare} µs to write the same bytes, Poruch ${ours} µs`
}

/** Both must send the same words, packed alike: equal work, and no error page counted as speed. */
async function checkSamePages(path: string, port: number, other: number): Promise<void> {
  const [one, two] = await Promise.all([ask(port, path, 'gzip'), ask(other, path, 'gzip')])
  if (
    one.encoding !== 'gzip' ||
    two.encoding !== 'gzip' ||
    !gunzipSync(one.body).equals(gunzipSync(two.body))
  )
    throw new Error(`Poruch and nginx do not send the same page at "${path}"`)
}
