import { z } from 'zod'
import { ContentError } from './content-error.ts'
import { lineAt } from './line-at.ts'

/** Who made a target from which source words. Further keys of an entry are kept. */
const signature = z.looseObject(
  {
    /** The plain source words the target was made from. */
    of: z.string({ error: 'expected "of", the source words' }),
    /** The fingerprint of the target's words. */
    target: z
      .string({ error: 'expected "target", 10 hex digits' })
      .regex(/^[0-9a-f]{10}$/, 'expected "target", 10 hex digits'),
    state: z.enum(['machine', 'draft', 'translated', 'reviewed'], {
      error: 'expected "state": machine, draft, translated or reviewed',
    }),
    /** `human`, or `engine:` and its name. */
    origin: z.string({ error: 'expected "origin": human or engine:name' }),
    by: z.string().optional(),
    at: z.string().optional(),
  },
  { error: 'expected an object' },
)
export type Signature = z.infer<typeof signature>

/** en.json as it was read, by segment id; `title` and `summary` are keys like any segment. */
export type Ledger = { readonly signatures: ReadonlyMap<string, Signature>; readonly content: string }

export const emptyLedger: Ledger = { signatures: new Map(), content: '{\n}\n' }

/** @throws ContentError with the line of the fault */
export function parseLedger(content: string, file = 'en.json'): Ledger {
  const result = z.record(z.string(), signature).safeParse(parseJson(content, file))
  if (result.success) return { signatures: new Map(Object.entries(result.data)), content }
  const issue = result.error.issues[0]
  const key = issue?.path[0]
  const line = key === undefined ? 1 : lineAt(content, content.indexOf(JSON.stringify(key)))
  throw new ContentError(
    file,
    line,
    key === undefined ? 'expected an object with a line per segment' : `"${String(key)}": ${issue?.message}`,
  )
}

/** A ledger with these signatures in this order, a line each. */
export function writeLedger(signatures: ReadonlyMap<string, Signature>): Ledger {
  const lines = [...signatures].map(([key, entry]) => `${JSON.stringify(key)}: ${printSignature(entry)}`)
  return { signatures, content: lines.length === 0 ? emptyLedger.content : `{\n${lines.join(',\n')}\n}\n` }
}

/** The ledger's content, byte for byte as it was read. */
export function printLedger(ledger: Ledger): string {
  return ledger.content
}

function printSignature(entry: Signature): string {
  const pairs = Object.entries(entry).filter(([, value]) => value !== undefined)
  return `{${pairs.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(', ')}}`
}

function parseJson(content: string, file: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ' '))
  } catch {
    const problem = 'expected JSON: a comma, a quote or a bracket is missing or too many'
    throw new ContentError(file, faultyLine(content.replace(/^\ufeff/, ' ')), problem)
  }
}

/** The first line up to which the words cannot be the beginning of any JSON; engines do not always tell the place. */
function faultyLine(content: string): number {
  const lines = content.split('\n')
  let [good, bad] = [0, lines.length]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (canGoOn(`${lines.slice(0, middle).join('\n')}\n`)) good = middle
    else bad = middle
  }
  return bad
}

function canGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning)
    return true
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    return /^Unexpected end/.test(message) || message.includes(`at position ${beginning.length} `)
  }
}
