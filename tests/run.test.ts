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
    expect(countReport(report(812, 0), true)).toEqual({ passed: 812, failed: 0 })
    expect(countReport(report(810, 2, [{ status: 'failed', assertionResults: [{}] }]), false)).toEqual({
      passed: 810,
      failed: 2,
    })
  })

  test('counts a file that broke before its first test', () => {
    const files = [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ]
    expect(countReport(report(1, 0, files), false)).toEqual({ passed: 1, failed: 1 })
  })

  test('believes no report of success when the run itself failed', () => {
    expect(countReport(report(5, 0), false)).toEqual({ passed: 5, failed: 1 })
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
