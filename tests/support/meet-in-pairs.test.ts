import { expect, test } from 'vitest'
import { everyCase, meetInPairs, meetingsOf } from './meet-in-pairs.ts'

const choices = {
  вигляд: ['поруч', 'одне під одним', 'підглядати'],
  тло: ['світле', 'темне'],
  мова: ['uk', 'en'],
} as const

test('any two values of different choices meet, in fewer cases than there are', () => {
  const all = everyCase(choices)
  const few = meetInPairs(choices)
  expect(all).toHaveLength(12)
  expect(new Set(few.flatMap(meetingsOf))).toEqual(new Set(all.flatMap(meetingsOf)))
  // The two longest lists have six meetings, each of which needs a case of its own.
  expect(few.length).toBeGreaterThanOrEqual(6)
  expect(few.length).toBeLessThan(9)
})

test('one choice alone has nothing to meet, and is no case', () => {
  expect([meetInPairs({ тло: ['світле', 'темне'] }), meetInPairs({})]).toEqual([[], []])
})
