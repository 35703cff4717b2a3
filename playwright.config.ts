import { defineConfig } from '@playwright/test'
import { testBrowser } from './test/helpers/testBrowser.ts'

const { executablePath, args, env } = await testBrowser()

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    actionTimeout: 30_000,
    launchOptions: { executablePath, args, env },
    trace: 'retain-on-failure',
  },
})
