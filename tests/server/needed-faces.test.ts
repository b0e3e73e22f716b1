import { describe, expect, test } from 'vitest'
import { facePreloads, withNeededFaces } from '#server/needed-faces.ts'

const face = (name: string, rest: string) => `@font-face{font-family:${name};src:url(/${name}.woff2);${rest}}`
const latin = face('latin', 'unicode-range:U+20-7E,U+A0')
const cyrillic = face('cyrillic', 'unicode-range:U+301, U+404, U+410-44F, U+490-491')
const italic = face('italic', 'font-style:italic;unicode-range:U+410-44F')
const local = '@font-face{font-family:Like;src:local(Georgia)}'

describe('withNeededFaces()', () => {
  test('leaves out a font that the page has no letter for', () => {
    expect(withNeededFaces(`${latin}${cyrillic}p{top:0}`, '<p>The porch</p>')).toBe(`${latin}p{top:0}`)
    expect(withNeededFaces(latin + cyrillic, '<p>The porch (ґанок)</p>')).toBe(latin + cyrillic)
  })

  test('reads ranges of one letter, of many, and with unknown digits', () => {
    for (const range of ['U+491', 'U+490-4FF', 'U+49?', 'u+20-7e, U+4??']) {
      const rule = face('one', `unicode-range:${range}`)
      expect(withNeededFaces(rule, 'ґ'), range).toBe(rule)
      expect(withNeededFaces(rule, '→'), range).toBe('')
    }
  })

  test('keeps an italic font where anything on the page leans, by itself or by the styles', () => {
    expect(withNeededFaces(italic, '<p>Ґанок</p>')).toBe('')
    expect(withNeededFaces(italic, '<p><em>Ґанок</em></p>')).toBe(italic)
    expect(withNeededFaces(`${italic}q{font:italic 1em serif}`, '<q>Ґанок</q>')).toContain(italic)
  })

  test('keeps a font that says no range', () => {
    expect(withNeededFaces(local, '')).toBe(local)
  })
})

test('facePreloads() names the faces of whole alphabets, and no others', () => {
  const marked = face('latin-marked', 'unicode-range:U+E9')
  expect(facePreloads(`${latin}${local}${marked}p{background:url(/a.svg)}`)).toBe(
    '<link rel="preload" as="font" href="/latin.woff2" crossorigin>',
  )
  expect(facePreloads('')).toBe('')
})
