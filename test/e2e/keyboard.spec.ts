import type { Locator, Page } from '@playwright/test'
import { filmFacts } from '../physics/decodeFilm.ts'
import { expect, test, WORK } from './studioTest.ts'
import { clipsOnTimeline, jobs } from './studioWays.ts'

const MOST_STEPS = 60

test('from the first word to the finished film without a mouse', async ({ studioPage: page }, info) => {
  test.setTimeout(400_000)
  const { keyboard } = page

  await test.step('a square project', async () => {
    await tabTo(page, page.getByRole('textbox', { name: 'Name', exact: true }))
    await keyboard.type('By hand')
    await tabTo(page, page.getByRole('radio', { name: /^Landscape/ }))
    await keyboard.press('ArrowRight')
    await keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: /^Square/ })).toBeFocused()
    await expect(page.getByRole('radio', { name: /^Square/ })).toBeChecked()
    await tabTo(page, page.getByRole('button', { name: 'Create project' }))
    await keyboard.press('Enter')
    await expect(page.getByRole('toolbar', { name: 'Timeline tools' })).toBeVisible()
  })

  await test.step('a shot', async () => {
    await keyboard.press('n')
    await expect(page.getByRole('textbox', { name: 'What happens in the film?' })).toBeFocused()
    await keyboard.type('A red ball falls onto a table')
    await tabTo(page, page.getByRole('textbox', { name: 'Length' }))
    await keyboard.type('1')
    await tabTo(page, page.getByRole('textbox', { name: 'Seed' }))
    await keyboard.type('7')
    await expect(page.getByRole('button', { name: 'Generate', exact: true })).toBeEnabled()
    await keyboard.press('Control+Enter')
    await expect(jobs(page).getByText('Done')).toBeVisible(WORK)
    await expect(clipsOnTimeline(page).first()).toHaveText(/00:00:01:00 long, linked$/)
  })
  const ofShot = await clipsOnTimeline(page).count()

  await test.step('panel after panel, with the focus in each', async () => {
    for (const panel of ['Viewer', 'Inspector', 'Timeline']) {
      await keyboard.press('F6')
      const region = page.getByRole('region', { name: panel })
      await expect.poll(() => region.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    }
  })

  await test.step('a cut at the twelfth frame, chosen and thrown away, and taken back', async () => {
    const timecode = page.getByRole('textbox', { name: 'Timecode of the playhead' })
    await tabTo(page, timecode, 'back')
    await keyboard.type('00:00:00:12')
    await keyboard.press('Enter')
    await expect(timecode).toHaveValue('00:00:00:12')
    await keyboard.press('s')
    await expect(clipsOnTimeline(page)).toHaveCount(2 * ofShot)
    const list = page.getByRole('listbox', { name: 'Clips on the timeline' })
    await tabTo(page, list)
    await keyboard.press('Home')
    await keyboard.press('Space')
    await expect(list.getByRole('option', { selected: true })).toHaveCount(ofShot)
    await keyboard.press('Delete')
    await expect(clipsOnTimeline(page)).toHaveCount(ofShot)
    await expect(list).toBeFocused()
    await keyboard.press('Control+z')
    await expect(clipsOnTimeline(page)).toHaveCount(2 * ofShot)
  })

  await test.step('a command by its name', async () => {
    await keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
    await keyboard.type('show the whole')
    await expect(page.getByRole('menuitem')).toHaveCount(1)
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Commands' })).toBeHidden()
    await keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    await keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeHidden()
  })

  await test.step('the film', async () => {
    await keyboard.press('Control+e')
    const dialog = page.getByRole('dialog', { name: 'Export the film' })
    await expect(dialog).toBeVisible()
    await tabTo(page, dialog.getByRole('button', { name: /Size$/ }))
    await keyboard.press('Enter')
    await keyboard.press('Home')
    await keyboard.press('Enter')
    await tabTo(page, dialog.getByRole('button', { name: 'Export', exact: true }))
    await keyboard.press('Enter')
    await expect(dialog.getByText('The film is ready')).toBeVisible(WORK)
    await tabTo(page, dialog.getByRole('link', { name: 'Save a copy' }))
    const download = page.waitForEvent('download')
    await keyboard.press('Enter')
    const film = info.outputPath('film.mp4')
    await (await download).saveAs(film)
    const facts = await filmFacts(film)
    expect(facts).toMatchObject({ width: 1080, height: 1080, videoCodec: 'avc', audioCodec: 'aac' })
    expect(facts.durationSeconds).toBeCloseTo(1, 1)
  })
})

/** Presses Tab until the keyboard is there, as a person would: no further than once around the window. */
async function tabTo(page: Page, wanted: Locator, direction: 'on' | 'back' = 'on'): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(direction === 'on' ? 'Tab' : 'Shift+Tab')
  }
  await expect(wanted).toBeFocused()
}
