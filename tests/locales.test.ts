// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code here is what the checker reads
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { wordsIn } from '#locales/words.ts'
import { findLocaleFaults, findUnusedKeys, readWords } from './support/locale-faults.ts'

const root = join(import.meta.dirname, '..')
const areas = readdirSync(join(root, 'locales/en')).map((file) => basename(file, '.json'))

function wordsOf(language: 'uk' | 'en', area: string) {
  return readWords(readFileSync(join(root, 'locales', language, `${area}.json`), 'utf8'))
}

describe('the interface words', () => {
  const paths = globSync('{app,server,cli,enhance,locales}/**/*.{ts,tsx}', { cwd: root })
  const sources = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))

  test('have the same areas in both languages', () => {
    expect(areas.length).toBeGreaterThanOrEqual(3)
    expect(readdirSync(join(root, 'locales/uk'))).toEqual(readdirSync(join(root, 'locales/en')))
  })

  test.for(areas)('of %s are the same in both languages, in every plural form, and well set', (area) => {
    const uk = wordsOf('uk', area)
    expect(uk.size).toBeGreaterThan(5)
    expect(findLocaleFaults(area, uk, wordsOf('en', area))).toEqual([])
  })

  test.for(areas)('of %s are all used', (area) => {
    expect(sources.size).toBeGreaterThan(40)
    expect(findUnusedKeys(area, wordsOf('en', area), sources)).toEqual([])
  })

  test('are known to the compiler: a key that does not exist is a type error', () => {
    // @ts-expect-error there is no such key
    expect(wordsIn('uk', 'shell')('noSuchKey')).toBe('noSuchKey')
    expect(wordsIn('uk', 'shell')('about')).toBe(wordsOf('uk', 'shell').get('about'))
  })
})

const uk = `{"page": "Сторінка {{page}}", "text_one": "{{count}} текст", "text_few": "{{count}} тексти",
  "text_many": "{{count}} текстів", "text_other": "{{count}} тексту", "by": {"name": "Переклад: {{name}}"}}`
const en = `{"page": "Page {{page}}", "text_one": "one text", "text_other": "{{count}} texts", "by": {"name": "Translation: {{name}}"}}`

/** The faults of the two files above with one of them changed. */
function faultsWith(change: { readonly uk?: [string, string]; readonly en?: [string, string] }): string {
  const changed = (json: string, [from, to]: [string, string] = ['', '']) => {
    if (!json.includes(from)) throw new Error(`"${from}" is not there to be changed`)
    return readWords(json.replace(from, to))
  }
  return findLocaleFaults('shell', changed(uk, change.uk), changed(en, change.en)).join('\n')
}

describe('the checker', () => {
  test('finds nothing in words that are as they must be', () => {
    expect(faultsWith({})).toBe('')
  })

  test.for<[string, Parameters<typeof faultsWith>[0], string]>([
    ['a key that one language lacks', { uk: ['"page": "Сторінка {{page}}", ', ''] }, '"page" is not in uk'],
    ['a nested key that one language lacks', { en: ['"name":', '"translator":'] }, '"by.name" is not in en'],
    [
      'a missing plural form',
      { uk: ['"text_few": "{{count}} тексти",', ''] },
      '"text" has many,one,other in uk',
    ],
    [
      'a plural form too many',
      { en: ['"text_one"', '"text_few": "texts", "text_one"'] },
      '"text" has few,one,other in en',
    ],
    ['another variable', { en: ['{{page}}', '{{number}}'] }, '"page" takes {page} in uk and {number} in en'],
    [
      'a variable that one form lacks',
      { uk: ['{{count}} тексти', '{{count}} тексти {{page}}'] },
      'different variables',
    ],
    ['no words', { en: ['Page {{page}}', ' '] }, '"page": no words in en'],
    ['a straight apostrophe', { en: ['Page', "It's page"] }, 'straight'],
    ['a Latin letter in a Cyrillic word', { uk: ['Сторінка', 'Cторінка'] }, 'two alphabets'],
    ['a name inside of a sentence', { uk: ['Переклад: ', 'Переклала '] }, 'a name not after a colon'],
  ])('catches %s', ([, change, fault]) => {
    expect(faultsWith(change)).toContain(fault)
  })

  test('refuses what is neither words nor a group of words', () => {
    expect(() => readWords('{"page": 1}')).toThrow('"page" is no words')
    expect(() => readWords('{"page": ["a"]}')).toThrow('"page" is no words')
  })

  test('catches a key that no source names, and follows templates', () => {
    const words = readWords(
      '{"page": "a", "state": {"stale": "b"}, "draftOf_one": "c", "draftOf_other": "d", "gone": "e"}',
    )
    const sources = new Map([
      [
        'app/a.tsx',
        "const t = wordsIn(ui, 'reader'); t('page'); t(`state.${claim}`); t(`${lead}Of`, { count })",
      ],
      ['app/b.tsx', "wordsIn(ui, 'shell')('gone')"],
      ['app/c.tsx', "if (kind === 'gone') wordsIn(ui, 'reader')"],
    ])
    expect(findUnusedKeys('reader', words, sources)).toEqual(['gone'])
    expect(findUnusedKeys('reader', words, new Map())).toEqual(['page', 'state.stale', 'draftOf', 'gone'])
  })
})
