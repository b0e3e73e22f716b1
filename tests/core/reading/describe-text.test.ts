import { describe, expect, test } from 'vitest'
import { describeText } from '#core/reading/describe-text.ts'
import { parseText } from '#core/text/text.ts'

const uk = `---
title: Літера, що повернулася додому
summary: Як ґ зникла з абетки
---
<!-- hd1111 -->
## Замкнена кімната

<!-- k7f3qz -->
1933 року літера зникла.
`
const en = `---
title: The letter that came home
summary: How ґ left the alphabet
---
<!-- k7f3qz -->
In 1933 the letter vanished.
`

function described(ui: 'uk' | 'en', files: Readonly<Record<string, string>>) {
  return describeText(parseText('litera', new Map(Object.entries(files)), new Map()), ui)
}

const withoutSummary = (content: string) => content.replace(/summary: .*\n/, '')

describe('describeText()', () => {
  test('speaks the language of the interface', () => {
    const files = { 'uk.md': uk, 'en.md': en }
    expect(described('uk', files)).toEqual({
      title: 'Літера, що повернулася додому',
      description: 'Як ґ зникла з абетки',
    })
    expect(described('en', files)).toEqual({
      title: 'The letter that came home',
      description: 'How ґ left the alphabet',
    })
  })

  test('takes the first paragraph where there is no summary, and no heading', () => {
    const files = { 'uk.md': withoutSummary(uk), 'en.md': withoutSummary(en) }
    expect(described('uk', files).description).toBe('1933 року літера зникла.')
    expect(described('en', files).description).toBe('In 1933 the letter vanished.')
  })

  test('takes the original’s words where the translation has none', () => {
    const original = { title: 'Літера, що повернулася додому', description: 'Як ґ зникла з абетки' }
    expect(described('en', { 'uk.md': uk })).toEqual(original)
    expect(described('en', { 'uk.md': uk, 'en.md': '---\n---\n' })).toEqual(original)
  })

  test('says little: at most 200 characters', () => {
    const long = uk.replace('Як ґ зникла з абетки', 'Як ґ зникла з абетки, '.repeat(20))
    const { description } = described('uk', { 'uk.md': long })
    expect(description.length).toBeLessThanOrEqual(200)
    expect(description).toMatch(/…$/)
  })

  test('has nothing to say of a text without words', () => {
    expect(described('uk', { 'uk.md': '---\ntitle: Ґанок\n---\n' })).toEqual({
      title: 'Ґанок',
      description: '',
    })
  })
})
