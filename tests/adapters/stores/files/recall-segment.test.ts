import { createWriteStream, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { describe, expect, test } from 'vitest'
import { recallSegment } from '#adapters/stores/files/recall-segment.ts'
import { type HistoryLine, printHistory } from '#core/text/history.ts'
import { letter, temporaryLibrary } from './temporary-library.ts'

const line = (segment: string, after: string): HistoryLine => ({
  at: '2026-11-23T09:00:00.000Z',
  language: 'uk',
  segment,
  before: null,
  after,
})

function libraryWith(log: string): string {
  return temporaryLibrary({ litera: { ...letter, 'history.jsonl': log } })
}

describe('recallSegment()', () => {
  test('gives the lines of one segment, oldest first, and of no other that speaks of it', async () => {
    const library = libraryWith(
      printHistory([
        line('k7f3qz', 'Ґанок'),
        line('m2c9tw', 'Не "k7f3qz", а інший'),
        line('m2c9tw', 'k7f3qz'),
        line('k7f3qz', 'Ґанки'),
      ]),
    )
    expect((await recallSegment(library, 'litera', 'k7f3qz')).map(({ after }) => after)).toEqual([
      'Ґанок',
      'Ґанки',
    ])
    expect(await recallSegment(library, 'litera', 'zzzzzz')).toEqual([])
  })

  test('reads past a torn line, a foreign one, and the want of a line end', async () => {
    const whole = printHistory([line('k7f3qz', 'Ґанок')])
    const library = libraryWith(`${whole.slice(0, 60)}\n{"segment":"k7f3qz"}\n${whole.trimEnd()}`)
    expect(await recallSegment(library, 'litera', 'k7f3qz')).toEqual([line('k7f3qz', 'Ґанок')])
  })

  test('finds every line of a log that is longer than what is read at a time, letters cut by it among them', async () => {
    const library = libraryWith('')
    const log = createWriteStream(join(library, 'litera', 'history.jsonl'))
    const others = printHistory(Array.from({ length: 50 }, () => line('m2c9tw', 'їґє'.repeat(1_111))))
    const expected: string[] = []
    for (let number = 0; number < 12; number += 1) {
      const words = `${'щ'.repeat(number * 7)} ${number}`
      expected.push(words)
      log.write(printHistory([line('k7f3qz', words)]))
      log.write(others)
    }
    log.end()
    await finished(log)
    const found = await recallSegment(library, 'litera', 'k7f3qz')
    expect(found.map(({ after }) => after)).toEqual(expected)
  })

  test('passes over what goes on for too long to be a line', async () => {
    const library = libraryWith('')
    const log = join(library, 'litera', 'history.jsonl')
    writeFileSync(log, `${'x'.repeat(25_000_000)}\n${printHistory([line('k7f3qz', 'Ґанок')])}`)
    expect(await recallSegment(library, 'litera', 'k7f3qz')).toEqual([line('k7f3qz', 'Ґанок')])
  })

  test('knows nothing where there is no log, and follows no link out of the library', async () => {
    const library = temporaryLibrary({ litera: letter })
    expect(await recallSegment(library, 'litera', 'k7f3qz')).toEqual([])
    const outside = libraryWith(printHistory([line('k7f3qz', 'Чуже')]))
    symlinkSync(join(outside, 'litera', 'history.jsonl'), join(library, 'litera', 'history.jsonl'))
    await expect(recallSegment(library, 'litera', 'k7f3qz')).rejects.toThrow('leads out of the library')
    rmSync(join(library, 'litera', 'history.jsonl'))
    mkdirSync(join(library, 'litera', 'history.jsonl'))
    await expect(recallSegment(library, 'litera', 'k7f3qz')).rejects.toThrow('expected a file')
  })
})
