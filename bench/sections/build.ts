import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Line } from '../line.ts'
import { buildCopy, type Site } from '../site.ts'
import { copyCheckout } from '../subject/copy-checkout.ts'

const [few, many] = [10, 10_000] as const
// Each comes first once, so that neither always finds the warmer machine.
const order = [few, many, many, few]

/** `next build` with the library in its usual place inside the checkout. */
export async function measureBuild(site: Site): Promise<Line[]> {
  const app = join(site.workshop.folder, 'app-to-build')
  copyCheckout(app)
  const place = join(app, 'content')
  const seconds: Record<typeof few | typeof many, number[]> = { [few]: [], [many]: [] }
  for (const texts of order) {
    const { folder } = site.corpus(texts)
    rmSync(join(app, '.next'), { recursive: true, force: true })
    rmSync(place, { recursive: true, force: true })
    renameSync(folder, place)
    try {
      seconds[texts].push(await buildCopy(site.workshop, app))
    } finally {
      renameSync(place, folder)
    }
  }
  rmSync(app, { recursive: true, force: true })
  return [
    {
      metric: '`next build`, 10,000 texts',
      unit: 's',
      poruch: { who: 'Poruch, 10,000 texts', rounds: seconds[many] },
      peers: [{ who: '10 texts', rounds: seconds[few] }],
      // Nothing in a build depends on the texts; what is left is the noise of two builds of the same sources.
      target: { of: 'ratio', most: 1.1 },
    },
  ]
}
