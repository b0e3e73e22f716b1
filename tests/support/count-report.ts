import { z } from 'zod'

/** `unsteady`: the titles of those that failed at first and passed when tried once more. */
export type Count = {
  readonly passed: number
  readonly failed: number
  readonly unsteady?: readonly string[]
}

const result = z.looseObject({
  fullName: z.string(),
  status: z.string(),
  failureMessages: z.array(z.string()).nullish(),
})

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(result) })),
})

/**
 * How many tests passed and failed, from Vitest's JSON report. A file that failed before its first test counts as one
 * failure, and so does a run that failed although each of its tests passed.
 * @param content undefined where no report was written
 * @param succeeded whether Vitest ended with 0
 */
export function countReport(content: string | undefined, succeeded: boolean): Count {
  if (content === undefined) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = report.parse(JSON.parse(content))
  const unread = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const failed = numFailedTests + unread
  const unsteady = testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status, failureMessages }) => status === 'passed' && (failureMessages ?? []).length > 0)
  return {
    passed: numPassedTests,
    failed: failed === 0 && !succeeded ? 1 : failed,
    unsteady: unsteady.map(({ fullName }) => fullName),
  }
}
