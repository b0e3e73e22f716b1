import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Line } from '../../bench/line.ts'
import { drawChart } from '../../bench/report/draw-chart.ts'
import { putBetweenMarks } from '../../bench/report/keep-results.ts'
import { isMet, writeRawTable, writeTable } from '../../bench/report/write-table.ts'

const line: Line = {
  metric: 'CPU a request',
  unit: 'µs',
  poruch: { who: 'Poruch', rounds: [20, 30, 10] },
  peers: [{ who: 'nginx', rounds: [10, 10, 10] }],
  target: { of: 'ratio', most: 2 },
}

describe('writeTable()', () => {
  test('compares each round with its own', () => {
    expect(writeTable([line], [])).toContain(
      '| CPU a request | 20 µs | nginx 10 µs: **2× (1–3)** | ≤ 2× | reached |',
    )
  })

  test('says what was missed, by how much and why', () => {
    const missed: Line = { ...line, target: { of: 'value', most: 15, because: 'the cause is known' } }
    expect(writeTable([missed], [])).toContain(
      '- CPU a request: ≤ 15 µs wanted, 20 µs found; the cause is known',
    )
  })

  test('shows no ratio where the others needed nothing', () => {
    expect(writeTable([{ ...line, peers: [{ who: 'nginx', rounds: [0, 0, 0] }] }], [])).toContain('**–**')
  })

  test('refuses to compare what was measured in different rounds', () => {
    expect(() => writeTable([{ ...line, peers: [{ who: 'nginx', rounds: [10] }] }], [])).toThrow(
      'Cannot compare 3 rounds with 1',
    )
  })
})

test('isMet() takes the median of the ratios, not the ratio of the medians', () => {
  const peers = [{ who: 'nginx', rounds: [5, 20, 10] }]
  expect(isMet({ ...line, peers })).toBe(true)
  expect(isMet({ ...line, peers, target: { of: 'ratio', most: 1.4 } })).toBe(false)
})

test('drawChart() puts a dot where the others needed twice as much, and none without a ratio', () => {
  const double: Line = { ...line, chart: 'CPU', peers: [{ who: 'Next', rounds: [40, 60, 20] }] }
  const nothing: Line = { ...double, poruch: { who: 'Poruch', rounds: [0, 0, 0] } }
  expect(drawChart([double])).toMatch(/>CPU<.*>Next<.*>2×</)
  expect(drawChart([double, nothing]).match(/<circle /g)).toHaveLength(1)
})

test('writeRawTable() gives least and most of every row', () => {
  expect(writeRawTable([line])).toContain('| CPU a request | Poruch | 20 µs | 10 µs – 30 µs | 3 |')
})

test('putBetweenMarks() replaces the last results and nothing else, and finds its marks in docs/performance.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/performance.md'), 'utf8')
  const once = putBetweenMarks(page, 'перша таблиця\n')
  expect(putBetweenMarks(once, 'друга\n')).toBe(once.replace('перша таблиця', 'друга'))
  expect(() => putBetweenMarks('ніде', '')).toThrow('Expected "<!-- results')
})
