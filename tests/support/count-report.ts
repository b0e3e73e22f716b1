import { relative } from 'node:path'
import { z } from 'zod'

export type Failure = { readonly title: string; readonly message: string }

/** `unsteady`: the titles of those that failed at first and passed when tried once more. */
export type Count = {
  readonly passed: number
  readonly failed: number
  readonly failures?: readonly Failure[]
  readonly unsteady?: readonly string[]
}

const result = z.looseObject({
  fullName: z.string(),
  status: z.string(),
  failureMessages: z.array(z.string()).nullish(),
})

const report = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(result),
    }),
  ),
})

type Report = z.infer<typeof report>

/**
 * How many tests passed and failed, from Vitest's JSON report. A file that failed without a failed test, before its
 * first one or in what they share, counts as one failure, and so does a run that failed although nothing in it did.
 * @param content undefined where no report was written
 * @param succeeded whether Vitest ended with 0
 */
export function countReport(content: string | undefined, succeeded: boolean): Count {
  if (content === undefined) return { passed: 0, failed: 1 }
  const { numPassedTests, testResults } = report.parse(JSON.parse(content))
  const failures = testResults.flatMap(failuresOf)
  const unsteady = testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status, failureMessages }) => status === 'passed' && (failureMessages ?? []).length > 0)
  return {
    passed: numPassedTests,
    failed: failures.length === 0 && !succeeded ? 1 : failures.length,
    failures,
    unsteady: unsteady.map(({ fullName }) => fullName),
  }
}

function failuresOf({ name, status, message, assertionResults }: Report['testResults'][number]): Failure[] {
  const file = relative('', name)
  const failed = assertionResults.filter((each) => each.status === 'failed')
  if (status === 'failed' && failed.length === 0) return [{ title: file, message }]
  return failed.map(({ fullName, failureMessages }) => ({
    title: `${file}: ${fullName}`,
    message: failureMessages?.at(-1) ?? '',
  }))
}
