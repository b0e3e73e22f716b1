const letter =
  '[[\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]&&\\p{L}]'
/** What may stand between two such letters of one phrase: no other letters, nor what parts it from the sentence around. */
const between = '[^\\p{L}«»“”„\\(\\)—]'
const phrase = new RegExp(`${letter}(?:${between}*${letter})*\\p{M}*`, 'gv')

export type Direction = 'ours' | 'right-to-left'

/**
 * Words cut where phrases begin and end that are written from right to left, in their order; the parts put together are the words.
 * Such a phrase has to stand isolated, or else a comma and a number after it would stand before it (Unicode UAX #9,
 * https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates; https://www.w3.org/International/articles/inline-bidi-markup/).
 */
export function splitByDirection(words: string): { readonly words: string; readonly direction: Direction }[] {
  const parts: { words: string; direction: Direction }[] = []
  let end = 0
  const add = (from: number, to: number, direction: Direction) => {
    if (from < to) parts.push({ words: words.slice(from, to), direction })
  }
  for (const { index, 0: found } of words.matchAll(phrase)) {
    add(end, index, 'ours')
    end = index + found.length
    add(index, end, 'right-to-left')
  }
  add(end, words.length, 'ours')
  return parts
}
