import fc from 'fast-check'
import { escapeWords } from '#core/text/escape-words.ts'
import { sentences } from './prose.ts'

/** A block as an editor has it before them: the marks above it and its Markdown. */
export type Written = {
  readonly id: string | undefined
  /** Blank lines between the id and the block. */
  readonly blanks: number
  readonly note: boolean
  readonly markdown: string
  /** How many segments it is. */
  readonly segments: number
}

export type Document = {
  readonly blocks: readonly Written[]
  readonly windows: boolean
  readonly mark: boolean
}

const letters = '0123456789abcdefghjkmnpqrstvwxyz'
export const segmentIds = fc.string({ unit: fc.constantFrom(...letters), minLength: 6, maxLength: 6 })

const sentence = fc.constantFrom(...sentences).map((words) => escapeWords(words.trim()))
const lines = (least: number, most: number) => fc.array(sentence, { minLength: least, maxLength: most })

/** Markdown of each kind, with the number of its segments. */
const markdowns: fc.Arbitrary<{ markdown: string; segments: number }> = fc.oneof(
  sentence.map((words) => ({ markdown: words, segments: 1 })),
  lines(2, 3).map((all) => ({ markdown: all.join('\n'), segments: 1 })),
  fc.tuple(fc.integer({ min: 1, max: 6 }), sentence).map(([level, words]) => ({
    markdown: `${'#'.repeat(level)} ${words}`,
    segments: 1,
  })),
  lines(2, 4).map((all) => ({ markdown: all.join('\\\n'), segments: 1 })),
  lines(2, 4).map((all) => ({ markdown: all.join('  \n'), segments: 1 })),
  lines(1, 3).map((all) => ({ markdown: all.map((words) => `> ${words}`).join('\n>\n'), segments: 1 })),
  lines(1, 4).map((all) => ({ markdown: all.map((words) => `- ${words}`).join('\n'), segments: all.length })),
  lines(1, 3).map((all) => ({
    markdown: all.map((words) => `* ${words}`).join('\n\n'),
    segments: all.length,
  })),
  fc.tuple(fc.integer({ min: 1, max: 40 }), lines(1, 3)).map(([first, all]) => ({
    markdown: all.map((words, index) => `${first + index}. ${words}`).join('\n'),
    segments: all.length,
  })),
  fc.tuple(sentence, lines(1, 3), sentence).map(([outer, inner, last]) => ({
    markdown: `- ${outer}\n${inner.map((words) => `  1. ${words}`).join('\n')}\n- ${last}`,
    segments: inner.length + 2,
  })),
  fc.tuple(sentence, sentence, sentence).map(([outer, inner, deep]) => ({
    markdown: `1. ${outer}\n   - ${inner}\n\n     - ${deep}\n\n       ${outer}`,
    segments: 3,
  })),
  fc
    .tuple(sentence, sentence)
    .map(([outer, inner]) => ({ markdown: `- - ${outer}\n  - ${inner}`, segments: 2 })),
  fc
    .tuple(segmentIds, sentence)
    .map(([id, words]) => ({ markdown: `- <!-- ${id} --> ${words}`, segments: 1 })),
  sentence.map((words) => ({ markdown: `- <!-- перевірити -->\n  ${words}`, segments: 1 })),
  fc.tuple(sentence, sentence).map(([alt, caption]) => ({
    markdown: `![${alt.replace(/[\\[\]]/g, '')}](foto.jpg "Фото: редакція")\n${caption}`,
    segments: 1,
  })),
  fc.tuple(fc.integer({ min: 1, max: 3 }), sentence).map(([label, words]) => ({
    markdown: `[^${label}]: ${words}`,
    segments: 1,
  })),
  fc
    .integer({ min: 1, max: 3 })
    .map((label) => ({ markdown: `Слово[^${label}] і [назва][n], **ще** *слово*.`, segments: 1 })),
  fc.constant({ markdown: '[n]: https://poruch.example', segments: 0 }),
  fc.constantFrom('***', '---', '* * *').map((markdown) => ({ markdown, segments: 1 })),
  sentence.map((words) => ({ markdown: `<div class="x">${words}</div>`, segments: 1 })),
  sentence.map((words) => ({ markdown: ` ${words}`, segments: 1 })),
)

const written: fc.Arbitrary<Written> = fc
  .tuple(fc.option(segmentIds, { nil: undefined }), fc.integer({ min: 0, max: 2 }), fc.boolean(), markdowns)
  .map(([id, blanks, note, typed]) => ({ id, blanks, note, ...typed }))

/** What a hand does to a file. */
type Edit = (document: Document) => Document

function at(blocks: readonly Written[], place: number): number {
  return blocks.length === 0 ? 0 : place % blocks.length
}

const place = fc.nat({ max: 40 })
const edits: fc.Arbitrary<Edit> = fc.oneof(
  // Retype a block.
  fc.tuple(place, markdowns).map(
    ([where, typed]): Edit =>
      (document) => ({
        ...document,
        blocks: document.blocks.map((block, index) =>
          index === at(document.blocks, where) ? { ...block, ...typed } : block,
        ),
      }),
  ),
  // Insert one, with an id or without.
  fc.tuple(place, written).map(
    ([where, block]): Edit =>
      (document) => ({
        ...document,
        blocks: document.blocks.toSpliced(at(document.blocks, where), 0, block),
      }),
  ),
  // Delete one.
  place.map(
    (where): Edit =>
      (document) => ({
        ...document,
        blocks: document.blocks.toSpliced(at(document.blocks, where), 1),
      }),
  ),
  // Move one.
  fc.tuple(place, place).map(
    ([from, to]): Edit =>
      (document) => {
        const moved = document.blocks.slice(at(document.blocks, from), at(document.blocks, from) + 1)
        const rest = document.blocks.toSpliced(at(document.blocks, from), moved.length)
        return { ...document, blocks: rest.toSpliced(at(rest, to), 0, ...moved) }
      },
  ),
  // Copy one, and its id with it.
  fc.tuple(place, place).map(
    ([from, to]): Edit =>
      (document) => {
        const copied = document.blocks.slice(at(document.blocks, from), at(document.blocks, from) + 1)
        return { ...document, blocks: document.blocks.toSpliced(at(document.blocks, to), 0, ...copied) }
      },
  ),
  // Another editor, another system.
  fc.boolean().map(
    (windows): Edit =>
      (document) => ({ ...document, windows }),
  ),
  fc.boolean().map(
    (mark): Edit =>
      (document) => ({ ...document, mark }),
  ),
)

/** A file after any number of edits. */
export const documents: fc.Arbitrary<Document> = fc
  .tuple(fc.array(written, { minLength: 1, maxLength: 6 }), fc.array(edits, { maxLength: 10 }))
  .map(([blocks, all]) => {
    let document: Document = { blocks, windows: false, mark: false }
    for (const edit of all) document = edit(document)
    return document
  })

/** The file's content. */
export function write({ blocks, windows, mark }: Document): string {
  const body = blocks
    .map(({ id, blanks, note, markdown }) => {
      const above = id === undefined ? '' : `<!-- ${id} -->\n${'\n'.repeat(blanks)}`
      return `${note ? '<!-- переглянути ще раз,\nбо є сумнів -->\n' : ''}${above}${markdown}\n`
    })
    .join('\n')
  const content = `---\ntitle: «Ґанок»\nauthor: Редакція «Поруч»\n---\n${body}`
  return (mark ? '\ufeff' : '') + (windows ? content.replaceAll('\n', '\r\n') : content)
}
