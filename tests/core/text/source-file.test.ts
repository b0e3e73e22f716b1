import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ContentError } from '#core/text/content-error.ts'
import { giveIds, parseSource, printSource, type SourceFile } from '#core/text/source-file.ts'
import { documents, write } from './arbitrary/hand-edits.ts'

const head = '---\ntitle: Ґанок\n---\n'

function idsOf(file: SourceFile): (string | undefined)[] {
  return file.pieces.map((piece) => piece.segment.id)
}

/** What readers see of a file. */
function shown(file: SourceFile) {
  return file.pieces.map(({ segment }) => ({ block: segment.block, words: segment.words }))
}

/** Numbers in [0, 1), always the same. */
function steady(): () => number {
  let state = 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

describe('any sequence of edits by hand', () => {
  test('parses and prints byte for byte, each block a segment', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const content = write(document)
        const file = parseSource(content)
        expect(printSource(file)).toBe(content)
        expect(file.pieces).toHaveLength(document.blocks.reduce((sum, block) => sum + block.segments, 0))
      }),
      { numRuns: 500 },
    )
  })

  test('keeps each id at the first block that has it', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const ids = idsOf(parseSource(write(document))).filter((id) => id !== undefined)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { id, markdown, segments } of document.blocks) {
          const nearest = /^- <!-- (.{6}) -->/.exec(markdown)?.[1] ?? id
          if (nearest !== undefined && segments > 0) expect(ids).toContain(nearest)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('giveIds() gives each segment exactly one id, keeps all others, all words and all lines', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const before = parseSource(write(document))
        const given = giveIds(before, steady())
        const after = parseSource(printSource(given))
        expect(idsOf(after)).toEqual(idsOf(given))
        expect(new Set(idsOf(after)).size).toBe(after.pieces.length)
        expect(idsOf(after)).not.toContain(undefined)
        expect(idsOf(before).map((id, index) => id ?? idsOf(after)[index])).toEqual(idsOf(after))
        expect(shown(after)).toEqual(shown(before))
        expect(after.pieces.some((piece) => piece.copiedId !== undefined)).toBe(false)
        expect(giveIds(after, steady())).toEqual(after)
        if (document.windows) expect(printSource(given).replaceAll('\r\n', '')).not.toContain('\n')
      }),
      { numRuns: 500 },
    )
  })
})

test('any Markdown at all parses and prints byte for byte, or names the comment that is not closed', () => {
  const marks = [
    '- ',
    '* ',
    '1. ',
    '2) ',
    '> ',
    '# ',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '  ',
    '    ',
    '\t',
    'слово',
    '—',
    '<!-- k7f3qz -->',
    '<!-- m2c9tw -->',
    '<!-- ні -->',
    '<!--\nx\n-->',
    '<!--',
    '-->',
    '<!-->',
    '<div>',
    '</div>',
    '<b>',
    '[^1]: ',
    '[^1]',
    '[a]: https://a.ua',
    '[a]',
    '![a](b.jpg)',
    '\\',
    '`',
    '```',
    '***',
    '---',
    '===',
    '&nbsp;',
    '\ufeff',
    '\0',
    '\u2028',
    '1933. ',
  ]
  const anything = fc
    .array(fc.constantFrom(...marks), { maxLength: 16 })
    .map((parts) => head + parts.join(''))
  fc.assert(
    fc.property(anything, (content) => {
      try {
        expect(printSource(parseSource(content))).toBe(content)
      } catch (error) {
        if (!(error instanceof ContentError)) throw error
        expect(error.problem).toContain('never closed')
      }
    }),
    { numRuns: 5_000 },
  )
})

