import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailAddress } from '#core/reading/mail-address.ts'

/** What a mail program reads out of an address. */
function opened(address: string) {
  const url = new URL(address)
  return {
    to: decodeURIComponent(url.pathname),
    subject: url.searchParams.get('subject'),
    body: url.searchParams.get('body'),
  }
}

describe('mailAddress()', () => {
  test('keeps letters and blanks, and escapes what would end the subject', () => {
    expect(mailAddress('desk@poruch.example', 'Помилка: «Ґанок & дім», 100 %?', 'Так.')).toBe(
      'mailto:desk@poruch.example?subject=Помилка: «Ґанок %26 дім», 100 %25%3F&body=Так.',
    )
  })

  test('ends lines as RFC 6068 asks', () => {
    expect(mailAddress('desk@poruch.example', 'а', 'б\nв\r\nг')).toContain('body=б%0D%0Aв%0D%0Aг')
  })

  test('comes out of a mail program as it went in', () => {
    const words = fc.string({ unit: fc.constantFrom(...'аґ’«»&=?#%+<>"\\^`{|} @/:;,0😀') })
    fc.assert(
      fc.property(words, words, (subject, body) => {
        expect(opened(mailAddress('desk+en@poruch.example', `«${subject}»`, `«${body}»`))).toEqual({
          to: 'desk+en@poruch.example',
          subject: `«${subject}»`,
          body: `«${body}»`,
        })
      }),
    )
  })
})
