import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { codeOf } from '#adapters/stores/files/code-of.ts'

function thrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('Expected a throw')
}

test('codeOf() gives the system’s name of a failure', () => {
  expect(codeOf(thrownBy(() => readFileSync('/no/such/file')))).toBe('ENOENT')
  expect(codeOf(thrownBy(() => readFileSync('/')))).toBe('EISDIR')
})

test('codeOf() gives undefined for what the system did not throw', () => {
  expect(codeOf(new Error('Cannot read'))).toBeUndefined()
  expect(codeOf({ code: 'ENOENT' })).toBeUndefined()
  expect(codeOf(Object.assign(new Error('Cannot read'), { code: 5 }))).toBeUndefined()
  expect(codeOf('ENOENT')).toBeUndefined()
})
