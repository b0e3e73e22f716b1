/** Single letters that look like a word or an abbreviation of the language and are of the other alphabet. */
const twins = { uk: /^[aceiopxyABCEHIKMOPTX]$/, en: /^[аіАІ]$/ }

/**
 * What is wrong with the typography of some plain words: marks of the typewriter, letters of the wrong alphabet that
 * look right, quotation marks without their partner (правопис 2019 § 164; New Hart’s Rules for the English).
 */
export function findWordFaults(words: string, language: 'uk' | 'en'): string[] {
  const found: [boolean, string][] = [
    [/["']/.test(words), 'a straight quotation mark or apostrophe'],
    [/[`´ʼ]/.test(words), 'an odd apostrophe'],
    [/\S {2,}\S/.test(words), 'a double blank'],
    [/[ \u00a0][,.;:!?]+(?=\s|$|[»”)])/.test(words), 'a blank before a punctuation mark'],
    [/(?<=\S) -{1,3} (?=\S)/.test(words), 'a hyphen for a dash'],
    [/\.\.\./.test(words), 'three full stops for an ellipsis'],
    [/[\u200b-\u200f\ufeff\ufffd]/.test(words), 'an invisible or broken character'],
    [words !== words.normalize('NFC'), 'letters in two parts (not NFC)'],
    ...mixedWords(words, language).map((word): [boolean, string] => [
      true,
      `letters of two alphabets in “${word}”`,
    ]),
    ...(language === 'uk' ? ukrainian(words) : english(words)),
  ]
  return found.flatMap(([isFault, fault]) => (isFault ? [fault] : []))
}

function ukrainian(words: string): [boolean, string][] {
  return [
    [/[ыэъё]/i.test(words), 'a letter that Ukrainian does not have'],
    [!arePaired(words, '«', '»'), '« and » that do not pair'],
    [!arePaired(words, '„', '“'), '„ and “ that do not pair'],
    [/[”‘]/.test(words), 'an English quotation mark'],
  ]
}

function english(words: string): [boolean, string][] {
  // Ukrainian words that are quoted as such keep their own marks.
  const own = words.replace(/«[^»]*\p{Script=Cyrillic}[^»]*»/gu, '')
  return [
    [!arePaired(own, '“', '”'), '“ and ” that do not pair'],
    [/[„«»]/.test(own), 'a Ukrainian quotation mark'],
    [/\b(Kiev|Odessa|Kharkov|Lvov|Dnieper)\b/.test(words), 'a place under its Russian name'],
  ]
}

/** Words that mix Cyrillic with Latin letters, and single letters that only look as if they were of the language. */
function mixedWords(words: string, language: 'uk' | 'en'): string[] {
  const all = words.replaceAll('°C', '').match(/[\p{L}\p{M}’]+/gu) ?? []
  return all.filter(
    (word) =>
      (/\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word)) || twins[language].test(word),
  )
}

function arePaired(words: string, open: string, close: string): boolean {
  let depth = 0
  for (const letter of words) {
    if (letter === open) depth++
    else if (letter === close) depth--
    if (depth < 0) return false
  }
  return depth === 0
}