describe('parseSource()', () => {
  const idsIn = (body: string) => idsOf(parseSource(head + body))
  const wordsIn = (body: string) => parseSource(head + body).pieces.map((piece) => piece.segment.words)

  test('takes a block without an id, and one whose id stands above already, for a new segment', () => {
    const body = '<!-- k7f3qz -->\nПерший.\n\nДругий.\n\n<!-- k7f3qz -->\nТретій.\n'
    expect(idsIn(body)).toEqual(['k7f3qz', undefined, undefined])
    expect(parseSource(head + body).pieces[2]?.copiedId).toBe('k7f3qz')
  })

  test('lets blank lines and other comments stand between an id and its block', () => {
    expect(idsIn('<!-- k7f3qz -->\n\n\n<!-- перевірити дату -->\n\nПерший.\n')).toEqual(['k7f3qz'])
  })

  test.each([
    ['on the line above', '<!-- k7f3qz -->\nСлово.\n', ['Слово.']],
    ['without blanks', '<!--k7f3qz-->\nСлово.\n', ['Слово.']],
    ['far in', '      <!-- k7f3qz -->\n      Слово.\n', ['Слово.']],
    ['beside the words', '<!-- k7f3qz --> Слово.\n', ['Слово.']],
    [
      'beside words that go on',
      '<!-- k7f3qz --> Слово\nза словом\\\nі рядок.\n',
      ['Слово за словом\nі рядок.'],
    ],
    ['beside words with a note', '<!-- k7f3qz --> Слово[^1].\n\n[^1]: Примітка\n', ['Слово.', 'Примітка']],
    ['beside a heading', '<!-- k7f3qz --> ## Заголовок\n', ['Заголовок']],
    ['above an item', '<!-- k7f3qz -->\n- Слово\n', ['Слово']],
    ['inside an item', '- <!-- k7f3qz -->\n  Слово\n', ['Слово']],
    ['beside the words of an item', '- <!-- k7f3qz --> Слово\n- Друге\n', ['Слово', 'Друге']],
    ['before a list that comes at once', 'Перед тим\n<!-- k7f3qz -->\n- Слово\n', ['Перед тим', 'Слово']],
  ])('finds an id %s', (_where, body, words) => {
    expect(wordsIn(body)).toEqual(words)
    expect(idsIn(body)).toContain('k7f3qz')
  })

  test('counts items across ids, and an item inside another as a segment of its own', () => {
    const body =
      '<!-- aaaaaa -->\n1. Перше\n<!-- bbbbbb -->\n2. Друге\n   <!-- cccccc -->\n   - Внутрішнє\n<!-- dddddd -->\n3. Третє\n'
    const { pieces } = parseSource(head + body)
    expect(pieces.map(({ segment }) => segment.id)).toEqual(['aaaaaa', 'bbbbbb', 'cccccc', 'dddddd'])
    expect(pieces.map(({ segment }) => segment.block)).toMatchObject([
      { kind: 'item', number: 1, depth: 0 },
      { kind: 'item', number: 2, depth: 0 },
      { kind: 'item', number: undefined, depth: 1 },
      { kind: 'item', number: 3, depth: 0 },
    ])
  })

  test.each([
    ['as they are typed', '3. Перше\n<!-- bbbbbb -->\n4. Друге\n5. Третє\n', [3, 4, 5]],
    ['on where one number is typed again', '1. Перше\n1. Друге\n<!-- bbbbbb -->\n1. Третє\n', [1, 2, 3]],
    ['on where a lower one is typed', '3. Перше\n<!-- bbbbbb -->\n1. Друге\n1. Третє\n', [3, 4, 5]],
    ['with a gap where one is missing', '1. Перше\n<!-- bbbbbb -->\n3. Третє\n', [1, 3]],
    ['anew below other words', '1. Перше\n\nСлово.\n\n<!-- bbbbbb -->\n1. Знову\n', [1, undefined, 1]],
    ['anew with another sign', '1. Перше\n<!-- bbbbbb -->\n1) Інше\n', [1, 1]],
    ['from nought', '0. Нульове\n1. Перше\n', [0, 1]],
  ])('counts the items of a list %s', (_how, body, expected) => {
    const numbersOf = (content: SourceFile) =>
      content.pieces.map(({ segment: { block } }) => (block.kind === 'item' ? block.number : undefined))
    const file = parseSource(`${head}<!-- aaaaaa -->\n${body}`)
    expect(numbersOf(file)).toEqual(expected)
    expect(numbersOf(parseSource(printSource(giveIds(file, steady()))))).toEqual(expected)
  })

  test('keeps a byte order mark that stands below the front matter', () => {
    const body = '\ufeffПерший.\n\n- Другий\n'
    const file = parseSource(head + body)
    expect(file.pieces.map((piece) => piece.body)).toEqual(['\ufeffПерший.', '- Другий'])
    expect(shown(parseSource(printSource(giveIds(file, steady()))))).toEqual(shown(file))
  })

  test('names the line of each block, also below a comment of several lines', () => {
    const body = '<!-- k7f3qz -->\nПерший.\n\n<!-- так\nі так --> Другий.\n\n- Третій\n  - Четвертий\n'
    expect(parseSource(head + body).pieces.map(({ segment }) => segment.line)).toEqual([5, 8, 10, 11])
  })

  test.each([
    ['Перший.\n\n<!-- k7f3qz --\nДругий.\n', 6],
    ['- Перший\n  <!-- k7f3qz\n', 5],
    ['<!-- k7f3qz --> Перший. \n\n<!-- ні', 6],
  ])('names the line of a comment that is never closed: %j', (body, line) => {
    expect(() => parseSource(head + body)).toThrow(
      `Cannot read "uk.md", line ${line}: a comment is opened by "<!--" and never closed by "-->"`,
    )
  })
})

describe('giveIds()', () => {
  const given = (body: string) => printSource(giveIds(parseSource(head + body), steady())).slice(head.length)
  const [one, two] = idsOf(giveIds(parseSource(`${head}Перший.\n\nДругий.\n`), steady()))

  test.each([
    ['Перший.\n\nДругий.\n', `<!-- ${one} -->\nПерший.\n\n<!-- ${two} -->\nДругий.\n`],
    ['<!-- k7f3qz -->\n- а\n- б\n', `<!-- k7f3qz -->\n- а\n<!-- ${one} -->\n- б\n`],
    ['<!-- k7f3qz -->\n- а\n  - б\n', `<!-- k7f3qz -->\n- а\n  <!-- ${one} -->\n  - б\n`],
    ['- - а\n', `- <!-- ${one} -->\n  - а\n`],
    ['<!-- далі --> Слово.\n', `<!-- далі --> <!-- ${one} --> Слово.\n`],
    [
      '<!-- k7f3qz -->\nа\n\n<!-- k7f3qz -->\n<!-- див. k7f3qz -->\nб\n',
      `<!-- k7f3qz -->\nа\n\n<!-- ${one} -->\n<!-- див. k7f3qz -->\nб\n`,
    ],
  ])('writes %j', (body, expected) => {
    expect(given(body)).toBe(expected)
  })

  test('never gives an id that the text has', () => {
    const mean = [0, 0, 0, 0, 0, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
    const random = () => mean.shift() ?? 0
    const file = giveIds(parseSource(`${head}<!-- 000000 -->\nПерший.\n\nДругий.\n`), random)
    expect(idsOf(file)).toEqual(['000000', 'gggggg'])
  })
})
