import type { Line } from '../../line.ts'
import type { Site } from '../../site.ts'
import { drawCards } from './draw-cards.ts'
import { serveCards } from './serve-cards.ts'
import { weighCards } from './weigh-cards.ts'

/** Cards: drawn, sent, and weighed. */
export async function measureCards(site: Site): Promise<Line[]> {
  return [...(await drawCards(site)), ...(await serveCards(site)), ...(await weighCards(site))]
}
