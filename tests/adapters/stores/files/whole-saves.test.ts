import { appendFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { wholeSaves } from '#adapters/stores/files/whole-saves.ts'
import { temporaryLibrary } from './temporary-library.ts'

/** The events of a folder in which something happens, each with whether it ended a whole save. */
async function watched(
  work: (path: (name: string) => string) => void,
): Promise<[string, string | null, boolean][]> {
  const folder = temporaryLibrary({ ganok: { 'uk.md': 'Ґанок', 'en.md': 'Porch' } })
  const path = (name: string) => join(folder, 'ganok', name)
  const endsWholeSave = wholeSaves()
  const seen: [string, string | null, boolean][] = []
  const watcher = watch(
    join(folder, 'ganok'),
    (event, name) => void seen.push([event, name, endsWholeSave(event, name)]),
  )
  onTestFinished(() => watcher.close())
  work(path)
  writeFileSync(path('end'), '')
  for (let tries = 0; !seen.some(([, name]) => name === 'end') && tries < 2_000; tries++) await wait(5)
  return seen
}

describe.skipIf(process.platform !== 'linux')('wholeSaves()', () => {
  test.each(['.uk.md.unfinished', 'uk.md.new', 'uk.md~'])(
    'tells a save through "%s" at its last event',
    async (made) => {
      const events = await watched((path) => {
        writeFileSync(path(made), 'Новий ґанок')
        renameSync(path(made), path('uk.md'))
      })
      expect(events.filter(([, , isWhole]) => isWhole)).toEqual([['rename', 'uk.md', true]])
    },
  )

  test('tells each of two saves, one after the other', async () => {
    const events = await watched((path) => {
      for (const name of ['uk.md', 'en.md']) {
        writeFileSync(path('made'), 'слова')
        renameSync(path('made'), path(name))
      }
    })
    expect(events.filter(([, , isWhole]) => isWhole).map(([, name]) => name)).toEqual(['uk.md', 'en.md'])
  })

  test('does not take for one what is written in place, deleted and made again, or comes where another went', async () => {
    const events = await watched((path) => {
      writeFileSync(path('uk.md'), 'На місці')
      appendFileSync(path('uk.md'), ', ще')
      rmSync(path('uk.md'))
      writeFileSync(path('uk.md'), 'Знову')
      rmSync(path('en.md'))
      writeFileSync(path('en.sister.md'), 'Porch')
    })
    expect(events.length).toBeGreaterThan(6)
    expect(events.filter(([, , isWhole]) => isWhole)).toEqual([])
  })
})
