import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyLedger, parseLedger, printLedger, type Signature, writeLedger } from '#core/text/ledger.ts'

const letter: Signature = {
  of: '1933 року літера «ґ» зникла з абетки.',
  target: '77aa01bc9e',
  state: 'reviewed',
  origin: 'human',
  by: 'Редакція «Поруч»',
  at: '2026-11-23',
}
const porch: Signature = { of: 'Ґанок', target: '0123456789', state: 'machine', origin: 'engine:deepl' }

/** A ledger in which one key of one entry is changed, or left out when undefined. */
function spoil(change: Readonly<Record<string, unknown>>): string {
  return `{\n"k7f3qz": ${JSON.stringify(letter)},\n"m2c9tw": ${JSON.stringify({ ...porch, ...change })}\n}\n`
}

const digits = [...'0123456789abcdef']
const signature: fc.Arbitrary<Signature> = fc.record(
  {
    of: fc.string({ unit: 'binary' }),
    target: fc.string({ unit: fc.constantFrom(...digits), minLength: 10, maxLength: 10 }),
    state: fc.constantFrom('machine', 'draft', 'translated', 'reviewed'),
    origin: fc.constantFrom('human', 'engine:opus-mt'),
    by: fc.constantFrom('Олена', 'Редакція «Поруч»', 'О\'Коннор \\ "син"'),
    at: fc.constant('2026-11-23'),
    confidence: fc.constantFrom(0, 0.87, 1e-9),
    model: fc.constantFrom('a', null, ['b'], { c: 'ґ' }),
  },
  { requiredKeys: ['of', 'target', 'state', 'origin'], noNullPrototype: true },
)
const key = fc.string({
  unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'),
  minLength: 6,
  maxLength: 6,
})
const signatures = fc
  .uniqueArray(fc.tuple(key, signature), { maxLength: 6, selector: ([name]) => name })
  .map((entries): ReadonlyMap<string, Signature> => new Map(entries))

describe('parseLedger()', () => {
  test('reads who made which target from which source words', () => {
    const content = `{\n"title": ${JSON.stringify(porch)},\n"k7f3qz": ${JSON.stringify(letter)}\n}\n`
    expect([...parseLedger(content).signatures]).toEqual([
      ['title', porch],
      ['k7f3qz', letter],
    ])
  })

  test('keeps keys of an entry that Poruch does not know', () => {
    const kept = parseLedger(spoil({ confidence: 0.87, model: { name: 'ґрунт', size: 3 } }))
    expect(kept.signatures.get('m2c9tw')).toEqual({
      ...porch,
      confidence: 0.87,
      model: { name: 'ґрунт', size: 3 },
    })
  })

  test.each([
    ['of', undefined, 'expected "of", the source words'],
    ['of', 7, 'expected "of", the source words'],
    ['target', undefined, 'expected "target", 10 hex digits'],
    ['target', '77aa01bc9', 'expected "target", 10 hex digits'],
    ['target', '77AA01BC9E', 'expected "target", 10 hex digits'],
    ['target', '77aa01bc9ef', 'expected "target", 10 hex digits'],
    ['state', undefined, 'expected "state": machine, draft, translated or reviewed'],
    ['state', 'stale', 'expected "state": machine, draft, translated or reviewed'],
    ['origin', null, 'expected "origin": human or engine:name'],
  ])('names the line and the segment where "%s" is %j', (key, value, problem) => {
    expect(() => parseLedger(spoil({ [key]: value }))).toThrow(
      `Cannot read "en.json", line 3: "m2c9tw": ${problem}`,
    )
  })

  test('names the entry that is no object, and the edition’s file', () => {
    const content = '{\n"k7f3qz": "звірено"\n}\n'
    expect(() => parseLedger(content, 'en.deepl.json')).toThrow(
      'Cannot read "en.deepl.json", line 2: "k7f3qz": expected an object',
    )
  })

  test.each(['[]', '"слово"', '7', 'null'])('asks for an object where there is %s', (content) => {
    expect(() => parseLedger(content)).toThrow(
      'Cannot read "en.json", line 1: expected an object with a line per segment',
    )
  })

  const entry = JSON.stringify(porch)
  test.each([
    ['an empty file', '', 1],
    ['a comma missing above', `{\n"k7f3qz": ${entry}\n"m2c9tw": ${entry}\n}\n`, 3],
    ['a comma too many', `{\n"k7f3qz": ${entry},\n}\n`, 3],
    ['a bracket too many', `{\n"k7f3qz": ${entry}},\n"m2c9tw": ${entry}\n}\n`, 2],
    ['a quote missing', `{\n"k7f3qz: ${entry},\n"m2c9tw": ${entry}\n}\n`, 2],
    ['a typographic quote', `{\n"k7f3qz": ${entry},\n“m2c9tw”: ${entry}\n}\n`, 3],
    ['a file that was cut off', `{\n"k7f3qz": ${entry},\n"m2c9tw": {"of": "Ґан`, 3],
    ['what git leaves of a conflict', `{\n"k7f3qz": ${entry},\n<<<<<<< HEAD\n"m2c9tw": ${entry}\n}\n`, 3],
    ['words below the end', `{\n"k7f3qz": ${entry}\n}\n\nдалі`, 5],
    ['a fault below a byte order mark and CRLF', `\ufeff{\r\n"k7f3qz": ${entry},\r\n}\r\n`, 3],
  ])('names the line of %s', (_fault, content, line) => {
    expect(() => parseLedger(content)).toThrow(
      `Cannot read "en.json", line ${line}: expected JSON: a comma, a quote or a bracket is missing or too many`,
    )
  })

  test('names the right line wherever the fault is', () => {
    fc.assert(
      fc.property(signatures, fc.nat(), (all, place) => {
        const lines = writeLedger(all).content.trimEnd().split('\n')
        const at = place % lines.length
        const spoilt = lines.with(at, `§${lines[at]}`).join('\n')
        expect(() => parseLedger(spoilt)).toThrow(`line ${at + 1}:`)
      }),
      { numRuns: 200 },
    )
  })
})

