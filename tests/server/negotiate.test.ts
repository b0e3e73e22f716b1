import { describe, expect, test } from 'vitest'
import { negotiate } from '#server/negotiate.ts'

describe('negotiate()', () => {
  test.each([
    ['uk', 'uk'],
    ['uk-UA,uk;q=0.9,en-US;q=0.8,en;q=0.7', 'uk'],
    ['en-GB,en;q=0.9', 'en'],
    ['en;q=0.3,uk;q=0.9', 'uk'],
    ['en;q=0.9, uk;q=0.90', 'en'],
    ['fr-CA, fr;q=0.9, uk;q=0.2', 'uk'],
    ['UK-ua', 'uk'],
    ['en;q=0, uk;q=0.001', 'uk'],
    ['en;q=2, uk;q=0.1', 'uk'],
    ['en;q=high, uk;q=0.1', 'uk'],
    ['uk;level=1;q=0.8, en;q=0.9', 'en'],
    ['ukr, en;q=0.1', 'en'],
  ] as const)('reads "%s" as %s', (acceptLanguage, language) => {
    const other = language === 'uk' ? 'en' : 'uk'
    expect(negotiate({ cookie: undefined, acceptLanguage }, other)).toBe(language)
  })

  test.each([undefined, '', '*', 'fr', 'uk;q=0,en;q=0', ';;,,;q=1', ','])(
    'falls back on the library’s own language for "%s"',
    (acceptLanguage) => {
      expect(negotiate({ cookie: undefined, acceptLanguage }, 'uk')).toBe('uk')
      expect(negotiate({ cookie: undefined, acceptLanguage }, 'en')).toBe('en')
    },
  )

  test('weighs what stands before "*" against it', () => {
    expect(negotiate({ cookie: undefined, acceptLanguage: 'uk;q=0.5, *;q=0.1' }, 'en')).toBe('uk')
    expect(negotiate({ cookie: undefined, acceptLanguage: 'uk;q=0.1, *;q=0.5' }, 'en')).toBe('en')
  })

  test.each(['ui=uk', 'a=b; ui=uk', 'ui=uk; a=b', 'a=ui=en; ui=uk', ' ui=uk ;b=c'])(
    'lets the cookie "%s" win over the browser',
    (cookie) => {
      expect(negotiate({ cookie, acceptLanguage: 'en' }, 'en')).toBe('uk')
    },
  )

  test.each(['ui=de', 'gui=uk', 'ui=', 'ui=uken', 'ui=UK', 'x=ui=uk'])(
    'passes over the cookie "%s"',
    (cookie) => {
      expect(negotiate({ cookie, acceptLanguage: 'en' }, 'uk')).toBe('en')
    },
  )

  test('is quick with a header of 16 kB', () => {
    const started = performance.now()
    negotiate({ cookie: 'ui=u;'.repeat(3_200), acceptLanguage: 'uk;q=0.00,'.repeat(1_600) }, 'en')
    expect(performance.now() - started).toBeLessThan(50)
  })
})
