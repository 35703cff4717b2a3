import { test as base, expect, type Page } from '@playwright/test'
import { newStudioFolder, removeStudioFolder, type StudioProgram, startStudio } from './studioProgram.ts'

export { expect }

/** How long a loaded machine without a graphics card may take for a short draft or a small film. */
export const WORK = { timeout: 180_000 }

interface StudioFixtures {
  /** A studio that was just started for the first time. */
  readonly studio: StudioProgram
  /** What the page complained about: errors, refused content, uncaught exceptions. */
  readonly complaints: string[]
  /** The studio's start screen, in English. */
  readonly studioPage: Page
}

/** A test with a studio of its own, in a real browser. */
export const test = base.extend<StudioFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from the pattern
  studio: async ({}, use) => {
    const root = newStudioFolder()
    try {
      const studio = await startStudio(root)
      await use(studio)
      await studio.stop()
    } finally {
      removeStudioFolder(root)
    }
  },
  // biome-ignore lint/correctness/noEmptyPattern: see above
  complaints: async ({}, use) => {
    await use([])
  },
  studioPage: async ({ page, studio, complaints }, use) => {
    await noteComplaints(page, complaints)
    await page.goto(studio.invitation)
    await expect(page.getByRole('heading', { name: 'Dalang', level: 1 })).toBeVisible({ timeout: 60_000 })
    await use(page)
  },
})

async function noteComplaints(page: Page, complaints: string[]): Promise<void> {
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
  })
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`content policy: ${violatedDirective} ${blockedURI}`),
    )
  })
}
