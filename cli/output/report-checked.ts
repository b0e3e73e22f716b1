import { join } from 'node:path'
import type { Finding } from '#core/text/finding.ts'
import type { Report } from './report.ts'
import { count } from './wording.ts'

/** How much was looked at. */
type Looked = { readonly texts: number; readonly segments: number }

/** @param folder the library as it is shown */
export function reportChecked(findings: readonly Finding[], looked: Looked, folder: string): Report {
  const errors = findings.filter(({ level }) => level === 'error').length
  const warnings = findings.length - errors
  const checked = `${count(looked.texts, 'text')} with ${count(looked.segments, 'segment')}`
  const verdict =
    findings.length === 0
      ? `Checked ${checked}: nothing to mend`
      : `Checked ${checked}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`
  const places = findings.map(
    ({ file, line }) => `${join(folder, file)}${line === undefined ? '' : `:${line}`}`,
  )
  const lines = findings.flatMap(({ level, problem, cure }, at) => [
    `${places[at]}  ${level}  ${problem}`,
    `    ${cure}`,
  ])
  const json = {
    ...looked,
    errors,
    warnings,
    findings: findings.map(({ level, file, line = null, problem, cure }) => ({
      level,
      file: join(folder, file),
      line,
      problem,
      cure,
    })),
  }
  return { exit: findings.length === 0 ? 0 : 1, lines: [...lines, verdict], json }
}
