import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { clientCore, moveTo, serverCore } from '../cores.ts'
import type { Line } from '../line.ts'
import { ask, askPacked } from '../measure/ask.ts'
import { compareCost, explainCost, type Server } from '../measure/compare-cost.ts'
import { startBareNode } from '../peers/start-bare-node.ts'
import { startNginx } from '../peers/start-nginx.ts'
import { writeStaticSite } from '../peers/write-static-site.ts'
import { pathsOf, type Site } from '../site.ts'

const rounds = 3
/** Of which both pages are asked for: more than a processor keeps at hand, and few enough to be packed soon. */
const textsAsked = 300
const seconds = 1

/** What a request costs a server that is warm, in CPU time of its processes, over 600 pages in turn. */
export async function measureCpu(site: Site): Promise<Line[]> {
  const paths = pathsOf(site.corpus(1_000).slugs.slice(0, textsAsked))
  const pressed = await site.share(1_000, 'pressed')
  const plain = await site.share(1_000, 'plain')
  const root = join(site.workshop.folder, 'same-files')
  // Nothing is measured until all pages are made and packed.
  moveTo([serverCore, clientCore], pressed.pid)
  for (const path of paths) writeStaticSite(root, [[path, (await ask(pressed.port, path)).body]])
  // The press packs one page after the other; the last to come is the last to be packed.
  for (const path of paths) await askPacked(pressed.port, path, 'br', 180)
  moveTo([serverCore], pressed.pid)
  const nginx = await startNginx(site.workshop, { root, keepsFilesOpen: true })
  const { headers } = await askPacked(pressed.port, paths[0] ?? '', 'gzip')
  const bare = await startBareNode(site.workshop, { folder: root, headers })

  const servers: Server[] = [
    { who: 'Poruch', port: pressed.port, pids: () => [pressed.pid] },
    { who: 'nginx gzip_static, the same files', port: nginx.port, pids: nginx.pids },
    { who: 'bare Node, the same files and headers', port: bare.port, pids: () => [bare.pid] },
    { who: 'press off', port: plain.port, pids: () => [plain.pid] },
  ]
  await checkSamePages(paths[0] ?? '', pressed.port, nginx.port)
  const costs = await compareCost(site.workshop, servers, { paths, encoding: 'gzip', rounds, seconds })
  await Promise.all([nginx.stop(), bare.stop()])
  const [ours, ...peers] = servers.map(({ who }, index) => ({ who, rounds: costs[index] ?? [] }))
  if (ours === undefined) return []
  return [
    {
      metric: `CPU a request, warm, gzip, ${paths.length} pages`,
      chart: 'CPU a request',
      unit: 'µs',
      poruch: ours,
      peers,
      target: { of: 'ratio', most: 2, because: explainCost(costs) },
    },
  ]
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
