import { describe, expect, test } from 'vitest'
import { ContentError } from '#core/text/content-error.ts'
import { openLament } from '#server/lament.ts'

const torn = new ContentError('ganok/uk.md', 3, 'expected words')
const other = new ContentError('ganok/uk.md', 5, 'expected words')

function lamenting() {
  const notices: string[] = []
  return { notices, lament: openLament((notice) => notices.push(notice)) }
}

describe('openLament()', () => {
  test('says what cannot be read, and what that is to readers', () => {
    const { notices, lament } = lamenting()
    lament.over('ganok', torn, true)
    lament.over('dveri', other, false)
    expect(notices).toEqual([
      `${torn.message}; readers see its last good revision`,
      `${other.message}; readers cannot see it`,
    ])
  })

  test('says the same of a text but once, until it could be read in between', () => {
    const { notices, lament } = lamenting()
    lament.over('ganok', torn, false)
    lament.over('ganok', torn, false)
    expect(notices).toHaveLength(1)
    lament.over('ganok', other, false)
    lament.over('dveri', torn, false)
    expect(notices).toHaveLength(3)
    lament.end('dveri')
    lament.over('dveri', torn, false)
    lament.over('ganok', other, false)
    expect(notices).toHaveLength(4)
  })
})