describe('printLedger()', () => {
  test.each([
    ['as Poruch writes it', `{\n"k7f3qz": ${JSON.stringify(porch)}\n}\n`],
    ['as another editor does', `${JSON.stringify({ k7f3qz: porch }, null, 4)}`],
    [
      'with CRLF and a byte order mark',
      `\ufeff{\r\n  "k7f3qz" : ${JSON.stringify({ ...porch, x: 1 })}\r\n}\r\n`,
    ],
    ['empty', ' { } '],
  ])('gives back what was read byte for byte: %s', (_how, content) => {
    expect(printLedger(parseLedger(content))).toBe(content)
  })
})

describe('writeLedger()', () => {
  test('writes one line per segment, in the order given', () => {
    const { content } = writeLedger(
      new Map([
        ['title', porch],
        ['k7f3qz', { ...letter, confidence: 0.5 }],
      ]),
    )
    expect(content).toBe(
      `{
"title": {"of": "Ґанок", "target": "0123456789", "state": "machine", "origin": "engine:deepl"},
"k7f3qz": {"of": "1933 року літера «ґ» зникла з абетки.", "target": "77aa01bc9e", "state": "reviewed", "origin": "human", "by": "Редакція «Поруч»", "at": "2026-11-23", "confidence": 0.5}
}
`,
    )
  })

  test('writes an empty ledger that can be read', () => {
    expect(writeLedger(new Map()).content).toBe(emptyLedger.content)
    expect(parseLedger(emptyLedger.content)).toEqual(emptyLedger)
  })

  test('leaves out what is undefined', () => {
    const [, line] = writeLedger(new Map([['k7f3qz', { ...porch, model: undefined }]])).content.split('\n')
    expect(line).not.toContain('model')
  })

  test('is read again as it was, each segment on a line of its own', () => {
    fc.assert(
      fc.property(signatures, (all) => {
        const { content } = writeLedger(all)
        expect(parseLedger(content).signatures).toEqual(all)
        const lines = content.split('\n').slice(1, all.size + 1)
        expect(lines.map((line) => line.slice(1, 7))).toEqual([...all.keys()])
        expect(content.split('\n')).toHaveLength(all.size + 3)
      }),
      { numRuns: 300 },
    )
  })
})
