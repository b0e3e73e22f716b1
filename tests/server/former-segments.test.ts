import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import type { Store } from '#core/ports/store.ts'
import { openFormerSegments } from '#server/former-segments.ts'

let folder = ''
let history = ''
/** How often a history was read. */
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
  const { stamp, recall } = openFileStore({ folder })
  const counted: Pick<Store, 'stamp' | 'recall'> = {
    stamp,
    recall(slug) {
      readings += 1
      return recall(slug)
    },
  }
  return openFormerSegments(counted)
}

function line(segment: string, after: string | null): string {
  const at = '2026-11-23T08:00:00.000Z'
  return `${JSON.stringify({ at, language: 'uk', segment, before: null, after })}\n`
}

describe('openFormerSegments()', () => {
  test('knows what the history knows, and nothing else', async () => {
    writeFileSync(history, line('k7f3qz', 'Тихо.') + line('m2c9tw', 'Дощ на ґанку.'))
    const former = open()
    expect(await former.has('ganok', 'm2c9tw')).toBe(true)
    expect(await former.has('ganok', 'k7f3qz')).toBe(true)
    expect(await former.has('ganok', 'zzzzzz')).toBe(false)
    expect(await former.has('nema', 'm2c9tw')).toBe(false)
    expect(await former.has('../ganok', 'm2c9tw')).toBe(false)
  })

  test('reads a history once, and again when it has grown', async () => {
    writeFileSync(history, line('m2c9tw', 'Дощ.'))
    const former = open()
    await former.has('ganok', 'm2c9tw')
    expect([await former.has('ganok', 'p4d8xv'), readings]).toEqual([false, 1])
    appendFileSync(history, line('p4d8xv', null))
    expect([await former.has('ganok', 'p4d8xv'), readings]).toEqual([true, 2])
    rmSync(history)
    expect([await former.has('ganok', 'm2c9tw'), readings]).toEqual([false, 3])
  })

  test('knows none where there is no history, a torn one, or one that cannot be read', async () => {
    expect(await open().has('ganok', 'm2c9tw')).toBe(false)
    writeFileSync(history, `${line('m2c9tw', 'Дощ.')}{"at":"2026`)
    expect(await open().has('ganok', 'm2c9tw')).toBe(true)
    rmSync(history)
    mkdirSync(history)
    expect(await open().has('ganok', 'm2c9tw')).toBe(false)
  })
})
