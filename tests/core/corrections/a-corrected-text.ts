import { parseText, type Text } from '#core/text/text.ts'

/** A text with a heading, two paragraphs and a note. */
export const corrected: Text = parseText(
  'litera-g',
  new Map([
    [
      'uk.md',
      `---
title: Літера
summary: Про ґ
---
<!-- k7f3qz -->
1933 року літера зникла.[^1]

<!-- m2c9tw -->
## Замкнена кімната

***

<!-- 3vd0wq -->
А 1990-го вона повернулася.

<!-- s7m1xa -->
[^1]: Примітка.

Щойно дописано.
`,
    ],
    [
      'en.md',
      `---
title: The letter
---
<!-- k7f3qz -->
In 1933 the letter vanished.

<!-- m2c9tw -->
## The locked room
`,
    ],
  ]),
  new Map(),
)
