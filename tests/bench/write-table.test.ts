import { describe, expect, test } from 'vitest'
import type { Line } from '../../bench/line.ts'
import { drawChart } from '../../bench/report/draw-chart.ts'
import { isMet, writeTable } from '../../bench/report/write-table.ts'

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
  const double: Line = { ...line, peers: [{ who: 'Next', rounds: [40, 60, 20] }] }
  const nothing: Line = { ...line, poruch: { who: 'Poruch', rounds: [0, 0, 0] } }
  expect(drawChart([double])).toContain('2× Next')
  expect(drawChart([double, nothing]).match(/<circle /g)).toHaveLength(1)
})
