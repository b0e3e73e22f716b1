import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type CardFiles, openCardFiles } from '#server/card-files.ts'
import { blankCard } from './a-blank-card.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'poruch-cards-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()

type Opened = CardFiles & { readonly notices: string[] }

function openIn(folder: string, limit = 1_000_000): Opened {
  const notices: string[] = []
  return { ...openCardFiles({ folder, limit, onNotice: (notice) => notices.push(notice) }), notices }
}

const nameOf = (digit: string) => digit.repeat(32)

test('openCardFiles() gives back what was kept, also to those who open it later', async () => {
  const folder = join(temporaryFolder(), 'not', 'there', 'yet')
  const files = openIn(folder)
  expect(await files.read(nameOf('a'))).toBeUndefined()
  expect(existsSync(folder)).toBe(false)
  await files.write(nameOf('a'), blankCard(900))
  expect(await files.read(nameOf('a'))).toEqual(blankCard(900))
  expect(await openIn(folder).read(nameOf('a'))).toEqual(blankCard(900))
  expect(filesIn(folder)).toEqual([`${nameOf('a')}.png`])
  expect(files.notices).toEqual([])
})

test('openCardFiles() lets go of what was longest unused, be it from an earlier run', async () => {
  const folder = temporaryFolder()
  const earlier = openIn(folder)
  for (const digit of ['a', 'b', 'c']) {
    await earlier.write(nameOf(digit), blankCard(300))
    const used = new Date(Date.parse('2026-11-01') + digit.charCodeAt(0) * 1_000)
    utimesSync(join(folder, digit.repeat(2), `${nameOf(digit)}.png`), used, used)
  }
  const files = openIn(folder, 1_000)
  await files.read(nameOf('a'))
  await files.write(nameOf('d'), blankCard(300))
  const names = ['a', 'c', 'd'].map((digit) => `${nameOf(digit)}.png`)
  await expect.poll(() => filesIn(folder)).toEqual(names)
  await files.write(nameOf('e'), blankCard(1_001))
  expect(filesIn(folder)).toEqual(names)
})

test('openCardFiles() knows all that lies there once it has looked, and looks only when it has something to keep', async () => {
  const folder = temporaryFolder()
  await openIn(folder).write(nameOf('a'), blankCard(900))
  const files = openIn(folder)
  const behind = openIn(folder)
  expect(await files.read(nameOf('a'))).toEqual(blankCard(900))
  await behind.write(nameOf('b'), blankCard(900))
  expect(await files.read(nameOf('b'))).toEqual(blankCard(900))
  await files.write(nameOf('c'), blankCard(900))
  for (const digit of ['a', 'b', 'c']) expect(await files.read(nameOf(digit))).toEqual(blankCard(900))
  expect(await files.read(nameOf('d'))).toBeUndefined()
})

test('openCardFiles() gives no card that is not whole', async () => {
  const folder = temporaryFolder()
  const files = openIn(folder)
  await files.write(nameOf('a'), blankCard(900))
  const path = join(folder, 'aa', `${nameOf('a')}.png`)
  for (const damaged of [blankCard(900).subarray(0, 500), Buffer.alloc(0), Buffer.from('не картка')]) {
    writeFileSync(path, damaged)
    expect(await files.read(nameOf('a'))).toBeUndefined()
  }
  await files.write(nameOf('a'), blankCard(900))
  expect(await files.read(nameOf('a'))).toEqual(blankCard(900))
})

test('openCardFiles() clears away what a writer that was killed has left, and leaves one at work alone', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'ab'))
  const [left, busy] = [join(folder, 'ab/.left.unfinished'), join(folder, 'ab/.busy.unfinished')]
  for (const path of [left, busy]) writeFileSync(path, blankCard(900).subarray(0, 100))
  utimesSync(left, 0, 0)
  await openIn(folder).write(nameOf('a'), blankCard(900))
  expect(filesIn(folder)).toEqual(['.busy.unfinished', `${nameOf('a')}.png`])
})

test('openCardFiles() says once that it cannot keep cards, and keeps them again when it can', async () => {
  const folder = join(temporaryFolder(), 'cards')
  writeFileSync(folder, 'a file stands in the way')
  const files = openIn(folder)
  await files.write(nameOf('a'), blankCard(900))
  await files.write(nameOf('b'), blankCard(900))
  expect(await files.read(nameOf('a'))).toBeUndefined()
  expect(files.notices).toEqual([expect.stringMatching(/^Cannot keep cards in ".+": E\w+/)])
  rmSync(folder)
  await files.write(nameOf('a'), blankCard(900))
  expect(await files.read(nameOf('a'))).toEqual(blankCard(900))
})

test('openCardFiles() leaves no half of a card where the disk takes no more', () => {
  const folder = temporaryFolder()
  const program = join(import.meta.dirname, 'programs/fill-disk.ts')
  // What a file may weigh is told to the shell in blocks of 512 bytes.
  const limited = 'ulimit -f 8 && exec "$0" "$@"'
  const said = spawnSync('sh', ['-c', limited, process.execPath, program, folder], { encoding: 'utf8' })
  expect(said.stderr).toBe('')
  expect(JSON.parse(said.stdout)).toEqual({
    small: true,
    large: false,
    notices: [expect.stringMatching(/^Cannot keep cards in .+ (EFBIG|ENOSPC)/)],
  })
  expect(filesIn(folder)).toEqual([`${nameOf('a')}.png`])
  expect(readFileSync(join(folder, 'aa', `${nameOf('a')}.png`))).toEqual(blankCard(900))
})
