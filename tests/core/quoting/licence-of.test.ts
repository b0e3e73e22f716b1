import { describe, expect, test } from 'vitest'
import { licenceOf } from '#core/quoting/licence-of.ts'
import { parseText } from '#core/text/text.ts'

function terms(source: string, target: string) {
  const files = new Map([
    ['uk.md', `---\ntitle: Ґанок\n${source}\n---\n\n<!-- k7f3qz -->\nҐанок.\n`],
    ['en.md', `---\ntitle: The porch\n${target}\n---\n\n<!-- k7f3qz -->\nThe porch.\n`],
  ])
  const text = parseText('ganok', files, new Map())
  const [edition] = text.editions
  return {
    both: licenceOf(text, edition, 'both'),
    source: licenceOf(text, edition, 'source'),
    target: licenceOf(text, edition, 'target'),
  }
}

describe('licenceOf()', () => {
  test('names a licence the way readers know it', () => {
    expect(terms('licence: CC-BY-4.0', '')).toEqual({
      both: 'CC BY 4.0',
      source: 'CC BY 4.0',
      target: 'CC BY 4.0',
    })
  })

  test('says rights in the owner’s words', () => {
    expect(terms('rights: Усі права в авторки', '').source).toBe('Усі права в авторки')
  })

  test('tells the translation’s terms from the original’s', () => {
    expect(terms('licence: CC0-1.0', 'licence: CC-BY-SA-4.0')).toEqual({
      both: 'CC0 1.0; CC BY-SA 4.0',
      source: 'CC0 1.0',
      target: 'CC BY-SA 4.0',
    })
  })

  test('says nothing where nothing is stated', () => {
    expect(terms('', '')).toEqual({ both: undefined, source: undefined, target: undefined })
  })
})
