import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { followFolders } from '#server/follow-folders.ts'

let folder = ''
let changes = 0
let following: { close(): void }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poruch-follow-'))
  mkdirSync(join(folder, 'core/text'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  changes = 0
  following = followFolders([join(folder, 'core'), join(folder, 'locales')], () => {
    changes += 1
  })
})
afterEach(() => {
  following.close()
  rmSync(folder, { recursive: true, force: true })
})

async function sees(change: () => void): Promise<void> {
  const before = changes
  change()
  await expect.poll(() => changes).toBe(before + 1)
}

describe('followFolders()', () => {
  test('sees a file written in its place after it was replaced', async () => {
    const file = join(folder, 'core/text/slug.ts')
    for (const round of ['1', '2']) {
      await sees(() => {
        writeFileSync(`${file}~`, round)
        renameSync(`${file}~`, file)
      })
      await sees(() => writeFileSync(file, `${round} again`))
    }
  })

  test('sees what is in a folder that was taken away and put back', async () => {
    await sees(() => rmSync(join(folder, 'core/text'), { recursive: true }))
    await sees(() => mkdirSync(join(folder, 'core/text/deep'), { recursive: true }))
    await sees(() => writeFileSync(join(folder, 'core/text/deep/slug.ts'), '1'))
  })

  test('counts what comes in one go once', async () => {
    await sees(() => {
      for (let index = 0; index < 50; index += 1) writeFileSync(join(folder, `locales/${index}.json`), '{}')
    })
    await wait(200)
    expect(changes).toBe(1)
  })

  test('sees nothing once it is closed', async () => {
    following.close()
    writeFileSync(join(folder, 'locales/uk.json'), '{}')
    await wait(250)
    expect(changes).toBe(0)
  })
})
