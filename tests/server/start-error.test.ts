import { describe, expect, test } from 'vitest'
import { SettingError } from '#adapters/settings/read-settings.ts'
import { ContentError } from '#core/text/content-error.ts'
import { BuildError } from '#server/build.ts'
import { explainStart, StartError } from '#server/start-error.ts'

describe('explainStart()', () => {
  test.each([
    [new StartError('Cannot listen on port 3000 of 127.0.0.1: it is taken'), 2],
    [new SettingError('Cannot use PORT "x": expected a whole number'), 2],
    [new ContentError('site.yaml', 3, 'expected YAML'), 2],
    [new BuildError('Cannot build the pages'), 1],
  ])('says %s in its own words', (error, exitCode) => {
    expect(explainStart(error)).toEqual({ words: error.message, exitCode })
  })

  test('shows where a surprise came from', () => {
    const surprise = new TypeError('undefined is not a function')
    expect(explainStart(surprise)).toEqual({ words: surprise.stack, exitCode: 1 })
    expect(explainStart('odd')).toEqual({ words: 'odd', exitCode: 1 })
  })
})
