import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Line } from '../line.ts'
import { drawChart } from './draw-chart.ts'
import { writeRawTable, writeTable } from './write-table.ts'

const folder = join(import.meta.dirname, '../results')
const page = join(import.meta.dirname, '../../docs/performance.md')
const marks = ['<!-- results: written by the bench -->\n', '<!-- /results -->'] as const

/** Writes the results into bench/results/, and what they come to into docs/performance.md. */
export function keepResults(lines: readonly Line[], facts: readonly string[]): void {
  const table = writeTable(lines, facts)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'results.svg'), drawChart(lines))
  writeFileSync(
    join(folder, 'results.md'),
    `# Results\n\n${table}\n## All that was measured\n\n${writeRawTable(lines)}`,
  )
  writeFileSync(page, putBetweenMarks(readFileSync(page, 'utf8'), `\n${table}\n`))
}

/** @throws where the marks are not there */
export function putBetweenMarks(words: string, between: string): string {
  const [from, to] = [words.indexOf(marks[0]), words.indexOf(marks[1])]
  if (from < 0 || to < from) throw new Error(`Expected "${marks[0].trim()}" and "${marks[1]}" in "${page}"`)
  return `${words.slice(0, from + marks[0].length)}${between}${words.slice(to)}`
}
