import { describe, expect, test } from 'vitest'
import { applyPending, parsePending, printPending, restOf } from '#adapters/stores/files/pending.ts'

const line = '{"after":"Ґанок"}\n'

function appended(before: string, at: number, words = line): string {
  const content = Buffer.from(before)
  return Buffer.concat([content, restOf({ at, words }, content)]).toString()
}

describe('restOf()', () => {
  test('gives all where nothing is written yet', () => {
    expect(appended('', 0)).toBe(line)
    expect(appended('перший\n', Buffer.byteLength('перший\n'))).toBe(`перший\n${line}`)
  })

  test('gives the rest where writing was cut off at any byte', () => {
    const first = Buffer.from('перший\n')
    const whole = Buffer.from(line)
    for (let cut = 0; cut <= whole.length; cut++) {
      const torn = Buffer.concat([first, whole.subarray(0, cut)])
      const rest = restOf({ at: first.length, words: line }, torn)
      expect(Buffer.concat([torn, rest]).toString()).toBe(`перший\n${line}`)
    }
  })

  test('gives nothing where all is written, also with more after it', () => {
    expect(appended(`перший\n${line}`, Buffer.byteLength('перший\n'))).toBe(`перший\n${line}`)
    expect(appended(`${line}далі\n`, 0)).toBe(`${line}далі\n`)
  })

  test('keeps what somebody else wrote, and ends their line', () => {
    expect(appended('перший\nчужий', Buffer.byteLength('перший\n'))).toBe(`перший\nчужий\n${line}`)
    expect(appended('коротше\n', 1_000)).toBe(`коротше\n${line}`)
  })
})

describe('applyPending()', () => {
  test('lets what is pending win over what lies there, and leaves the rest', () => {
    const files = new Map([
      ['uk.md', 'старе'],
      ['en.md', 'old'],
    ])
    const change = { write: { 'uk.md': 'нове' }, append: { 'history.jsonl': { at: 0, words: line } } }
    expect([...applyPending(files, change)]).toEqual([
      ['uk.md', 'нове'],
      ['en.md', 'old'],
      ['history.jsonl', line],
    ])
  })
})

describe('parsePending()', () => {
  const change = {
    write: { 'uk.md': 'нове', 'en.druha.json': '{}' },
    append: { 'history.jsonl': { at: 3, words: line } },
  }

  test('reads what printPending() printed', () => {
    expect(parsePending(printPending(change))).toEqual(change)
    expect(parsePending(printPending({ write: {}, append: {} }))).toEqual({ write: {}, append: {} })
  })

  test.each([
    ['{"write": {"uk.md": "но'],
    ['null'],
    ['{"write": {"../../.bashrc": "rm"}, "append": {}}'],
    ['{"write": {"/etc/passwd": "root"}, "append": {}}'],
    ['{"write": {"picture.png": "x"}, "append": {}}'],
    ['{"write": {}, "append": {"uk.md": {"at": 0, "words": "x"}}}'],
    ['{"write": {}, "append": {"history.jsonl": {"at": -1, "words": "x"}}}'],
    ['{"write": {}, "append": {}, "more": 1}'],
  ])('refuses %s', (content) => {
    expect(() => parsePending(content)).toThrow(
      'Cannot read ".pending.json": expected an unfinished change, delete the file',
    )
  })
})
