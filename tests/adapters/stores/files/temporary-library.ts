import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** The folder of a new library, which is deleted after the test. */
export function temporaryLibrary(
  texts: Readonly<Record<string, Readonly<Record<string, string | Buffer>>>> = {},
): string {
  const library = mkdtempSync(join(tmpdir(), 'poruch-library-'))
  onTestFinished(() => rmSync(library, { recursive: true, force: true }))
  for (const [slug, files] of Object.entries(texts)) writeText(library, slug, files)
  return library
}

/** Writes files as a hand or a `git pull` does: one after the other, each at once. */
export function writeText(
  library: string,
  slug: string,
  files: Readonly<Record<string, string | Buffer>>,
): void {
  mkdirSync(join(library, slug), { recursive: true })
  for (const [name, words] of Object.entries(files)) writeFileSync(join(library, slug, name), words)
}

/** A text of two paragraphs, translated. */
export const letter = {
  'uk.md': `---
title: Літера, що повернулася додому
author: Редакція «Поруч»
---
<!-- k7f3qz -->
1933 року літера зникла з абетки.

<!-- m2c9tw -->
А 1990-го вона повернулася — з’явилася знову.
`,
  'en.md': `---
title: The letter that came home
---
<!-- k7f3qz -->
In 1933 the letter vanished from the alphabet.

<!-- m2c9tw -->
And in 1990 it came back.
`,
  'en.json': `{
"k7f3qz": {"of": "1933 року літера зникла з абетки.", "target": "77aa01bc9e", "state": "draft", "origin": "human"}
}
`,
}
