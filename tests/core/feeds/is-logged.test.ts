import { describe, expect, test } from 'vitest'
import { isLogged } from '#core/feeds/is-logged.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { parseText } from '#core/text/text.ts'
import { remember } from '#core/translation/remember.ts'

const at = '2026-11-23T09:00:00.000Z'
const files = {
  'uk.md':
    '---\ntitle: Ґанок\nsummary: Про ґанок.\n---\n<!-- k7f3qz -->\nҐанок був рипучий.\n\n<!-- m2c9tw -->\n---\n',
  'en.md': '---\ntitle: The porch\n---\n<!-- k7f3qz -->\nThe porch creaked.\n',
  'en.kyivska.md': '---\ntitle: A porch\n---\n<!-- k7f3qz -->\nA porch was creaky.\n',
}
const text = parseText('ganok', new Map(Object.entries(files)), new Map())
const whole = remember(text, [], at, undefined)

/** Today's log, with one of its lines changed. */
const logWith = (change: (line: HistoryLine) => HistoryLine[]) => whole.flatMap(change)

describe('isLogged()', () => {
  test('is true once a command has remembered a text, with all its editions', () => {
    expect(whole.length).toBe(7)
    expect(isLogged(text, whole)).toBe(true)
    expect(isLogged(text, [])).toBe(false)
  })

  test.each<[string, (line: HistoryLine) => boolean]>([
    ['a paragraph', ({ segment, language }) => segment === 'k7f3qz' && language === 'uk'],
    ['its translation', ({ segment, language }) => segment === 'k7f3qz' && language === 'en'],
    ['a summary', ({ segment }) => segment === 'summary'],
    ['the title of an edition', ({ segment, edition }) => segment === 'title' && edition === 'kyivska'],
  ])('is false where the log does not know %s, or knows another', (_, isMeant) => {
    expect(whole.some(isMeant)).toBe(true)
    expect(
      isLogged(
        text,
        whole.filter((line) => !isMeant(line)),
      ),
    ).toBe(false)
    const other = logWith((line) => [isMeant(line) ? { ...line, after: 'Інше' } : line])
    expect(isLogged(text, other)).toBe(false)
  })

  test('is false where words are gone that the log still has', () => {
    const gone = { at, language: 'uk', segment: 'zzzzzz', before: null, after: 'Двері.' } as const
    expect(isLogged(text, [...whole, gone])).toBe(false)
    expect(isLogged(text, [...whole, gone, { ...gone, before: gone.after, after: null }])).toBe(true)
  })

  test('takes words that are only set otherwise for the same', () => {
    const spaced = logWith((line) => [{ ...line, after: line.after?.replaceAll(' ', '\u00a0') ?? null }])
    expect(isLogged(text, spaced)).toBe(true)
  })
})
