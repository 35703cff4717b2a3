import { expect, test } from './studioTest.ts'
import { clipsOnTimeline, createProject, focusTimeline, openRecent } from './studioWays.ts'

test('two windows on one project see each other’s edits', async ({ studioPage: page, context }) => {
  await createProject(page, { name: 'Together' })
  const other = await context.newPage()
  await other.goto(new URL('/', page.url()).href)
  await openRecent(other, 'Together')

  await focusTimeline(page)
  await page.keyboard.press('t')
  await expect(clipsOnTimeline(page)).toHaveCount(1)
  await expect(clipsOnTimeline(other)).toHaveCount(1)

  await test.step('either may take back what the other did', async () => {
    await other.getByRole('button', { name: 'Undo: Add a title' }).click()
    await expect(clipsOnTimeline(other)).toHaveCount(0)
    await expect(clipsOnTimeline(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Redo: Add a title' }).click()
    await expect(clipsOnTimeline(other)).toHaveCount(1)
  })

  await test.step('a name given in one stands in the other', async () => {
    const name = other.getByRole('textbox', { name: 'Name of the project' })
    await name.fill('Apart')
    await name.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Name of the project' })).toHaveValue('Apart')
  })

  await test.step('edits made at once both stay', async () => {
    await Promise.all([focusTimeline(page), focusTimeline(other)])
    await Promise.all([page.keyboard.press('t'), other.keyboard.press('t')])
    await expect(clipsOnTimeline(page)).toHaveCount(3)
    await expect(clipsOnTimeline(other)).toHaveCount(3)
  })
})
