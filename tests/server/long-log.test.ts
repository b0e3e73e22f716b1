import { execFile } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pairRevision } from '#core/quoting/pair-revision.ts'

const million = 1_000_000
/** Paragraphs that the log tells of, corrected one after the other, over and over; the text has lost every second one. */
const paragraphs = 1_000
/** A line that is torn, beside the last. */
const torn = 250_004
/** Megabytes of the heap of the program that answers, half as many as there are in the log. */
const heap = 64
const asked = idOf(7)

const folder = mkdtempSync(join(tmpdir(), 'poruch-library-'))
let answers: {
  readonly quotations: readonly unknown[]
  readonly corrections: readonly unknown[]
  readonly pages: number
  readonly isWhole: boolean
  readonly feed: readonly string[]
  readonly findings: readonly number[]
}

beforeAll(async () => {
  writeText()
  const program = join(import.meta.dirname, 'programs/ask-long-log.ts')
  const quoted = [wordsAt(999_007), wordsAt(500_007), wordsAt(7), 'Ґанок, що не стояв']
  const revisions = quoted.map((source) => pairRevision({ source, target: undefined }))
  const started = [`--max-old-space-size=${heap}`, program, folder, asked, ...revisions]
  answers = JSON.parse((await promisify(execFile)(process.execPath, started)).stdout)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a log of a million lines, two of them torn, half of them for paragraphs that are gone', () => {
  test('vouches for a quotation from wherever in it, and for none that it does not know', () => {
    expect(answers.quotations).toEqual([
      { status: 200, words: wordsAt(999_007), since: dayOf(999_007) },
      { status: 200, words: wordsAt(500_007), since: dayOf(500_007) },
      { status: 200, words: wordsAt(7), since: dayOf(7) },
      { status: 404 },
    ])
  })

  test('has thousands of its corrections shown, the newest, and says that there are more', () => {
    expect(answers.isWhole).toBe(false)
    expect(answers.pages).toBeGreaterThan(250)
    expect(answers.corrections).toEqual([
      { kind: 'elsewhere', steps: ['corrections'], fragment: momentOf(999_999) },
      { kind: 'elsewhere', steps: ['corrections', 'page', `${answers.pages}`], fragment: expect.any(String) },
      { kind: 'page', steps: ['corrections', 'at', 'unknown'], status: 404 },
    ])
  })

  test('is followed', () => {
    expect(answers.feed).toEqual(Array.from({ length: 50 }, (_, index) => momentOf(999_999 - index)))
  })

  test('is checked line by line', () => {
    expect(answers.findings).toEqual([torn + 1, million + 1])
  })
})

function writeText(): void {
  const text = join(folder, 'kniga')
  mkdirSync(text)
  const blocks = Array.from({ length: paragraphs / 2 }, (_, pair) => {
    const place = 2 * pair + 1
    return `<!-- ${idOf(place)} -->\n${wordsAt(million - paragraphs + place)}\n`
  })
  writeFileSync(join(text, 'uk.md'), `---\ntitle: Книга\n---\n\n${blocks.join('\n')}`)
  const log = openSync(join(text, 'history.jsonl'), 'w')
  for (let from = 0; from < million; from += 10_000) {
    let lines = ''
    for (let index = from; index < from + 10_000; index += 1) lines += `${lineAt(index)}\n`
    writeSync(log, lines)
  }
  writeSync(log, lineAt(million).slice(0, 60))
  closeSync(log)
}

function lineAt(index: number): string {
  const before = index < paragraphs ? 'null' : `"${wordsAt(index - paragraphs)}"`
  const place = `"language":"uk","segment":"${idOf(index % paragraphs)}"`
  const line = `{"at":"${momentOf(index)}",${place},"before":${before},"after":"${wordsAt(index)}"}`
  return index === torn ? line.slice(0, 60) : line
}

/** A save each minute: the last in November 2001. */
function momentOf(index: number): string {
  return new Date(Date.UTC(2000, 0, 1, 0, index)).toISOString()
}

function dayOf(index: number): string {
  return momentOf(index).slice(0, 'YYYY-MM-DD'.length)
}

function wordsAt(index: number): string {
  return `Ґанок ${index}`
}

function idOf(place: number): string {
  return `k7f${String(place).padStart(3, '0')}`
}
