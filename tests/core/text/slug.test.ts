import { expect, test } from 'vitest'
import { isSlug } from '#core/text/slug.ts'

test.each(['litera-g', '2026', 'a', '-', 'a'.repeat(80)])('isSlug() takes %s', (name) =>
  expect(isSlug(name)).toBe(true),
)

test.each([
  '',
  'a'.repeat(81),
  'Litera',
  'літера',
  'lіtera',
  '..',
  '../litera',
  'litera/g',
  'litera_g',
  'litera g',
  'litera.g',
  'litera\n',
  '.litera',
  'litera%2f',
])('isSlug() does not take %j', (name) => expect(isSlug(name)).toBe(false))
