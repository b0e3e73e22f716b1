import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const uk =
  'Візьміть літеру г і ледь підніміть край її даху, на один рух пера. Вийде ґ: той самий дім, тільки дах у нього трохи сміливіший. Різниця така мала, що око може її проминути. Вухо не промине.'
const en =
  'Take the letter г and lift the edge of its roof a little, by one stroke of the pen. It becomes ґ: the same house, only its roof is a bit bolder. The difference is so small that an eye may pass it by. An ear will not.'

type Options = {
  readonly slug?: string
  /** A heading before each paragraph that is first of so many, the second below the first and so on in turn. */
  readonly headingEvery?: number
  /** Paragraphs that the text has no longer, by their numbers. */
  readonly without?: readonly number[]
}

/** Writes a text of so many paragraphs, each of two to four such sentences and its own number, and gives its slug. */
export function writeLongText(folder: string, paragraphs: number, options: Options = {}): string {
  const { slug = 'dovhyi-tekst', headingEvery, without = [] } = options
  mkdirSync(join(folder, slug), { recursive: true })
  const numbers = Array.from({ length: paragraphs }, (_, index) => index + 1).filter(
    (number) => !without.includes(number),
  )
  const printHeading = (number: number, part: string) => {
    const order = headingEvery === undefined ? Number.NaN : (number - 1) / headingEvery
    return Number.isInteger(order)
      ? `\n<!-- ${headingIdOf(number)} -->\n${order % 2 === 0 ? '##' : '###'} ${part} ${order + 1}\n`
      : ''
  }
  const print = (title: string, words: string, numbered: string, part: string) =>
    `---\ntitle: ${title}\n---\n${numbers
      .map(
        (number) =>
          `${printHeading(number, part)}\n<!-- ${idOf(number)} -->\n${numbered} ${number}. ${Array(
            2 + (number % 3),
          )
            .fill(words)
            .join(' ')}\n`,
      )
      .join('')}`
  writeFileSync(join(folder, slug, 'uk.md'), print('Довгий текст', uk, 'Абзац', 'Частина'))
  writeFileSync(join(folder, slug, 'en.md'), print('A long text', en, 'Paragraph', 'Part'))
  return slug
}

/** The id of the paragraph of a number: digits are letters of Crockford's base32 too. */
export function idOf(number: number): string {
  return `p${String(number).padStart(5, '0')}`
}

/** The id of the heading before the paragraph of a number. */
export function headingIdOf(number: number): string {
  return `h${String(number).padStart(5, '0')}`
}
