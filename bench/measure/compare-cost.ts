import { median } from '../rounds.ts'
import type { Workshop } from '../workshop.ts'
import { load } from './load.ts'
import { cpuMicroseconds } from './process-stats.ts'

export type Server = {
  readonly who: string
  readonly port: number
  readonly pids: () => readonly number[]
}

type Options = {
  readonly paths: readonly string[]
  readonly encoding: string
  readonly rounds: number
  /** How long each server is asked in each round. */
  readonly seconds: number
}

const connections = 32

/** What a request costs each server, by turns, in µs of CPU time of all its processes, round by round. */
export async function compareCost(
  workshop: Workshop,
  servers: readonly Server[],
  { paths, encoding, rounds, seconds }: Options,
): Promise<number[][]> {
  const costs = servers.map((): number[] => [])
  // The first time round is for the compiler of each server to see what is hot.
  for (let round = 0; round <= rounds; round += 1)
    for (const [index, { port, pids }] of servers.entries()) {
      const used = () => pids().reduce((sum, pid) => sum + cpuMicroseconds(pid), 0)
      const before = used()
      const job = { port, paths, encoding, connections, seconds }
      const { requests } = await load(workshop, job)
      if (round > 0) costs[index]?.push((used() - before) / requests)
    }
  return costs
}

/** Where Poruch costs more than it should, how much of that is Node's. @param costs of Poruch, nginx and bare Node */
export function explainCost(costs: readonly (readonly number[])[]): string {
  const [ours, , bare] = costs.map((cost) => median(cost).toFixed(0))
  return `a server in Node that does nothing else needs ${bare} µs to write the same bytes, Poruch ${ours} µs`
}
