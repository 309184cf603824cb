/** How the tests run: two workers, the bundle built once before them, snapshots that read as plain text. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/build/fixtures/**'],
    globalSetup: ['test/setup/build.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Tests make much that lives shortly: room for it saves a seventh of the time.
    execArgv: ['--max-semi-space-size=64'],
    // Modules hold no state of a test's: loading them once per worker saves a third of the time.
    isolate: false,
    // A busy machine is slow, not wrong.
    expect: { poll: { timeout: 20_000, interval: 20 } },
    testTimeout: 120_000,
    hookTimeout: 240_000,
    snapshotFormat: { escapeString: false, printBasicPrototype: false },
  },
});
