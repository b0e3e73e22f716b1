import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Card } from '#core/cards/card.ts'
import { composeQuoteCards } from '../../bench/corpus/compose-cards.ts'
import { writeCorpus } from '../../bench/corpus/write-corpus.ts'
import { startEngine } from '../../bench/peers/card-engines/start-engine.ts'
import { openWorkshop, type Workshop } from '../../bench/workshop.ts'

describe('startEngine()', () => {
  const folder = mkdtempSync(join(tmpdir(), 'poruch-corpus-'))
  let workshop: Workshop
  let cards: Card[]
  beforeAll(async () => {
    workshop = await openWorkshop()
    writeCorpus(folder, 1)
    cards = await composeQuoteCards(folder, 2)
  })
  afterAll(async () => {
    await workshop.close()
    rmSync(folder, { recursive: true })
  })

  test('draws one card after the other, and palettes make them lighter than the engine alone does', async () => {
    const poruch = startEngine(workshop, 'poruch', 0)
    const alone = startEngine(workshop, 'vercel-og', 0)
    for (const card of cards) {
      const [ours, theirs] = [await poruch.draw(card), await alone.draw(card)]
      expect(ours.bytes).toBeGreaterThan(5_000)
      expect(ours.bytes).toBeLessThan(theirs.bytes)
      expect(ours.milliseconds).toBeGreaterThan(0)
    }
    await Promise.all([poruch.close(), alone.close()])
  })

  test('rejects where the process is gone', async () => {
    const engine = startEngine(workshop, 'vercel-og', 0)
    const drawing = engine.draw(cards[0] ?? Object.create(null))
    await engine.close()
    await expect(drawing).rejects.toThrow('"vercel-og" ended before its time')
  })
})
