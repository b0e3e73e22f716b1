import { EventEmitter } from 'node:events'
import { rmSync, watch as watchWithNode, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { stampFolder } from '#adapters/stores/files/stamp.ts'
import { type WatchFolder, watchFolder } from '#adapters/stores/files/watch-folder.ts'
import { letter, temporaryLibrary } from './temporary-library.ts'

/** Watches a text's folder, and keeps what it hears. */
function listen(watch: WatchFolder) {
  const folder = join(temporaryLibrary({ litera: letter }), 'litera')
  const heard: (string | null)[] = []
  const refusals: string[] = []
  const watched = watchFolder(folder, (_event, name) => heard.push(name), {
    watch,
    stamp: () => String(stampFolder(folder, () => true)?.stamp),
    onRefusal: (error) => refusals.push(error.message),
  })
  onTestFinished(() => watched?.close())
  return { folder, heard, refusals, watched }
}

/** A system that has no watch left, or takes it back later. */
const refused = () => {
  throw Object.assign(new Error('ENOSPC: no watches left'), { code: 'ENOSPC' })
}

describe('watchFolder()', () => {
  test('tells of a change as it happens', async () => {
    const { folder, heard, watched } = listen(watchWithNode)
    writeFileSync(join(folder, 'uk.md'), 'інше')
    await vi.waitFor(() => expect(heard).toContain('uk.md'))
    const before = heard.length
    watched?.look()
    expect(heard).toHaveLength(before)
  })

  test('tells nothing once it is closed', async () => {
    const { folder, heard, watched } = listen(watchWithNode)
    watched?.close()
    writeFileSync(join(folder, 'uk.md'), 'інше')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(heard).toEqual([])
  })

  test('watches no folder that is not there', () => {
    const watch = vi.fn<WatchFolder>()
    const options = { watch, stamp: () => '', onRefusal: () => {} }
    expect(watchFolder('/nowhere', () => {}, options)).toBeUndefined()
    expect(watch).not.toHaveBeenCalled()
  })

  test('looks, when asked to, at what the system refuses to watch', () => {
    const { folder, heard, refusals, watched } = listen(refused)
    expect(refusals).toEqual(['ENOSPC: no watches left'])
    watched?.look()
    expect(heard).toEqual([])
    writeFileSync(join(folder, 'uk.md'), 'інше')
    watched?.look()
    watched?.look()
    expect(heard).toEqual([null])
  })

  test('goes on by looking where a watch fails later, and says that something may have been missed', () => {
    const watcher = Object.assign(new EventEmitter(), { close: vi.fn<() => void>() })
    const { folder, heard, refusals, watched } = listen(() => watcher)
    watcher.emit('error', new Error('the watch broke'))
    expect(watcher.close).toHaveBeenCalledOnce()
    expect([refusals, heard]).toEqual([['the watch broke'], [null]])
    writeFileSync(join(folder, 'uk.md'), 'інше')
    watched?.look()
    expect(heard).toEqual([null, null])
  })

  test('does not complain of a watch that ends with its folder', () => {
    const watcher = Object.assign(new EventEmitter(), { close: () => {} })
    const { folder, refusals } = listen(() => watcher)
    rmSync(folder, { recursive: true })
    watcher.emit('error', new Error('the folder is gone'))
    expect(refusals).toEqual([])
  })

  test('passes on a fault that is not the system’s', () => {
    const broken = () => {
      throw new TypeError('a fault of ours')
    }
    expect(() => listen(broken)).toThrow('a fault of ours')
  })
})
