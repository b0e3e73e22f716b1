import { describe, expect, test } from 'vitest'
import { findOddFolders, findSlugFaults, readAddresses } from '#core/text/find-slug-faults.ts'

describe('readAddresses()', () => {
  test('knows the former addresses of a text, and their line', () => {
    const files = new Map([['uk.md', '---\ntitle: Літера\nformerly:\n  - litera\n  - ge\n---\nАбзац.\n']])
    expect(readAddresses({ slug: 'litera-g', files })).toEqual({
      slug: 'litera-g',
      formerly: ['litera', 'ge'],
      line: 3,
    })
  })

  test.each([new Map<string, string>(), new Map([['uk.md', '---\ntitle: [\n---\n']])])(
    'knows only today’s where uk.md cannot be read',
    (files) => expect(readAddresses({ slug: 'litera-g', files }).formerly).toEqual([]),
  )
})

describe('findOddFolders()', () => {
  test('finds names that can be no address', () => {
    const found = findOddFolders(['litera-g', 'Літера', 'Litera', 'з пробілом', 'a'.repeat(81)])
    expect(found.map(({ file }) => file)).toEqual(['Літера', 'Litera', 'з пробілом', 'a'.repeat(81)])
  })
})

describe('findSlugFaults()', () => {
  const text = (slug: string, ...formerly: string[]) => ({ slug, formerly, line: 4 })

  test('finds a former address that two texts claim', () => {
    expect(findSlugFaults([text('litera-g', 'ge'), text('abetka', 'ge')])).toMatchObject([
      { file: 'abetka/uk.md', line: 4, problem: 'The former address "ge" leads to "litera-g" already' },
    ])
  })

  test('finds a former address that is a text today', () => {
    expect(findSlugFaults([text('litera-g', 'abetka'), text('abetka')])).toMatchObject([
      { file: 'litera-g/uk.md', problem: 'The former address "abetka" is a text today' },
    ])
  })

  test('finds nothing where every address leads to one text', () => {
    expect(findSlugFaults([text('litera-g', 'ge', 'litera'), text('abetka', 'azbuka')])).toEqual([])
  })
})
