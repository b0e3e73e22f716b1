import { describe, expect, test } from 'vitest'
import { describePassage } from '#core/reading/describe-passage.ts'
import { fingerprint } from '#core/text/fingerprint.ts'
import { parseText } from '#core/text/text.ts'
import { pairSegments } from '#core/translation/pair-segments.ts'

const long = 'Літеру можна вийняти з букваря, з друкарської каси, з машинки. '.repeat(5)
const uk = `---
title: Ґанок
---
<!-- aaaaaa -->
На ґанку *тихо*,\\
і дощ.

<!-- bbbbbb -->
1990 року літера повернулася.

<!-- cccccc -->
![Дерев’яний ґанок](ganok.svg "Фото: Олена")
Улітку

<!-- dddddd -->
${long}

<!-- eeeeee -->
![Ґанок узимку](zyma.svg)

<!-- ffffff -->
![](porozhnii.svg)
`
const en = `---
title: The porch
---
<!-- aaaaaa -->
It is *quiet* on the porch,\\
and there is rain.

<!-- bbbbbb -->
In 1990 the letter came back.

<!-- cccccc -->
![A wooden porch](ganok.svg "Photo: Olena")
In summer

<!-- eeeeee -->
![The porch in winter](zyma.svg)
`
const machine = {
  of: '1990 року літера повернулася.',
  target: fingerprint('In 1990 the letter came back.'),
  state: 'machine',
}
const text = parseText(
  'ganok',
  new Map([
    ['uk.md', uk],
    ['en.md', en],
    ['en.json', JSON.stringify({ bbbbbb: { ...machine, origin: 'engine:deepl', at: '2026-11-23' } })],
  ]),
  new Map(),
)
const pairs = pairSegments(text, text.editions[0])

function describeIn(ui: 'uk' | 'en', id: string) {
  const pair = pairs.find(({ segment }) => segment.id === id)
  if (pair === undefined) throw new Error(`There is no "${id}"`)
  return describePassage(pair, ui)
}

describe('describePassage()', () => {
  test('gives the words in the language of the interface, on one line', () => {
    expect(describeIn('uk', 'aaaaaa')).toEqual({ words: 'На ґанку тихо, і дощ.', caveat: undefined })
    expect(describeIn('en', 'aaaaaa')).toEqual({
      words: 'It is quiet on the porch, and there is rain.',
      caveat: undefined,
    })
  })

  test('never passes a machine’s words off as a translation, nor the original’s', () => {
    expect(describeIn('en', 'bbbbbb')).toEqual({ words: 'In 1990 the letter came back.', caveat: 'machine' })
    expect(describeIn('uk', 'bbbbbb').caveat).toBeUndefined()
    const missing = describeIn('en', 'dddddd')
    expect(missing.caveat).toBe('missing')
    expect(missing.words).toMatch(/^Літеру можна вийняти/)
    expect(describeIn('uk', 'dddddd').caveat).toBeUndefined()
  })

  test('cuts what is long at a word', () => {
    const { words } = describeIn('uk', 'dddddd')
    expect(words.length).toBeLessThanOrEqual(200)
    expect(words).toMatch(/[\p{L}]…$/u)
    expect(long).toContain(words.slice(0, -1))
  })

  test('gives a figure’s caption, or else what it shows', () => {
    expect(describeIn('uk', 'cccccc').words).toBe('Улітку')
    expect(describeIn('en', 'cccccc').words).toBe('In summer')
    expect(describeIn('uk', 'eeeeee').words).toBe('Ґанок узимку')
    expect(describeIn('en', 'eeeeee').words).toBe('The porch in winter')
  })

  test('asks no translation of a picture that nobody has described', () => {
    for (const ui of ['uk', 'en'] as const)
      expect(describeIn(ui, 'ffffff')).toEqual({ words: '', caveat: undefined })
  })
})
