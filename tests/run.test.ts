import { chmodSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findChromium } from './support/chromium.ts'
import { countReport } from './support/count-report.ts'
import { plantTree } from './support/plant-tree.ts'

type Outcome = { fullName: string; status: string; failureMessages?: string[] }

function report(passed: number, files: readonly (readonly Outcome[])[] = [], message = '') {
  const testResults = files.map((assertionResults, index) => ({
    name: resolve(`tests/${index}.test.ts`),
    status:
      assertionResults.every(({ status }) => status === 'passed') && assertionResults.length > 0
        ? 'passed'
        : 'failed',
    message,
    assertionResults,
  }))
  return JSON.stringify({ numPassedTests: passed, testResults })
}

describe('countReport()', () => {
  test('counts what passed, and names what failed and why', () => {
    expect(countReport(report(812), true)).toMatchObject({ passed: 812, failed: 0, failures: [] })
    const failed = { fullName: 'a', status: 'failed', failureMessages: ['1 is not 2', '1 is not 3'] }
    expect(countReport(report(810, [[failed, { fullName: 'b', status: 'passed' }]]), false)).toEqual({
      passed: 810,
      failed: 1,
      failures: [{ title: 'tests/0.test.ts: a', message: '1 is not 3' }],
      unsteady: [],
    })
  })

  test('names what passed only when it was tried again', () => {
    const outcomes = [
      { fullName: 'a', status: 'passed', failureMessages: ['late'] },
      { fullName: 'b', status: 'passed', failureMessages: [] },
      { fullName: 'c', status: 'failed', failureMessages: ['late', 'late'] },
    ]
    expect(countReport(report(2, [outcomes]), false)).toMatchObject({ passed: 2, failed: 1, unsteady: ['a'] })
  })

  test.each([
    ['before its first test', []],
    ['in what its tests share', [{ fullName: 'b', status: 'skipped' }]],
  ])('counts a file that broke %s', (_, outcomes) => {
    const files = [[{ fullName: 'a', status: 'passed' }], outcomes]
    expect(countReport(report(1, files, 'npm start ended with 1'), false)).toMatchObject({
      passed: 1,
      failed: 1,
      failures: [{ title: 'tests/1.test.ts', message: 'npm start ended with 1' }],
    })
  })

  test('believes no report of success when the run itself failed', () => {
    expect(countReport(report(5), false)).toMatchObject({ passed: 5, failed: 1 })
    expect(countReport(undefined, false)).toEqual({ passed: 0, failed: 1 })
    expect(() => countReport('{}', true)).toThrow()
  })
})

describe('findChromium()', () => {
  test('takes what CHROMIUM_PATH names', () => {
    const program = join(plantTree({ chrome: '#!/bin/sh\n' }), 'chrome')
    chmodSync(program, 0o755)
    expect(findChromium({ CHROMIUM_PATH: program })).toBe(program)
  })

  test('does not take what is not there', () => {
    expect(findChromium({ CHROMIUM_PATH: '/nowhere/chrome' })).toBe(findChromium({}))
    expect(findChromium({ CHROMIUM_PATH: '' })).not.toBe('')
  })
})
