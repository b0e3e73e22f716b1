import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small library in a folder of its own: texts that can be read, one withdrawn, one that never parsed. */
export function writeLibrary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'poruch-library-'))
  const files: Readonly<Record<string, string>> = {
    'site.yaml': 'name: {uk: Світлиця, en: The Parlour}\ncontact: desk@example.org\n',
    'litera-g/uk.md': `---
title: Літера, що повернулася додому
author: Редакція «Поруч»
summary: Есей про ґ.
published: 2026-11-23
formerly: [litera-ge]
---

<!-- k7f3qz -->
1933 року літера зникла з абетки, а 1990-го повернулася.

<!-- m2c9tw -->
![Мапа](map.svg "Редакція") Де кажуть «ґанок».

<!-- p4d8xv -->
Цього абзацу ще ніхто не переклав.
`,
    'litera-g/en.md': `---
title: The letter that came home
translator: the Poruch desk
---

<!-- k7f3qz -->
In 1933 the letter vanished from the alphabet; in 1990 it returned.

<!-- m2c9tw -->
![Map](map.svg "The desk") Where they say “ґанок”.
`,
    'litera-g/map.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><style>p{}</style></svg>',
    'litera-g/history.jsonl': `${JSON.stringify(line('k7f3qz', '1933 року літера зникла з абетки.'))}
${JSON.stringify(line('x9y8z7', 'Цей абзац згодом вилучили.'))}
`,
    'litera-g/notes.txt': 'Не для читачів',
    'pomylka/uk.md':
      '---\ntitle: Помилка\nwithdrawn: {date: 2026-11-20, reason: У тексті була неправда}\n---\n\n<!-- q1w2e3 -->\nНеправда.\n',
    'pomylka/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    'zlamane/uk.md': 'title: без меж\n',
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

function line(segment: string, after: string) {
  return {
    at: '2026-11-23T08:00:00.000Z',
    by: 'Редакція «Поруч»',
    language: 'uk',
    segment,
    before: null,
    after,
  }
}
