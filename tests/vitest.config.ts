import { defineConfig } from 'vitest/config'

const unit = ['tests/**/*.test.ts']
const integration = ['tests/**/*.integration.test.ts']
const browser = ['tests/**/*.browser.test.ts']

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    // Whatever a contributor's own .env.local says.
    env: { TENKYO_MODEL: 'extractive' },
    setupFiles: [new URL('support/seed.ts', import.meta.url).pathname],
    reporters: ['default', ['json', { outputFile: '.vitest/results.json' }]],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: unit, exclude: [...integration, ...browser] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: integration,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          testTimeout: 60_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
