import { expect, test } from 'vitest'
import { passageWords } from '#core/reading/passage-words.ts'
import { parseText } from '#core/text/text.ts'
import { pairSegments } from '#core/translation/pair-segments.ts'

const uk = `---
title: Ґанок
---
<!-- aaaaaa -->
На ґанку **тихо**.[^1]

<!-- bbbbbb -->
![Дерев’яний ґанок](ganok.svg "Фото: Олена")
Улітку

<!-- cccccc -->
![Ґанок узимку](zyma.svg)

<!-- dddddd -->
![Карта](karta.svg)
Де кажуть «ґанок»

<!-- eeeeee -->
Ще без перекладу.

<!-- ffffff -->
[^1]: Так казала бабуся.
`
const en = `---
title: The porch
---
<!-- aaaaaa -->
It is **quiet** on the porch.

<!-- bbbbbb -->
![A wooden porch](ganok.svg "Photo: Olena")
In summer

<!-- cccccc -->
![The porch in winter](zyma.svg)

<!-- dddddd -->
Where they say “ґанок”
`

const files = new Map([
  ['uk.md', uk],
  ['en.md', en],
])

test('passageWords() gives what a reader would read out', () => {
  const text = parseText('ganok', files, new Map())
  expect(pairSegments(text, text.editions[0]).map(passageWords)).toEqual([
    { uk: 'На ґанку тихо.', en: 'It is quiet on the porch.' },
    { uk: 'Улітку', en: 'In summer' },
    { uk: 'Ґанок узимку', en: 'The porch in winter' },
    { uk: 'Де кажуть «ґанок»', en: 'Where they say “ґанок”' },
    { uk: 'Ще без перекладу.', en: undefined },
    { uk: 'Так казала бабуся.', en: undefined },
  ])
})
