import { ContentError } from './content-error.ts'

/** What a check of the files reports: where, what is wrong, and what to do about it. */
export type Finding = {
  /** An error keeps words from readers; a warning does not. */
  readonly level: 'error' | 'warning'
  /** The file's place in the library: `slug/uk.md`. */
  readonly file: string
  /** Counted from 1; undefined where the whole file is meant. */
  readonly line: number | undefined
  readonly problem: string
  readonly cure: string
}

type Place = { readonly file: string; readonly line: number | undefined }

export function foundError({ file, line }: Place, problem: string, cure: string): Finding {
  return { level: 'error', file, line, problem, cure }
}

export function foundWarning({ file, line }: Place, problem: string, cure: string): Finding {
  return { level: 'warning', file, line, problem, cure }
}

/** A file that cannot be read, as a finding. @throws whatever else the error is */
export function foundBroken(error: unknown): Finding {
  if (!(error instanceof ContentError)) throw error
  const problem = error.problem.charAt(0).toUpperCase() + error.problem.slice(1)
  return foundError(error, problem, 'Correct it; until then readers see the last version that could be read')
}
