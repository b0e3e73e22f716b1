/** The language of words that an editor wrote for both interfaces: Ukrainian where any letter is Cyrillic. */
export function languageOf(words: string): 'uk' | 'en' {
  return /\p{Script=Cyrillic}/u.test(words) ? 'uk' : 'en'
}
