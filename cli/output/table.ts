/** Rows as lines with aligned columns: words to the left, numbers to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  )
  const isNumbers = widths.map((_, column) => typeof rows.at(-1)?.[column] === 'number')
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return isNumbers[column] === true ? String(cell).padStart(width) : String(cell).padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
}

export function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`)
}
