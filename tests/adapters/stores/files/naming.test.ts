import { describe, expect, test } from 'vitest'
import { naming } from '#adapters/stores/files/naming.ts'
import { ContentError } from '#core/text/content-error.ts'

describe('naming()', () => {
  test('gives what the work gives', async () => {
    expect(await naming('ganok', async () => 'Тихо.')).toBe('Тихо.')
  })

  test('names the folder of a file that is at fault, and nothing else', async () => {
    const fault = async () => {
      throw new ContentError('uk.md', 3, 'expected words')
    }
    await expect(naming('ganok', fault)).rejects.toThrow('Cannot read "ganok/uk.md", line 3')
    const surprise = new Error('No space left')
    await expect(naming('ganok', () => Promise.reject(surprise))).rejects.toBe(surprise)
  })
})
