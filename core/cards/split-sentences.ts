const segmenters = {
  uk: new Intl.Segmenter('uk', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
}

/** What ends in a full stop and does not end a sentence: initials, and what Ukrainian and English prose shortens. */
const shortened =
  /(?:^|[\s\u00a0(«“„])(?:\p{Lu}|\p{Ll}|ст|рр|див|ред|пор|вид|гр|грн|тис|ім|просп|вул|напр|обл|м-р|Mr|Mrs|Ms|Dr|St|No|vs|etc|ca|vol|pp|ed|eds)\.["»”’)]*[\s\u00a0]*$/u

/** Where the sentences of the words end, counted in characters; the last is the end of the words. */
export function splitSentences(words: string, language: 'uk' | 'en'): number[] {
  const ends: number[] = []
  for (const { segment, index } of segmenters[language].segment(words)) {
    const before = words.slice(Math.max(0, index - 12), index)
    if (ends.length > 0 && goesOn(before, segment)) ends.pop()
    ends.push(index + segment.length)
  }
  return ends
}

/** Whether it is one sentence still: after what is shortened, before a small letter or a dash, where no words follow. */
function goesOn(before: string, segment: string): boolean {
  if (!/\p{L}/u.test(segment)) return true
  return !before.endsWith('\n') && (shortened.test(before) || /^["«“„(]*(?:\p{Ll}|[—–])/u.test(segment))
}
