import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dropFile } from './dropFile.ts'
import { expect, test, WORK } from './studioTest.ts'
import { clipsOnTimeline, createProject, jobs, writeShot } from './studioWays.ts'

const SMALL = { name: 'Work', size: '1280 × 720' }

test('a running shot is stopped, and can be made after all', async ({ studioPage: page }) => {
  await createProject(page, SMALL)
  await writeShot(page, { prompt: 'A red ball falls onto a table', seconds: 1 })
  await page.getByRole('button', { name: 'Generate', exact: true }).click()
  await expect(jobs(page).getByText('Drawing pictures')).toBeVisible(WORK)
  await jobs(page).getByRole('button', { name: 'Stop this job' }).click()
  await expect(jobs(page).getByText('Stopped')).toBeVisible(WORK)
  await expect(clipsOnTimeline(page)).toHaveCount(0)

  await jobs(page).getByRole('button', { name: 'Try again' }).click()
  await expect(jobs(page).getByText('Done')).toBeVisible(WORK)
  await expect.poll(() => clipsOnTimeline(page).count()).toBeGreaterThan(0)

  await jobs(page).getByRole('button', { name: 'Remove from the list' }).click()
  await expect(jobs(page)).toHaveCount(0)
})

test('words beyond reach are refused with the reason and with words that work', async ({ studioPage: page }) => {
  await createProject(page, SMALL)
  const prompt = page.getByRole('textbox', { name: 'What happens in the film?' })
  await prompt.fill('justice defeats sadness')
  const refusal = page.getByRole('region', { name: 'This cannot become a shot' })
  await expect(refusal).toBeVisible()
  await expect(refusal).toContainText('There is nothing in this prompt that can be staged yet.')
  const generateButton = page.getByRole('button', { name: 'Generate', exact: true })
  await expect(generateButton).toBeDisabled()

  const suggestion = refusal.getByRole('button', { name: /^Try: / })
  const suggested = (await suggestion.innerText()).replace(/^Try: /, '')
  await suggestion.click()
  await expect(prompt).toHaveValue(suggested)
  await expect(refusal).toBeHidden()
  await expect(generateButton).toBeEnabled()
})

test('a file that is no film is refused by name and reason', async ({ studioPage: page, studio }) => {
  await createProject(page, SMALL)
  const file = path.join(studio.root, 'not a film.mp4')
  writeFileSync(file, 'These are words, whatever the name says.\n'.repeat(100))
  await dropFile(page, file)
  await expect(page.getByText(/^not a film\.mp4 was not imported: This is not a video, sound or picture/)).toBeVisible(
    WORK,
  )
  await page.getByRole('tab', { name: 'Library' }).click()
  await expect(page.getByText('Shots you generate and files you import appear here.')).toBeVisible()
})

test('a shot whose process dies again and again fails with a reason, and can be tried again', async ({
  studioPage: page,
  studio,
}) => {
  test.skip(process.platform !== 'linux', 'finds the worker in /proc')
  await createProject(page, SMALL)
  await writeShot(page, { prompt: 'A red ball falls onto a table', seconds: 1 })
  await page.getByRole('button', { name: 'Generate', exact: true }).click()
  const failed = jobs(page).getByText('The process that did the work stopped unexpectedly.')
  await expect(async () => {
    for (const pid of simulatorProcesses(studio.pid)) process.kill(pid, 'SIGKILL')
    await expect(failed).toBeVisible({ timeout: 200 })
  }).toPass(WORK)
  await expect(clipsOnTimeline(page)).toHaveCount(0)

  await jobs(page).getByRole('button', { name: 'Try again' }).click()
  await expect(jobs(page).getByText('Done')).toBeVisible(WORK)
  await expect.poll(() => clipsOnTimeline(page).count()).toBeGreaterThan(0)
})

test('Enter in the length confirms the number and makes nothing', async ({ studioPage: page }) => {
  await createProject(page, SMALL)
  await page.getByRole('textbox', { name: 'What happens in the film?' }).fill('A red ball falls onto a table')
  await expect(page.getByRole('button', { name: 'Generate', exact: true })).toBeEnabled()
  const length = page.getByRole('textbox', { name: 'Length' })
  await length.fill('1')
  await length.press('Enter')
  await expect(page.getByText(/^1 s of film/)).toBeVisible()
  await expect(jobs(page)).toHaveCount(0)
})

/** The processes below a studio's that simulate and draw. */
function simulatorProcesses(studioPid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
        return parent === studioPid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('simulator')
      } catch {
        return false
      }
    })
}
