import { expect, type Locator, type Page } from '@playwright/test'
import { WORK } from './studioTest.ts'

/** The ways through the studio that several tests take, in the words of the English window. */

export interface NewProjectWords {
  readonly name: string
  readonly format?: 'Landscape' | 'Vertical' | 'Square'
  /** The size of the sequence, as the inspector offers it; a smaller one makes cheaper shots. */
  readonly size?: string
}

/** From the start screen into a new, empty project. */
export async function createProject(page: Page, { name, format, size }: NewProjectWords): Promise<void> {
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  if (format) await page.getByRole('radio', { name: format }).check({ force: true })
  await page.getByRole('button', { name: 'Create project' }).click()
  await expect(page.getByRole('toolbar', { name: 'Timeline tools' })).toBeVisible()
  if (size) await chooseFrom(page, page.getByRole('button', { name: /Size$/ }), size)
}

/** Opens a list of choices and takes one. */
export async function chooseFrom(page: Page, list: Locator, choice: string | RegExp): Promise<void> {
  await list.click()
  await page.getByRole('option', { name: choice }).click()
  await expect(page.getByRole('option', { name: choice })).toBeHidden()
}

export interface ShotWords {
  readonly prompt: string
  readonly seconds: number
  readonly seed?: number
}

/** Writes a shot into the composer, and waits until the studio has read it. */
export async function writeShot(page: Page, { prompt, seconds, seed = 7 }: ShotWords): Promise<void> {
  await page.getByRole('textbox', { name: 'What happens in the film?' }).fill(prompt)
  await fillNumber(page.getByRole('textbox', { name: 'Length' }), seconds)
  await fillNumber(page.getByRole('textbox', { name: 'Seed' }), seed)
  await expect(page.getByRole('button', { name: 'Generate', exact: true })).toBeEnabled()
}

async function fillNumber(field: Locator, value: number): Promise<void> {
  await field.fill(String(value))
  await field.blur()
}

/** Presses Generate and waits for the shot's clips. */
export async function generate(page: Page): Promise<void> {
  const before = await clipsOnTimeline(page).count()
  await page.getByRole('button', { name: 'Generate', exact: true }).click()
  await expect.poll(() => clipsOnTimeline(page).count(), WORK).toBeGreaterThan(before)
}

/** Each clip on the timeline, as its parallel list says it. */
export function clipsOnTimeline(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Clips on the timeline' }).getByRole('option')
}

/** The work under way and done. */
export function jobs(page: Page): Locator {
  return page.getByRole('region', { name: 'Jobs' }).getByRole('listitem')
}

/** The cards of the library, which is brought to the front. */
export async function libraryCards(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: 'Library' }).click()
  return page.getByRole('list', { name: 'Assets' }).getByRole('listitem')
}

/** Gives the keys to the timeline's list, where every shortcut of the studio works. */
export async function focusTimeline(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: 'Clips on the timeline' }).focus()
}

/** The playhead to a timecode such as `00:00:00:12`. */
export async function playheadTo(page: Page, timecode: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Timecode of the playhead' })
  await field.fill(timecode)
  await field.press('Enter')
  await expect(field).toHaveValue(timecode)
}

/** Exports the film as it is edited, in H.264, and saves a copy of it where the test says. */
export async function exportFilm(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export the film' })
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(dialog.getByText('The film is ready')).toBeVisible(WORK)
  const download = page.waitForEvent('download')
  await dialog.getByRole('link', { name: 'Save a copy' }).click()
  await (await download).saveAs(file)
  await dialog.getByRole('button', { name: 'Close' }).click()
}

/** From the start screen into a project that was open before. */
export async function openRecent(page: Page, name: string): Promise<void> {
  await page.getByRole('region', { name: 'Recent projects' }).getByRole('button').filter({ hasText: name }).click()
  await expect(page.getByRole('toolbar', { name: 'Timeline tools' })).toBeVisible()
}
