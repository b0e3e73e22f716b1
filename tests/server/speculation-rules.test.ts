import { expect, test } from 'vitest'
import { speculationFile, speculationHeader } from '#server/speculation-rules.ts'

test('the rules have the type that browsers ask for, and name pages of ours alone', async () => {
  const { type, body } = await speculationFile()
  expect(type).toBe('application/speculationrules+json')
  const [rule] = JSON.parse(body.toString()).prefetch
  expect(rule.where.href_matches.every((path: string) => /^\/(uk|en)(\/\*)?$/.test(path))).toBe(true)
  expect(rule.eagerness).toBe('moderate')
})

test('the header is a string of a structured field', () => {
  expect(speculationHeader['speculation-rules']).toMatch(/^"\/[a-z-]+\.json"$/)
})
