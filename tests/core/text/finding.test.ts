import { describe, expect, test } from 'vitest'
import { ContentError } from '#core/text/content-error.ts'
import { foundBroken, foundError, foundWarning } from '#core/text/finding.ts'

describe('foundBroken()', () => {
  test('makes a finding of a file that cannot be read', () => {
    expect(foundBroken(new ContentError('litera-g/uk.md', 3, 'expected a title'))).toMatchObject({
      level: 'error',
      file: 'litera-g/uk.md',
      line: 3,
      problem: 'Expected a title',
    })
  })

  test('lets every other error pass', () => {
    expect(() => foundBroken(new RangeError('щось інше'))).toThrow(RangeError)
  })
})

describe('foundError() and foundWarning()', () => {
  test('differ in their level alone', () => {
    const place = { file: 'litera-g/uk.md', line: 3 }
    const rest = { ...place, problem: 'Щось не так', cure: 'Виправити' }
    expect(foundError(place, 'Щось не так', 'Виправити')).toEqual({ level: 'error', ...rest })
    expect(foundWarning(place, 'Щось не так', 'Виправити')).toEqual({ level: 'warning', ...rest })
  })
})
