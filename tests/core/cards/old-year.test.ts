import { expect, test } from 'vitest'
import { oldYear } from '#core/cards/old-year.ts'

test.for<[published: string | undefined, today: string, year: string | undefined]>([
  ['2025-11-22', '2026-11-23', '2025'],
  ['2025-11-23', '2026-11-23', undefined],
  ['2025-11-23', '2026-11-24', '2025'],
  ['2026-11-23', '2026-11-23', undefined],
  ['2027-01-01', '2026-11-23', undefined],
  ['2024-02-29', '2025-02-28', undefined],
  ['2024-02-29', '2025-03-01', '2024'],
  ['0987-01-01', '2026-11-23', '0987'],
  [undefined, '2026-11-23', undefined],
])('oldYear() of %s on %s is %s', ([published, today, year]) => {
  expect(oldYear(published, today)).toBe(year)
})
