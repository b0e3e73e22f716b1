import { isTextFile } from '#core/text/text.ts'

/** All files that a save may touch. */
export function isSavedFile(name: string): boolean {
  return isTextFile(name) || name === 'history.jsonl'
}
