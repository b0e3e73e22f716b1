/** What a command has to say: to people line by line, to machines as one document, to the shell as an exit code. */
export type Report = {
  /** 0 fine, 1 findings. */
  readonly exit: 0 | 1
  readonly lines: readonly string[]
  readonly json: unknown
}

/** Says a report in the way that was asked for. */
export function tell(report: Report, options: { readonly json?: boolean }): void {
  const said = options.json === true ? JSON.stringify(report.json, undefined, 2) : report.lines.join('\n')
  process.stdout.write(`${said}\n`)
  process.exitCode = report.exit
}

export type Tell = typeof tell
