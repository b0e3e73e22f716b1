import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBlocks } from '#core/text/parse-blocks.ts'
import type { Block, Inline } from '#core/text/segment.ts'
import { wordsOf } from '#core/text/words-of.ts'

/** What stands inside the first block of a body. */
function read(markdown: string): readonly Inline[] {
  const [unit] = parseBlocks(markdown, 'uk.md', 1)
  const block: Block | undefined = unit?.kind === 'block' ? unit.block : undefined
  if (block === undefined || !('inside' in block)) throw new Error(`No words in ${JSON.stringify(markdown)}`)
  return block.inside
}

const words = (each: string): Inline => ({ kind: 'words', words: each })

describe('parseInline()', () => {
  test.each<[string, string, Inline[]]>([
    [
      'emphasis in strong words',
      'Це **так *само* важливо**.',
      [
        words('Це '),
        {
          kind: 'strong',
          inside: [words('так '), { kind: 'emphasis', inside: [words('само')] }, words(' важливо')],
        },
        words('.'),
      ],
    ],
    ['words as they are typed', 'знак `U+0491 *`', [words('знак '), { kind: 'code', words: 'U+0491 *' }]],
    [
      'a link',
      '[Вісник «Ґ»](https://visnyk.example/а "назва")',
      [{ kind: 'link', to: 'https://visnyk.example/а', inside: [words('Вісник «Ґ»')] }],
    ],
    [
      'a link whose address stands elsewhere',
      'див. [Вісник][в]\n\n[в]: https://visnyk.example',
      [words('див. '), { kind: 'link', to: 'https://visnyk.example', inside: [words('Вісник')] }],
    ],
    [
      'a bare address in angle brackets',
      '<https://a.ua>',
      [{ kind: 'link', to: 'https://a.ua', inside: [words('https://a.ua')] }],
    ],
    [
      'a note’s mark as it is typed',
      'Тихо.[^Бабуся]\n\n[^Бабуся]: Так казала.',
      [words('Тихо.'), { kind: 'note-mark', label: 'Бабуся' }],
    ],
    ['a mark whose note is not there as words', 'Тихо.[^1]', [words('Тихо.[^1]')]],
    ['a kept line end', 'Тихо,\\\nдощ', [words('Тихо,'), { kind: 'line-end' }, words('дощ')]],
    ['a single line end as a blank', 'Тихо,\n  дощ\r\nі сніг', [words('Тихо, дощ і сніг')]],
    ['a picture among words as its description', 'Ось ![ґанок](a.jpg) такий', [words('Ось ґанок такий')]],
    [
      'a picture named elsewhere as its description',
      'Ось ![ґанок][а] такий\n\n[а]: a.jpg',
      [words('Ось ґанок такий')],
    ],
    ['entities as their signs', 'AT&amp;T &copy; &#1169;', [words('AT&T © ґ')]],
    ['escaped signs as signs', '1933\\. Рік \\*не\\* зірка', [words('1933. Рік *не* зірка')]],
  ])('reads %s', (_what, markdown, inside) => {
    expect(read(markdown)).toEqual(inside)
  })

  test.each([
    'Слово <b>жирне</b> і <br> край',
    'Клац <a href="javascript:alert(1)">сюди</a>',
    'Слово <script>alert(1)</script> далі',
    'Слово <img src=x onerror=alert(1)> далі',
    'Слово <!-- примітка --> далі',
    'Слово <?php echo 1 ?> далі',
  ])('shows raw HTML as it is typed: %s', (markdown) => {
    expect(read(markdown)).toEqual([words(markdown)])
  })

  test.each([
    'https://a.ua/ґ?а=1#б',
    'http://a.ua',
    'HTTPS://A.UA',
    'mailto:desk@poruch.example',
    '/uk/texts/litera-g#k7f3qz',
    '/',
    '#k7f3qz',
  ])('keeps a link to %s', (to) => {
    expect(read(`[слова](${to})`)).toEqual([{ kind: 'link', to, inside: [words('слова')] }])
  })

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java&#x73;cript:alert(1)',
    'javascript&colon;alert(1)',
    '&#1;javascript:alert(1)',
    '&#9;javascript:alert(1)',
    'java&#10;script:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://a.ua/1',
    'ftp://a.ua',
    'tel:+380441234567',
    '//a.ua',
    '/\\a.ua',
    '\\\\a.ua',
    'https:a.ua',
    'https:\\\\a.ua',
    'a.ua',
    'litera-g',
    '../litera-g',
    '?q=1',
    '',
  ])('lets a link to %j go and keeps its words', (to) => {
    const expected = [words('клац '), { kind: 'emphasis', inside: [words('сюди')] }]
    expect(read(`[клац *сюди*](<${to.replaceAll('<', '\\<').replaceAll('>', '\\>')}>)`)).toEqual(expected)
    if (to !== '')
      expect(read(`[клац *сюди*][а]\n\n[а]: <${to.replaceAll('<', '\\<').replaceAll('>', '\\>')}>`)).toEqual(
        expected,
      )
  })

  test('lets javascript: in angle brackets go', () => {
    expect(read('<javascript:alert(1)>')).toEqual([words('javascript:alert(1)')])
  })

  test('never links anywhere but to the web, to a letter, or to this site', () => {
    const tricks = fc.array(
      fc.constantFrom(
        ...[
          'javascript',
          'data',
          'https',
          'http',
          'mailto',
          ':',
          '&colon;',
          '/',
          '//',
          '\\',
          '&#92;',
          '&Tab;',
          '&#9;',
          '&NewLine;',
          '&#0;',
          '\u0001',
          '\u00a0',
          ' ',
          'a.ua',
          '@',
          '#',
          '?',
          '%2f',
          '\\/',
          'ґ',
          'alert(1)',
        ],
      ),
      { minLength: 1, maxLength: 7 },
    )
    const linksIn = (inside: readonly Inline[]): string[] =>
      inside.flatMap((piece) => (piece.kind === 'link' ? [piece.to] : []))
    fc.assert(
      fc.property(tricks, (parts) => {
        const [to, ...rest] = linksIn(read(`[слова](<${parts.join('')}>)`))
        expect(rest).toEqual([])
        if (to === undefined) return
        // What a browser makes of it, on a page of this site.
        const url = URL.parse(to, 'https://poruch.example/uk/texts/litera-g')
        if (url === null) return
        expect(['https:', 'http:', 'mailto:']).toContain(url.protocol)
        if (!/^(https?|mailto):/i.test(to)) expect(url.origin).toBe('https://poruch.example')
      }),
      { numRuns: 2_000 },
    )
  })

  test('leaves no two pieces of words side by side, whatever stands between them', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'слово',
        ' ',
        '<b>',
        '</b>',
        '[х](javascript:1)',
        '![опис](б.jpg)',
        '&amp;',
        '\\*',
        '\nі',
        '*так*',
      ),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(pieces, (parts) => {
        const inside = read(`ґ${parts.join('')}ґ`)
        const kinds = inside.map((piece) => piece.kind).join(' ')
        expect(kinds).not.toContain('words words')
        expect(wordsOf(inside)).toMatch(/^ґ.*ґ$/s)
      }),
      { numRuns: 500 },
    )
  })
})
