/**
 * Words as they are compared: composed (NFC), no soft hyphens, one apostrophe, every run of blanks (line ends and
 * no-break ones too) one space, nothing around. Case and punctuation are kept, so a changed comma is a change.
 */
export function normalise(words: string): string {
  return words
    .replaceAll('\u00ad', '')
    .normalize('NFC')
    .replace(/['`´ʼ]/g, '’')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
}

export function sameWords(one: string, other: string): boolean {
  return normalise(one) === normalise(other)
}
