/** The number of the line that holds a character, counted from 1. */
export function lineAt(content: string, index: number): number {
  return content.slice(0, Math.max(0, index)).split('\n').length
}
