import { describe, expect, test } from 'vitest'
import { commonLicence } from '#core/reading/common-licence.ts'

describe('commonLicence()', () => {
  test.each([
    ['CC-BY-4.0', 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['CC-BY-SA-4.0', 'CC BY-SA 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
    ['CC0-1.0', 'CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ])('knows %s by its everyday name and its address', (spdx, name, url) => {
    expect(commonLicence(spdx)).toEqual({ name, url })
  })

  test.each(['© Український тиждень', 'cc-by-4.0', 'constructor', ''])('does not know "%s"', (rights) => {
    expect(commonLicence(rights)).toBeUndefined()
  })
})
