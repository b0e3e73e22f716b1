import { z } from 'zod'

export type Count = { readonly passed: number; readonly failed: number }

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
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
  return { passed: numPassedTests, failed: failed === 0 && !succeeded ? 1 : failed }
}
