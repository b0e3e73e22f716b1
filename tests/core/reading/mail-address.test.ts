import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mailAddress } from '#core/reading/mail-address.ts'

test('mailAddress() leaves letters and blanks as they are, so that a page full of them compresses well', () => {
  expect(mailAddress('desk@poruch.example', 'Помилка: абзац 3', 'Тут не так')).toBe(
    'mailto:desk@poruch.example?subject=Помилка: абзац 3&body=Тут не так',
  )
})

test('mailAddress() gives a mail program just the words it was given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (subject, body) => {
      const address = new URL(mailAddress('desk@poruch.example', subject, body))
      const read = (name: string) =>
        decodeURIComponent(new RegExp(`[?&]${name}=([^&]*)`).exec(address.href)?.[1] ?? '')
      expect(address.pathname).toBe('desk@poruch.example')
      // A browser drops blanks at the very end of an address.
      expect([read('subject'), read('body').trimEnd()]).toEqual([subject, body.trimEnd()])
    }),
  )
})

test('mailAddress() lets nothing add a recipient or a header', () => {
  const address = new URL(mailAddress('desk@poruch.example', 'a&bcc=x@y.example', 'b\r\nCc: z@y.example'))
  expect([...address.searchParams.keys()]).toEqual(['subject', 'body'])
})
