import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, element, printXml, together } from '#core/feeds/element.ts'
import { readXml } from '#tests/support/read-xml.ts'

/** Words out of what breaks markup, and whatever else there is in Unicode. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(']]>', '&', '<', '>', '"', "'", '&amp;', '<!--', '</p>', '\u0000', '\u0008', '\u000b'),
    fc.constantFrom('\ud83d', '\ude00', '😀', '👨‍👩‍👧', 'ґ', 'ї', '\ufffe', '\u0085', '\n', '\t'),
    fc.string({ unit: 'binary', maxLength: 2 }),
  ),
})

/** What of it XML can say. */
const sayable = (words: string) =>
  [...words].filter((each) => /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(each)).join('')

describe('element()', () => {
  test('says all that XML can say, as words and as an attribute', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const { attributes, words: inside } = readXml(printXml(element('p', { title: words }, words)))
        expect(attributes.title).toBe(sayable(words))
        expect(inside).toBe(sayable(words))
      }),
    )
  })

  test('takes words that are markup for words, and markup for markup', () => {
    const { markup } = element('p', { lang: 'uk', id: undefined }, '<b>', element('i', {}, 'ґ'))
    expect(markup).toBe('<p lang="uk">&lt;b&gt;<i>ґ</i></p>')
  })

  test('closes what has nothing inside', () => {
    expect(element('link', { href: '/uk' }).markup).toBe('<link href="/uk"/>')
  })
})

test('together() leaves out what is not there', () => {
  expect(together('а', undefined, element('br', {}), 'ґ').markup).toBe('а<br/>ґ')
})

test('breakLines() breaks verses where they end', () => {
  expect(breakLines('Ніхто не почув,\nяк він випав').markup).toBe('Ніхто не почув,<br/>як він випав')
})

test('printXml() begins with the declaration', () => {
  expect(printXml(element('feed', {}))).toBe('<?xml version="1.0" encoding="utf-8"?>\n<feed/>\n')
})

describe('the reader of these tests', () => {
  test.each([
    ['no declaration', '<a/>'],
    ['an end without a beginning', '<a></b></a>'],
    ['a beginning without an end', '<a><b></a>'],
    ['two roots', '<a/><b/>'],
    ['a bare ampersand', '<a>Січ & Сагайдак</a>'],
    ['a bare sign', '<a>a < b</a>'],
    ['a control character', '<a>\u0008</a>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
  ])('refuses %s', (what, body) => {
    const declaration = what === 'no declaration' ? '' : '<?xml version="1.0" encoding="utf-8"?>\n'
    expect(() => readXml(declaration + body)).toThrow()
  })
})
