import type { TextChange } from '#core/ports/store.ts'
import { fingerprint } from '#core/text/fingerprint.ts'
import { type HistoryLine, parseHistory, printHistory } from '#core/text/history.ts'

export const slug = 'pokolinnia'

/** A change in which all four files of a text carry the same number, each several kilobytes long. */
export function generation(number: number): TextChange {
  const paragraphs = Array.from(
    { length: 30 },
    (_, index) => `Абзац ${index + 1} покоління ${number}: «ще рядок».`,
  )
  const ids = paragraphs.map((_, index) => `k7f3${String(index).padStart(2, '0')}`)
  const body = ids.map((id, index) => `<!-- ${id} -->\n${paragraphs[index]}\n`).join('\n')
  const target = 'Paragraph'
  const ledger = ids.map(
    (id, index) =>
      `${JSON.stringify(id)}: ${JSON.stringify({ of: paragraphs[index], target: fingerprint(target), state: 'draft', origin: 'human' })}`,
  )
  return {
    files: new Map([
      ['uk.md', `---\ntitle: Покоління ${number}\n---\n${body}`],
      ['en.md', `---\ntitle: Generation ${number}\n---\n${body}`],
      ['en.json', `{\n${ledger.join(',\n')}\n}\n`],
    ]),
    history: [historyLine(number)],
  }
}

/**
 * The number that all four files carry. Throws where they differ, and where the history is not each number once.
 * @param files with history.jsonl
 */
export function generationOf(files: ReadonlyMap<string, string>): number {
  const history = parseHistory(files.get('history.jsonl') ?? '')
  const number = history.length
  const expected = new Map(generation(number).files)
  expected.set('history.jsonl', printHistory(history.map((_, index) => historyLine(index + 1))))
  for (const [name, words] of expected) {
    if (files.get(name) !== words)
      throw new Error(
        `Expected generation ${number} in "${name}", found ${JSON.stringify(files.get(name)?.slice(0, 200))}`,
      )
  }
  return number
}

function historyLine(number: number): HistoryLine {
  const before = number === 1 ? null : `Покоління ${number - 1}`
  return {
    at: '2026-11-23T10:00:00Z',
    language: 'uk',
    segment: 'title',
    before,
    after: `Покоління ${number}`,
  }
}
