import { describe, expect, test } from 'vitest'
import { takeTitles } from '#core/alignment/take-titles.ts'
import { readMarkdown } from '#core/text/read-markdown.ts'
import { readPlain } from '#core/text/read-plain.ts'
import { composeText } from '#core/translation/compose-text.ts'

const long =
  'Абзац, довший за вісімдесят літер, щоб ніхто не подумав, ніби це заголовок чи щось подібне до нього'
const as = {
  state: 'translated',
  origin: 'human',
  by: 'Ada',
  at: '2026-11-23',
  moment: '2026-11-23T10:00:00.000Z',
  importedBy: 'Олена',
} as const

function compose(
  source: ReturnType<typeof readPlain>,
  target?: ReturnType<typeof readPlain>,
  title?: string,
) {
  return composeText('litera-g', takeTitles({ source, target }, title), as, Math.random)
}
const plain = (words: string) => readPlain(words, 'a.txt')
const uk = (words: string) => readMarkdown(words, 'a.md', 'source')
const en = (words: string) => readMarkdown(words, 'b.md', 'target')

/** A file with every id as `<!-- 1 -->`, `<!-- 2 -->` … in the order of uk.md. */
function numbered({ files }: ReturnType<typeof compose>, name: string): string | undefined {
  const ids = [...(files.get('uk.md') ?? '').matchAll(/<!-- ([0-9a-z]{6}) -->/g)].map((match) => match[1])
  return files.get(name)?.replace(/<!-- ([0-9a-z]{6}) -->/g, (_, id) => `<!-- ${ids.indexOf(id) + 1} -->`)
}

describe('composeText()', () => {
  test('writes the original with its facts first, and an id above each segment', () => {
    const source = plain(`date 2026-02-04 Літера\n\n${long}\n\nЩо відомо\n\n1933. ${long}`)
    const composed = compose({ ...source, facts: { ...source.facts, author: 'Редакція «Поруч»' } })
    expect(numbered(composed, 'uk.md')).toBe(
      `---\ntitle: Літера\nauthor: Редакція «Поруч»\npublished: 2026-02-04\n---\n<!-- 1 -->\n${long}\n\n<!-- 2 -->\n## Що відомо\n\n<!-- 3 -->\n1933\\. ${long}\n`,
    )
    expect([...composed.files.keys()]).toEqual(['uk.md'])
    expect(composed.text.editions).toEqual([])
  })

  test('writes the translation under the same ids, as blocks of the same kinds', () => {
    const composed = compose(
      plain(`Літера\n\n${long}\n\nЩо далі\n\n${long}`),
      plain(`The letter\n\n${long}\n\nWhat next?\n\n${long}`),
    )
    expect(numbered(composed, 'en.md')).toBe(
      `---\ntitle: The letter\n---\n<!-- 1 -->\n${long}\n\n<!-- 2 -->\n## What next?\n\n<!-- 3 -->\n${long}\n`,
    )
  })

  test('signs every pair and the title, and notes all words', () => {
    const { text, history } = compose(plain('Літера\n\nАбзац.'), plain('The letter\n\nA paragraph.'))
    const [edition] = text.editions
    const [id = ''] = edition?.target.pieces.keys() ?? []
    expect([...(edition?.ledger.signatures.keys() ?? [])]).toEqual(['title', id])
    expect(edition?.ledger.signatures.get(id)).toMatchObject({
      of: 'Абзац.',
      state: 'translated',
      origin: 'human',
      by: 'Ada',
      at: '2026-11-23',
    })
    expect(history).toHaveLength(4)
    expect(history.every(({ by, at }) => by === 'Олена' && at === as.moment)).toBe(true)
  })

  test('keeps Markdown as it is written: comments, tight lists, notes, names of links', () => {
    const source =
      '# Літера\n\nСлово *ґанок*.[^1] [Де][w]\n\n<!-- звірити -->\n\n1. раз\n   - усередині\n2. два\n\n***\n\n[^1]: Примітка\n\n[w]: https://example.org\n'
    const composed = compose(uk(source))
    expect(numbered(composed, 'uk.md')).toBe(
      '---\ntitle: Літера\n---\n<!-- 1 -->\nСлово *ґанок*.[^1] [Де][w]\n\n<!-- звірити -->\n\n<!-- 2 -->\n1. раз\n   <!-- 3 -->\n   - усередині\n<!-- 4 -->\n2. два\n\n<!-- 5 -->\n***\n\n<!-- 6 -->\n[^1]: Примітка\n\n[w]: https://example.org\n',
    )
    expect(composed.text.source.pieces.map(({ segment }) => segment.words)).toEqual([
      'Слово ґанок. Де',
      'раз',
      'усередині',
      'два',
      '',
      'Примітка',
    ])
  })

  test('keeps ids that the original has, and gives the translation those in place of its own', () => {
    const composed = compose(
      uk('---\ntitle: Літера\n---\n<!-- k7f3qz -->\nРаз.\n\n<!-- k7f3qz -->\nДва.\n'),
      en('---\ntitle: The letter\ntranslator: Ada\n---\n<!-- 000000 -->\nOne.\n\n<!-- 111111 -->\nTwo.\n'),
    )
    const ids = composed.text.source.pieces.map(({ segment }) => segment.id)
    expect(ids[0]).toBe('k7f3qz')
    expect(ids[1]).not.toBe('k7f3qz')
    expect(composed.files.get('en.md')).toBe(
      `---\ntitle: The letter\ntranslator: Ada\n---\n<!-- k7f3qz -->\nOne.\n\n<!-- ${ids[1]} -->\nTwo.\n`,
    )
  })

  test('lets a plain translation answer a list, a quote and a note in Markdown', () => {
    const composed = compose(
      uk(
        '# Борщ\n\nВізьміть:[^1]\n\n- буряк\n  - червоний\n- капусту\n\n> Смачного!\n\n[^1]: На вісім мисок',
      ),
      plain('Borshch\n\nTake:\n\nbeetroot\n\na red one\n\ncabbage\n\nEnjoy!\n\nFor eight bowls'),
    )
    const shapes = (pieces: Iterable<{ block: { kind: string } }>) =>
      [...pieces].map(({ block }) => block.kind)
    const targets = [...(composed.text.editions[0]?.target.pieces.values() ?? [])]
    expect(targets.map(({ words }) => words)).toEqual([
      'Take:',
      'beetroot',
      'a red one',
      'cabbage',
      'Enjoy!',
      'For eight bowls',
    ])
    expect(shapes(targets.map(({ blocks: [block = { kind: 'none' }] }) => ({ block })))).toEqual(
      shapes(composed.text.source.pieces.map(({ segment }) => segment)),
    )
    expect(targets[2]?.blocks[0]).toMatchObject({ kind: 'item', depth: 1 })
  })

  test('lets a translation in Markdown follow headings that were guessed', () => {
    const composed = compose(
      plain(`Літера\n\n${long}\n\nЩо далі\n\n${long}\n\nКоротко і все.`),
      en(`# The letter\n\n${long}\n\nWhat *next*?\n\n${long}\n\n## In short #`),
    )
    expect(numbered(composed, 'en.md')).toContain('<!-- 2 -->\n## What *next*?\n')
    expect(numbered(composed, 'en.md')).toContain('<!-- 4 -->\nIn short\n')
  })

  test('refuses an original without a title', () => {
    expect(() => compose(plain(long))).toThrow('Cannot read "uk.md"')
  })
})
