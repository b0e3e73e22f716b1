import { expect, test } from 'vitest'
import { contentsOf, type Entry } from '#core/reading/contents-of.ts'
import { parseText } from '#core/text/text.ts'
import { pairSegments } from '#core/translation/pair-segments.ts'

const paragraph = 'Візьміть літеру г і ледь підніміть край її даху. '.repeat(50)

/** The contents of a text of these headings, a paragraph of two minutes below each of them. */
function contents(headings: readonly string[], { words = paragraph, en = '' } = {}): readonly Entry[] {
  const body = headings.map((heading, index) => `<!-- h0000${index} -->\n${heading}\n\n${words}\n`)
  const files = new Map([['uk.md', `---\ntitle: Ґанок\n---\n${body.join('\n')}`]])
  if (en !== '') files.set('en.md', `---\ntitle: The porch\n---\n${en}`)
  const text = parseText('ganok', files, new Map())
  return contentsOf(pairSegments(text, text.editions[0]))
}

/** As they stand below each other. */
function outline(entries: readonly Entry[]): unknown[] {
  return entries.map(({ source, inside }) => (inside.length === 0 ? source : [source, outline(inside)]))
}

test('contentsOf() lists the headings of a long text by their ids, in both languages where they are translated', () => {
  const entries = contents(['## Дім', '## Сад', '## Річка'], { en: '<!-- h00001 -->\n## The garden\n' })
  expect(entries).toEqual([
    { id: 'h00000', source: 'Дім', target: undefined, inside: [] },
    { id: 'h00001', source: 'Сад', target: 'The garden', inside: [] },
    { id: 'h00002', source: 'Річка', target: undefined, inside: [] },
  ])
})

test('contentsOf() puts lower headings inside of those above them, whatever levels are left out', () => {
  expect(outline(contents(['## Дім', '### Ґанок', '#### Сходи', '### Поріг', '## Сад']))).toEqual([
    ['Дім', [['Ґанок', ['Сходи']], 'Поріг']],
    'Сад',
  ])
  expect(outline(contents(['#### Сходи', '### Поріг', '## Сад', '#### Хвіртка']))).toEqual([
    'Сходи',
    'Поріг',
    ['Сад', ['Хвіртка']],
  ])
})

test('contentsOf() gives none to a text of fewer than three headings, or of fewer than five minutes', () => {
  expect(contents(['## Дім', '## Сад'], { words: paragraph.repeat(3) })).toEqual([])
  expect(contents(['## Дім', '## Сад', '## Річка'], { words: 'Тут тихо.' })).toEqual([])
})
