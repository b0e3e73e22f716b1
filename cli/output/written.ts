import type { TextChange } from '#core/ports/store.ts'
import { count } from './wording.ts'

/** The names of all files that a change writes. */
export function filesOf({ files, history }: TextChange): string[] {
  return [...files.keys(), ...(history.length > 0 ? ['history.jsonl'] : [])]
}

/** What a change writes, as the last line of a report. @param folder the text's folder as it is shown */
export function listWritten(change: TextChange, folder: string, isTrial: boolean): string[] {
  const names = filesOf(change)
  if (names.length === 0) return ['Nothing was written']
  const lines = change.history.length === 0 ? '' : ` (${count(change.history.length, 'line')})`
  return [`${isTrial ? 'Would write' : 'Wrote'} ${names.join(', ')}${lines} in ${folder}`]
}
