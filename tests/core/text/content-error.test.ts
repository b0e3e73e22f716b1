import { describe, expect, test } from 'vitest'
import { ContentError } from '#core/text/content-error.ts'

describe('ContentError', () => {
  const error = new ContentError('en.md', 41, 'no segment "k7f3qz" in uk.md')

  test('says which file, which line and what was expected', () => {
    expect(error).toBeInstanceOf(Error)
    expect(error.message).toBe('Cannot read "en.md", line 41: no segment "k7f3qz" in uk.md')
    expect(error).toMatchObject({ file: 'en.md', line: 41, problem: 'no segment "k7f3qz" in uk.md' })
  })

  test('names no line where the whole file is meant', () => {
    const missing = new ContentError('uk.md', undefined, 'the folder has no such file')
    expect(missing.message).toBe('Cannot read "uk.md": the folder has no such file')
    expect(missing.line).toBeUndefined()
  })

  test('is the same error within a folder, and stays as it was itself', () => {
    const within = error.within('litera-g')
    expect(within).toBeInstanceOf(ContentError)
    expect(within.message).toBe('Cannot read "litera-g/en.md", line 41: no segment "k7f3qz" in uk.md')
    expect(within).toMatchObject({ file: 'litera-g/en.md', line: 41, problem: error.problem })
    expect(error.file).toBe('en.md')
  })
})
