const always: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  є: 'ie',
  ї: 'i',
  й: 'i',
  ю: 'iu',
  я: 'ia',
  ь: '',
}
const atStart: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' }

/**
 * Ukrainian letters in Latin ones by the official table: Cabinet of Ministers of Ukraine, resolution No. 55 of
 * 27 January 2010. Marks of stress go; other characters stay as they are.
 */
export function romanise(words: string): string {
  return words
    .normalize('NFC')
    .replace(/(?<=\p{Script=Cyrillic})\u0301/gu, '')
    .replace(/[а-щьюяєіїґ’ʼ']+/giu, romaniseWord)
}

function romaniseWord(word: string): string {
  return romaniseLetters([...word.replace(/[’ʼ']/g, '')]).join('')
}

/** The letters of one Ukrainian word, without its apostrophes, each by itself in Latin ones. */
export function romaniseLetters(letters: readonly string[]): string[] {
  const shouted = letters.length > 1 && letters.every((letter) => letter === letter.toUpperCase())
  return letters.map((letter, index) => {
    const small = letter.toLowerCase()
    const latin = romaniseLetter(small, index === 0, letters[index - 1]?.toLowerCase())
    if (shouted) return latin.toUpperCase()
    return letter === small ? latin : latin.charAt(0).toUpperCase() + latin.slice(1)
  })
}

/** «зг» is zgh, so that it is not read as ж; є, ї, й, ю, я differ at the start of a word. */
function romaniseLetter(letter: string, first: boolean, before: string | undefined): string {
  if (letter === 'г' && before === 'з') return 'gh'
  return (first ? atStart[letter] : undefined) ?? always[letter] ?? letter
}
