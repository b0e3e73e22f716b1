import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLines, readLinesBackwards } from '#adapters/stores/files/read-lines.ts'
import { temporaryLibrary } from './temporary-library.ts'

function logWith(content: string): string {
  const log = join(temporaryLibrary(), 'history.jsonl')
  writeFileSync(log, content)
  return log
}

async function forwards(log: string): Promise<string[]> {
  const parts: string[] = []
  for await (const part of readLines(log, 'history.jsonl')) parts.push(part.toString())
  return parts
}

async function backwards(log: string): Promise<string[]> {
  const parts: string[] = []
  for await (const part of readLinesBackwards(log, 'history.jsonl')) parts.unshift(part.toString())
  return parts
}

/** Lines of so many letters, of two bytes each; parts of a log are read that are a million bytes long. */
const lines = (...lengths: readonly number[]) => lengths.map((length) => `${'ї'.repeat(length)}\n`).join('')

describe.each([
  ['readLines()', forwards],
  ['readLinesBackwards()', backwards],
])('%s', (_, read) => {
  test.each([
    ['nothing', ''],
    ['one line', lines(20)],
    ['lines without the last line end', `${lines(3, 0, 5)}кінець`],
    ['empty lines at either end', lines(0, 0, 7, 0, 0)],
    ['a line as long as what is read at a time', lines(499_999, 500_000, 20)],
    ['a line that is longer', `${lines(20, 1_700_000, 20)}кінець`],
    ['line ends just where a part begins', lines(499_999, 1).repeat(3)],
    ['many lines, letters cut by what is read at a time', lines(1, 333, 90_001).repeat(20)],
  ])('gives all of a log, in whole lines: %s', async (_, content) => {
    const parts = await read(logWith(content))
    expect(parts.join('') === content).toBe(true)
    expect(parts.slice(0, -1).every((part) => part === '' || part.endsWith('\n'))).toBe(true)
  })

  test('leaves out what goes on for too long to be a line, and gives all others', async () => {
    const parts = await read(logWith(`${lines(20)}{"at":${'x'.repeat(25_000_000)}}\n${lines(30)}`))
    const given = parts.join('')
    expect(given.startsWith(lines(20))).toBe(true)
    expect(given.endsWith(lines(30))).toBe(true)
    expect(given.length).toBeLessThan(11_000_000)
    expect(given).not.toMatch(/^\{"at":x+\}$/m)
  })

  test('says of what is no file that one is expected', async () => {
    const folder = join(temporaryLibrary(), 'history.jsonl')
    mkdirSync(folder)
    await expect(read(folder)).rejects.toThrow('expected a file')
  })
})

test('whoever reads from the end may stop, and the file is let go', async () => {
  const log = logWith(lines(400_000).repeat(40))
  let parts = 0
  for await (const _ of readLinesBackwards(log, 'history.jsonl')) {
    parts += 1
    if (parts === 2) break
  }
  expect(parts).toBe(2)
})
