const blank = '\u00a0'

/**
 * The words as they are set: a no-break blank wherever a line must not end (правопис 2019 §§ 158-159 and common
 * typesetting use). Only blanks that are there become no-break ones; what is stored stays as it is.
 */
export function glue(words: string, language: 'uk' | 'en'): string {
  const glued = words
    .replace(/ (?=[—–](?:\s|$))/g, blank)
    .replace(/(?<=(?:^|[\s«“„(])\p{Lu}\.) (?=\p{Lu})/gu, blank)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, blank)
    .replace(/(?<=№|§) (?=\d)/g, blank)
  return language === 'uk' ? glueUkrainian(glued) : glueEnglish(glued)
}

function glueUkrainian(words: string): string {
  return words
    .replace(/(?<=(?:^|[\s«„(—–-])[IVXLCІХ]+) (?=ст(?![\p{L}]))/gu, blank)
    .replace(/(?<=(?:^|[\s«„(—])[авєжзийіоуюя]) (?=\S)/giu, blank)
    .replace(/ (?=(?:б|би|ж|же)(?:[\s.,;:!?…»]|$))/giu, blank)
    .replace(
      /(?<=\d) (?=(?:рр?|ст|грн|млн|млрд|тис|год|хв|кг|г|мг|т|км|м|см|мм|л|мл|га|с|°[CС]|%)(?![\p{L}]))/gu,
      blank,
    )
    .replace(
      /(?<=\d) (?=(?:року|році|роком|роки|років|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)(?![\p{L}]))/gu,
      blank,
    )
}

function glueEnglish(words: string): string {
  return words
    .replace(/(?<=(?:^|[\s“‘(])(?:a|I|A|O)) (?=\S)/g, blank)
    .replace(
      /(?<=\d) (?=(?:kg|g|km|m|cm|mm|l|ml|ha|min|°C|%|a\.m\.|p\.m\.|BC|AD|million|billion)(?![\p{L}]))/gu,
      blank,
    )
    .replace(
      /(?<=\d) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g,
      blank,
    )
    .replace(/(?<=\b(?:Mr|Mrs|Ms|Dr|St|No)\.?) (?=[\p{Lu}\d])/gu, blank)
}
