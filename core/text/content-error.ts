/** A file of a text that cannot be read: where, what was expected, and so the cure. */
export class ContentError extends Error {
  readonly file: string
  /** Counted from 1; undefined where the whole file is meant. */
  readonly line: number | undefined
  readonly problem: string

  constructor(file: string, line: number | undefined, problem: string) {
    super(`Cannot read "${file}"${line === undefined ? '' : `, line ${line}`}: ${problem}`)
    this.file = file
    this.line = line
    this.problem = problem
  }

  /** The same error with the folder that holds the file. */
  within(folder: string): ContentError {
    return new ContentError(`${folder}/${this.file}`, this.line, this.problem)
  }
}
