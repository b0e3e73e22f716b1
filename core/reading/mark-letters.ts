import type { Run } from './letters-under.ts'

/** Before a word, between it and its letters, and after these: noncharacters, which no text is to hold (The Unicode Standard, section 23.7). */
const [word, letters, end] = ['\ufdd0', '\ufdd1', '\ufdd2']
// Tags are passed over whole: in an attribute, where an editor's words may hold anything, an element's quotes would end it.
const marked = /<[^<>]*>|\ufdd0([^\ufdd0-\ufdd2<>]+)\ufdd1([A-Za-z]*)\ufdd2/g

/**
 * Words in which each that has Latin letters is marked with them, for `setLetters()`. A page has two elements for each such word:
 * to have Next make those of a text of 300 paragraphs took it longer than a reader is let wait.
 */
export function markLetters(runs: readonly Run[]): string {
  return runs
    .map(({ words, latin }) => (latin === undefined ? words : `${word}${words}${letters}${latin}${end}`))
    .join('')
}

/** HTML with elements in the place of marks. What is not marked from end to end stays as it is, and so does what stands in a tag. */
export function setLetters(html: string): string {
  return html.replace(marked, (found, words: string | undefined, latin: string) =>
    words === undefined ? found : `<ruby>${words}<rt aria-hidden="true" data-latin="${latin}"></rt></ruby>`,
  )
}
