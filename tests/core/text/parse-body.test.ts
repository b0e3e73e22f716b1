import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ContentError } from '#core/text/content-error.ts'
import { parseBlocks, type Unit } from '#core/text/parse-blocks.ts'
import { parseBody } from '#core/text/parse-body.ts'
import { documents, write } from './arbitrary/hand-edits.ts'
import { prose, sentences } from './arbitrary/prose.ts'

/** The units, or the fault that was named. */
function result(parse: () => Unit[]): unknown {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return error.message
  }
}

function expectSame(body: string): void {
  expect(result(() => parseBody(body, 'uk.md', 5))).toEqual(result(() => parseBlocks(body, 'uk.md', 5)))
}

test('parseBody() reads what hands have edited as parseBlocks() does', () => {
  fc.assert(
    fc.property(documents, (document) =>
      expectSame(write(document).replace(/^[\s\S]*?---[\s\S]*?---\r?\n/, '')),
    ),
    { numRuns: 500 },
  )
})

test('parseBody() reads plain prose among anything else as parseBlocks() does', () => {
  const plain = [
    'Слово.',
    '— Так, — сказала вона.',
    '«Ґанок», 1933 р.',
    '## Розділ 2',
    '# 1933',
    '####### сім',
    '#без пробілу',
    'Кінець ',
    'НБСП\u00a0',
    '\u00a0НБСП',
    'a\u2028b',
  ]
  const plainer = [
    '- 700 г яловичини',
    '* Слово',
    '- Слово\n- Друге\n+ Третє',
    '- Слово\n<!-- k7f3qz -->\n- Друге',
    '- Слово\nщо йде далі',
    '- Слово ',
    '-  Слово',
    'Садок вишневий коло хати,\\\nХрущі над вишнями гудуть',
    '— Так\\\n— Ні\\\n',
    '1 липня 2022 року',
    '3,14',
    '12',
  ]
  const marks = [
    '<!-- k7f3qz -->',
    '<!--m2c9tw-->',
    '<!-- k7f3qz --> ',
    '<!-- ні -->',
    '- ',
    '1. ',
    '2. ',
    '> ',
    '  ',
    '   ',
    '    ',
    '\t',
    '***',
    '---',
    '===',
    '[^1]',
    '[^1]: ',
    '[a]: https://a.ua',
    '[a]',
    '*так*',
    '\\',
    '<b>',
    '</b>',
    '&amp;',
    '!',
    '\ufeff',
    '\0',
    '\r',
  ]
  const anything = fc.oneof(
    fc.constantFrom(...plain),
    fc.constantFrom(...plainer),
    fc.constantFrom(...marks),
    fc.constantFrom(...sentences),
    prose,
  )
  const ends = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n', '\n\n\n', '\r\n\r\n', '\n \t\n', '')
  const bodies = fc.array(fc.tuple(anything, ends), { maxLength: 14 }).map((parts) => parts.flat().join(''))
  fc.assert(fc.property(bodies, expectSame), { numRuns: 3_000 })
})

test.each([
  '1. Перше\n\n<!-- k7f3qz -->\n\n1. Друге\n',
  '- Перше\n\n  Далі в ньому\n\n- Друге\n',
  '- Перше\n\n<!-- k7f3qz -->\n\n  Не в ньому\n',
  'Слово\n- Перше\n',
  '# 1933. Рік\n\n1933. Рік\n',
  'Слово\n===\n\nСлово\n---\n',
])('parseBody() reads %j as parseBlocks() does', expectSame)
