import type { CardWords } from '#core/cards/card-words.ts'
import type { Site } from '#core/reading/site.ts'
import { parseText, type Text } from '#core/text/text.ts'

export const site: Site = {
  name: { uk: 'Світлиця', en: 'The Parlour' },
  tagline: { uk: 'Українські тексти поруч із перекладом', en: 'Ukrainian texts beside their translations' },
  about: { uk: '', en: '' },
  contact: undefined,
  accents: undefined,
  ui: 'en',
  lead: undefined,
}

/** Words of an interface, so plain that a card's own cannot be taken for them. */
export const words: CardWords = {
  day: (day) => `день ${day}`,
  state: (claim) => `стан ${claim}`,
  translated: (percent) => `перекладено ${percent} %`,
  missing: 'Ще не перекладено',
}

const source = `---
title: Літера, що повернулася додому
author: Редакція «Поруч»
published: 2026-11-23
---

<!-- k7f3qz -->
1933 року літера *ґ* зникла з абетки.

<!-- m2c9tw -->
***

<!-- p4d8xv -->
Цього абзацу ще ніхто не переклав.
`
const target = `---
title: The letter that came home
---

<!-- k7f3qz -->
In 1933 the letter *ґ* vanished from the alphabet.
`

/** A text of three segments: one translated by a machine, a break, one not translated. `change` is made in uk.md. */
export function textWith(change: (source: string) => string = (words) => words): Text {
  const ledger = JSON.stringify({
    k7f3qz: {
      of: '1933 року літера ґ зникла з абетки.',
      target: '0000000000',
      state: 'machine',
      origin: 'engine:deepl',
    },
  })
  const files = new Map([
    ['uk.md', change(source)],
    ['en.md', target],
    ['en.json', ledger],
  ])
  return parseText('litera-g', files, new Map())
}
