import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recallCorrections } from '#adapters/stores/files/recall-corrections.ts'
import { type HistoryLine, printHistory } from '#core/text/history.ts'
import { letter, temporaryLibrary } from './temporary-library.ts'

/** A correction at that minute, numbered from 1970 on. */
const line = (minute: number, after = `Ґанок ${minute}`, before: string | null = 'Ганок'): HistoryLine => ({
  at: new Date(minute * 60_000).toISOString(),
  language: 'uk',
  segment: 'k7f3qz',
  before,
  after,
})

function recall(log: string) {
  return recallCorrections(temporaryLibrary({ litera: { ...letter, 'history.jsonl': log } }), 'litera')
}

describe('recallCorrections()', () => {
  test('gives the lines in which words took the place of others, oldest first', async () => {
    const lines = [line(1, 'Ґанок', null), line(2), line(3, 'Не "before":null'), line(4)]
    expect(await recall(printHistory(lines))).toEqual({ history: lines.slice(1), isWhole: true })
  })

  test('finds a correction among first words, however many they are', async () => {
    const first = printHistory(Array.from({ length: 5 }, () => line(1, 'ї'.repeat(300_000), null)))
    const log = printHistory([line(2)]) + first + printHistory([line(3)]) + first
    expect(await recall(log)).toEqual({ history: [line(2), line(3)], isWhole: true })
  })

  test('reads past a torn line, one that was torn last, and the want of a line end', async () => {
    const whole = printHistory([line(1)])
    const torn = `${whole}${whole.slice(0, 60)}\n${whole.trimEnd()}`
    expect(await recall(torn)).toEqual({ history: [line(1), line(1)], isWhole: true })
    expect(await recall(`${torn}\n${whole.slice(0, 90)}`)).toMatchObject({ history: [line(1), line(1)] })
  })

  test('gives of very many the newest, and says that there are more', async () => {
    const lines = Array.from({ length: 40_000 }, (_, minute) => line(minute))
    const { history, isWhole } = await recall(printHistory(lines))
    expect(isWhole).toBe(false)
    expect(history.length).toBeGreaterThan(10_000)
    expect(history.length).toBeLessThan(40_000)
    expect(history).toEqual(lines.slice(-history.length))
  })

  test('gives a save whole or not at all', async () => {
    const lines = Array.from({ length: 40_000 }, (_, place) => line(Math.floor(place / 700)))
    const { history } = await recall(printHistory(lines))
    expect(history.length % 700).toBe(lines.length % 700)
    expect(history).toEqual(lines.slice(-history.length))
  })

  test('gives of a save for which there is no room what there is room for', async () => {
    const { history, isWhole } = await recall(
      printHistory(Array.from({ length: 40_000 }, (_, place) => line(7, `Ґанок ${place}`))),
    )
    expect(isWhole).toBe(false)
    expect(history.at(-1)?.after).toBe('Ґанок 39999')
  })

  test('knows nothing where there is no log, and follows no link out of the library', async () => {
    const library = temporaryLibrary({ litera: letter })
    expect(await recallCorrections(library, 'litera')).toEqual({ history: [], isWhole: true })
    expect(await recallCorrections(library, 'nema')).toEqual({ history: [], isWhole: true })
    const outside = temporaryLibrary({ litera: { 'history.jsonl': printHistory([line(1)]) } })
    symlinkSync(join(outside, 'litera', 'history.jsonl'), join(library, 'litera', 'history.jsonl'))
    await expect(recallCorrections(library, 'litera')).rejects.toThrow('leads out of the library')
    mkdirSync(join(library, 'ganok', 'history.jsonl'), { recursive: true })
    await expect(recallCorrections(library, 'ganok')).rejects.toThrow('expected a file')
  })
})
