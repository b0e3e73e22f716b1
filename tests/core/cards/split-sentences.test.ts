import { expect, test } from 'vitest'
import { splitSentences } from '#core/cards/split-sentences.ts'

function sentences(words: string, language: 'uk' | 'en'): string[] {
  return splitSentences(words, language).map((end, index, ends) => words.slice(ends[index - 1] ?? 0, end))
}

test.for<['uk' | 'en', string[]]>([
  ['uk', ['Вийде ґ: той самий дім. ', 'Вухо не промине.']],
  ['uk', ['Хто з них має рацію? ', 'За книжкою стоїть держава…']],
  ['uk', ['Писав Т. Г. Шевченко 1840 р. у Петербурзі. ', 'Потім поїхав.']],
  ['uk', ['Дім на вул. Хрещатик, див. Мапу. ', 'Ідіть!']],
  ['uk', ['«Годі!» — сказала вона.']],
  ['uk', ['Рядок перший\n', 'рядок другий\n', 'і третій']],
  ['en', ['Mr. Smith met Dr. Jones at St. Paul’s. ', 'They left.']],
  ['en', ['“Enough!” she said.']],
  ['en', []],
])('splitSentences() in %s finds the ends of %j', ([language, parts]) => {
  expect(sentences(parts.join(''), language)).toEqual(parts)
})
