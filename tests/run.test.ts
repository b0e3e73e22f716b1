import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findChromium } from './support/chromium.ts'
import { countReport } from './support/count-report.ts'
import { plantTree } from './support/plant-tree.ts'

function report(
  passed: number,
  failed: number,
  files: { status: string; assertionResults: unknown[] }[] = [],
) {
  return JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files })
}

describe('countReport()', () => {
  test('counts what passed and what failed', () => {
    expect(countReport(report(812, 0), true)).toMatchObject({ passed: 812, failed: 0 })
    const files = [{ status: 'failed', assertionResults: [{ fullName: 'a', status: 'failed' }] }]
    expect(countReport(report(810, 2, files), false)).toMatchObject({ passed: 810, failed: 2, unsteady: [] })
  })

  test('names what passed only when it was tried again', () => {
    const assertionResults = [
      { fullName: 'a', status: 'passed', failureMessages: ['late'] },
      { fullName: 'b', status: 'passed', failureMessages: [] },
      { fullName: 'c', status: 'failed', failureMessages: ['late', 'late'] },
    ]
    expect(countReport(report(2, 1, [{ status: 'failed', assertionResults }]), false)).toEqual({
      passed: 2,
      failed: 1,
      unsteady: ['a'],
    })
  })

  test('counts a file that broke before its first test', () => {
    const files = [
      { status: 'passed', assertionResults: [{ fullName: 'a', status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
    ]
    expect(countReport(report(1, 0, files), false)).toMatchObject({ passed: 1, failed: 1 })
  })

  test('believes no report of success when the run itself failed', () => {
    expect(countReport(report(5, 0), false)).toMatchObject({ passed: 5, failed: 1 })
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
