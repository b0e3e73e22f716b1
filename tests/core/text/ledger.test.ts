import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyLedger, parseLedger, printLedger, type Signature, writeLedger } from '#core/text/ledger.ts'
import { segmentIds } from './arbitrary/hand-edits.ts'
import { prose } from './arbitrary/prose.ts'

const signature = {
  of: '1933 року літера «ґ» зникла — на 57 років',
  target: '77aa01bc9e',
  state: 'reviewed',
  origin: 'human',
  by: 'Редакція «Поруч»',
  at: '2026-11-23',
} as const

const signatures: fc.Arbitrary<Signature> = fc.record(
  {
    of: prose,
    target: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 10, maxLength: 10 }),
    state: fc.constantFrom('machine', 'draft', 'translated', 'reviewed'),
    origin: fc.constantFrom('human', 'engine:deepl'),
    by: prose,
    at: fc.constant('2026-11-23'),
    more: fc.anything({ withNullPrototype: false, values: [prose, fc.integer(), fc.boolean()] }),
  },
  { requiredKeys: ['of', 'target', 'state', 'origin'] },
)

describe('writeLedger()', () => {
  test('writes a line for each segment, in their order', () => {
    const entries = new Map<string, Signature>([
      ['title', signature],
      ['k7f3qz', { ...signature, by: undefined }],
    ])
    expect(writeLedger(entries).content).toBe(`{
"title": {"of": "1933 року літера «ґ» зникла — на 57 років", "target": "77aa01bc9e", "state": "reviewed", "origin": "human", "by": "Редакція «Поруч»", "at": "2026-11-23"},
"k7f3qz": {"of": "1933 року літера «ґ» зникла — на 57 років", "target": "77aa01bc9e", "state": "reviewed", "origin": "human", "at": "2026-11-23"}
}
`)
  })

  test('writes what parseLedger() reads, foreign keys and all', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(segmentIds, signatures)), (entries) => {
        const ledger = writeLedger(new Map(entries))
        const read = parseLedger(printLedger(ledger))
        const plain = (all: typeof ledger.signatures) =>
          JSON.stringify([...all].sort(([one], [other]) => (one < other ? -1 : 1)))
        expect(plain(read.signatures)).toBe(plain(ledger.signatures))
        expect(printLedger(read)).toBe(printLedger(ledger))
        expect(ledger.content.split('\n')).toHaveLength(new Map(entries).size + 3)
      }),
    )
  })

  test('writes no segments as an empty object that can be read', () => {
    expect(writeLedger(new Map()).content).toBe(emptyLedger.content)
    expect(parseLedger(emptyLedger.content).signatures.size).toBe(0)
  })
})

describe('parseLedger()', () => {
  const line = (entry: object) => `"k7f3qz": ${JSON.stringify(entry)}`

  test('keeps keys of an entry that Poruch does not know', () => {
    const entry = { ...signature, confidence: 0.87, model: { name: 'ґрунт', size: [3] } }
    const { signatures: read } = parseLedger(`{${line(entry)}}`)
    expect(read.get('k7f3qz')).toEqual(entry)
    expect(writeLedger(read).content).toContain('"confidence": 0.87, "model": {"name":"ґрунт","size":[3]}')
  })

  test('keeps the content byte for byte, however it is set', () => {
    const content = `\ufeff{\r\n\t${line(signature)}\r\n}`
    const ledger = parseLedger(content)
    expect(ledger.signatures.get('k7f3qz')).toEqual(signature)
    expect(printLedger(ledger)).toBe(content)
  })

  test.each([
    ['', 1],
    ['{', 1],
    ['<<<<<<< HEAD\n{}\n', 1],
    ['{\n"k7f3qz": {"of": "x"}\n"m2c9tw": {}\n}\n', 3],
    ['{\n"k7f3qz": {"of": "x",},\n"m2c9tw": {}\n}\n', 2],
    ['{\n"k7f3qz": {"of": "x\n"},\n"m2c9tw": {}\n}\n', 2],
    ['{\n"k7f3qz": {"of": "x", "state": draft},\n"m2c9tw": {}\n}\n', 2],
    ['{\n"k7f3qz": {"of": \'x\'},\n"m2c9tw": {}\n}\n', 2],
    ['{\n"k7f3qz": {"of": "x"}\n}\n}\n', 4],
    ['{\n"k7f3qz": {"of": "x"}\n}\n\nдалі', 5],
    ['{\n"k7f3qz: {"of": "x"},\n"m2c9tw": {}\n}\n', 2],
    ['{\n"k7f3qz": {"of": "x"},\n"m2c9tw": {"of": "Ґан', 3],
    ['\ufeff{\r\n"k7f3qz": {"of": "x"},\r\n}\r\n', 3],
    ['{\n"k7f3qz": {"of": "«"прямі"»"},\n"m2c9tw": {"of": "«"ще"»"}\n}\n', 2],
    [
      `{\n${Array.from({ length: 999 }, (_, index) => `"${index}": {"of": "слово"},`).join('\n')}\n"a": {"of": "x"},\n}\n`,
      1_002,
    ],
  ])('names the line of a fault in the JSON: %j', (content, line) => {
    expect(() => parseLedger(content, 'en.druha.json')).toThrow(
      `Cannot read "en.druha.json", line ${line}: expected JSON: a comma, a quote or a bracket is missing or too many`,
    )
  })

  test('names the line of a fault in the JSON wherever it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(segmentIds, signatures), { maxLength: 6 }),
        fc.nat(),
        (entries, place) => {
          const lines = writeLedger(new Map(entries)).content.trimEnd().split('\n')
          const at = place % lines.length
          const spoilt = lines.with(at, `“${lines[at]}`).join('\n')
          expect(() => parseLedger(spoilt)).toThrow(`Cannot read "en.json", line ${at + 1}: expected JSON`)
        },
      ),
    )
  })

  test.each([
    ['[]', 1, 'expected an object with a line per segment'],
    ['null', 1, 'expected an object with a line per segment'],
    ['"Ґанок"', 1, 'expected an object with a line per segment'],
    [`{\n"title": ${JSON.stringify(signature)},\n"k7f3qz": 5\n}`, 3, '"k7f3qz": expected an object'],
    [`{\n${line({ ...signature, of: undefined })}\n}`, 2, '"k7f3qz": expected "of", the source words'],
    [`{\n\n${line({ ...signature, target: '77AA' })}\n}`, 3, '"k7f3qz": expected "target", 10 hex digits'],
    [
      `{\n${line({ ...signature, state: 'final' })}\n}`,
      2,
      '"k7f3qz": expected "state": machine, draft, translated or reviewed',
    ],
    [`{\n${line({ ...signature, origin: 1 })}\n}`, 2, '"k7f3qz": expected "origin": human or engine:name'],
  ] satisfies [string, number, string][])(
    'names the line of an entry that is not as it must be: %j',
    (content, line, problem) => {
      expect(() => parseLedger(content)).toThrow(`Cannot read "en.json", line ${line}: ${problem}`)
    },
  )

  test.each(['77AA01BC9E', '77aa01bc9', '77aa01bc9ef', '', 7, null])(
    'does not take %j for a hash',
    (target) => {
      expect(() => parseLedger(`{${line({ ...signature, target })}}`)).toThrow(
        '"k7f3qz": expected "target", 10 hex digits',
      )
    },
  )
})
