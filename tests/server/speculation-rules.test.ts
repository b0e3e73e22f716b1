import { expect, test } from 'vitest'
import { speculationFile, speculationHeader } from '#server/speculation-rules.ts'

test('the rules have the type that browsers ask for, and wait until a reader rests on a link', async () => {
  const { type, body } = await speculationFile()
  expect(type).toBe('application/speculationrules+json')
  const [rule] = JSON.parse(body.toString()).prefetch
  expect(rule.eagerness).toBe('moderate')
})

test('the header is a string of a structured field', () => {
  expect(speculationHeader['speculation-rules']).toMatch(/^"\/[a-z-]+\.json"$/)
})
