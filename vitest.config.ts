import { defineConfig } from 'vitest/config'

/** `unit` is everything that needs no browser; `browser` reads pages in one Chromium, two files at a time. */
export default defineConfig({
  test: {
    allowOnly: false,
    // Real servers on a busy machine are late at times. What needed its second try is named at the end of the run.
    retry: 1,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          // Vitest leaves a core to itself, but much of this waits for servers and commands.
          maxWorkers: '100%',
          // Generous: a busy machine is no fault, and what hangs still ends.
          testTimeout: 60_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/support/serve-browser-tests.ts',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 20_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
