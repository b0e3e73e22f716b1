import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import type { Store } from '#core/ports/store.ts'
import { openHistories } from '#server/histories.ts'

let folder = ''
let history = ''
/** How often a log was read. */
let readings = 0

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poruch-library-'))
  history = join(folder, 'ganok', 'history.jsonl')
  mkdirSync(join(folder, 'ganok'))
  writeFileSync(join(folder, 'ganok', 'uk.md'), '---\ntitle: Ґанок\n---\n\n<!-- k7f3qz -->\nТихо.\n')
  readings = 0
})
afterEach(() => rmSync(folder, { recursive: true }))

function open() {
  const { stamp, recall, recallCorrections, recallSegment } = openFileStore({ folder })
  const counted: Pick<Store, 'stamp' | 'recall' | 'recallCorrections' | 'recallSegment'> = {
    stamp,
    recallCorrections(slug) {
      readings += 1
      return recallCorrections(slug)
    },
    recallSegment(slug, segment) {
      readings += 1
      return recallSegment(slug, segment)
    },
    recall(slug) {
      readings += 1
      return recall(slug)
    },
  }
  return openHistories(counted)
}

function line(after: string, segment = 'k7f3qz'): string {
  const at = '2026-11-23T08:00:00.000Z'
  return `${JSON.stringify({ at, language: 'uk', segment, before: null, after })}\n`
}

describe('openHistories()', () => {
  test('gives the lines of a log, oldest first, a torn one left out', async () => {
    writeFileSync(history, `${line('Дощ.')}${line('Тихо.')}{"at":"2026`)
    expect((await open().read('ganok')).map(({ after }) => after)).toEqual(['Дощ.', 'Тихо.'])
  })

  test('reads a log once, and again when it has grown', async () => {
    writeFileSync(history, line('Дощ.'))
    const histories = open()
    await histories.read('ganok')
    expect([(await histories.read('ganok')).length, readings]).toEqual([1, 1])
    appendFileSync(history, line('Тихо.'))
    expect([(await histories.read('ganok')).length, readings]).toEqual([2, 2])
  })

  test('knows all lines of a segment, and of a very long log beside them only the ends', async () => {
    const others = line('Дощ на ґанку. '.repeat(5_000), 'm2c9tw').repeat(10)
    writeFileSync(history, line('Тихо.') + others + line('Гучно.') + others + others + line('Тихо знову.'))
    const histories = open()
    const own = (lines: readonly { segment: string; after: string | null }[]) =>
      lines.flatMap(({ segment, after }) => (segment === 'k7f3qz' ? [after] : []))
    expect(own(await histories.read('ganok'))).toEqual(['Тихо.', 'Тихо знову.'])
    expect(own(await histories.read('ganok', 'k7f3qz'))).toEqual(['Тихо.', 'Гучно.', 'Тихо знову.'])
    expect(readings).toBe(2)
    await histories.read('ganok', 'k7f3qz')
    expect(readings).toBe(2)
    appendFileSync(history, line('Грім.'))
    expect(own(await histories.read('ganok', 'k7f3qz')).at(-1)).toBe('Грім.')
  })

  test('reads a short log once for all its segments', async () => {
    writeFileSync(history, line('Тихо.') + line('Дощ.', 'm2c9tw'))
    const histories = open()
    for (const segment of ['k7f3qz', 'm2c9tw', 'zzzzzz'])
      expect(await histories.read('ganok', segment)).toHaveLength(2)
    expect(readings).toBe(1)
  })

  test('knows all corrections of a log that first words make long, and reads it for them once', async () => {
    const first = line('Дощ на ґанку. '.repeat(5_000), 'm2c9tw').repeat(25)
    const correction = line('Тихо.').replace('"before":null', '"before":"Дощ."')
    writeFileSync(history, first + correction + first)
    const histories = open()
    expect((await histories.read('ganok')).some(({ before }) => before === 'Дощ.')).toBe(false)
    expect(await histories.corrections('ganok')).toMatchObject({
      history: [{ before: 'Дощ.' }],
      isWhole: true,
    })
    await histories.corrections('ganok')
    expect(readings).toBe(2)
  })

  test('reads a long log for a segment once, even where its ends do not fit beside that', async () => {
    const other = (place: number) => line(`x ${place}`, 'm2c9tw')
    const lines = (count: number, make: (place: number) => string) =>
      Array.from({ length: count }, (_, at) => make(at))
    writeFileSync(history, [...lines(12_000, () => line('x')), ...lines(25_000, other)].join(''))
    const histories = open()
    expect(await histories.read('ganok', 'k7f3qz')).toHaveLength(12_000)
    expect(readings).toBe(2)
    await histories.read('ganok', 'k7f3qz')
    expect(readings).toBe(2)
  })

  test('reads a short log once for all that is asked of it', async () => {
    writeFileSync(history, line('Тихо.'))
    const histories = open()
    expect(await histories.corrections('ganok')).toMatchObject({
      history: [{ after: 'Тихо.' }],
      isWhole: true,
    })
    await histories.read('ganok')
    expect(readings).toBe(1)
  })

  test('gives nothing where there is no log, no text, or a log that cannot be read', async () => {
    expect(await open().read('ganok')).toEqual([])
    expect(await open().read('nema')).toEqual([])
    expect(await open().read('../ganok')).toEqual([])
    expect(await open().corrections('nema')).toMatchObject({ history: [], isWhole: true })
    mkdirSync(history)
    expect(await open().read('ganok')).toEqual([])
  })

  test('keeps no log that is heavier than all that is kept', async () => {
    writeFileSync(history, line('Дощ. '.repeat(1_000)))
    const { stamp, recall, recallCorrections, recallSegment } = openFileStore({ folder })
    const long = {
      at: '2026-11-23',
      language: 'uk',
      segment: 'k7f3qz',
      before: null,
      after: 'д'.repeat(5_000_000),
    } as const
    let asked = 0
    const histories = openHistories({
      stamp,
      recallCorrections,
      recallSegment,
      async recall(slug) {
        asked += 1
        return { ...(await recall(slug)), history: [long] }
      },
    })
    expect((await histories.read('ganok'))[0]?.after).toHaveLength(5_000_000)
    await histories.read('ganok')
    expect(asked).toBe(2)
  })
})
