import { translate } from '../../src/shared/i18n/index.ts'
import { LANGUAGE_NAMES, look, speak } from './screenLook.ts'
import { expect, test } from './studioTest.ts'
import { createProject, jobs } from './studioWays.ts'

const STORIES = {
  en: 'A quiet kitchen in the morning. A red rubber ball rolls off the table. It bounces on the floor. Then it hits a tower of wooden blocks.',
  id: 'Sebuah dapur yang sunyi di pagi hari. Bola merah menggelinding jatuh dari meja. Bola itu memantul di lantai. Lalu dia menabrak menara balok kayu.',
}

/** A paragraph is planned as several shots, which are seen, changed, and made as one shot where that is wanted. */
for (const language of ['en', 'id'] as const) {
  test(`a paragraph is planned as shots: ${LANGUAGE_NAMES[language]}`, async ({ studioPage: page, complaints }) => {
    const say = (key: Parameters<typeof translate>[1], values = {}) => translate(language, key, values)
    await speak(page, language)
    await page.getByRole('textbox', { name: say('start.name'), exact: true }).fill('Rencana')
    await page.getByRole('button', { name: say('start.create') }).click()
    const seed = page.getByRole('textbox', { name: say('write.seed') })
    await seed.fill('7')
    await seed.blur()
    await page.getByRole('textbox', { name: say('write.question') }).fill(STORIES[language])

    const plan = page.getByRole('region', { name: say('plan.title', { count: 4 }) })
    await expect(plan.getByRole('listitem')).toHaveCount(4, { timeout: 60_000 })
    await expect(page.getByRole('button', { name: say('plan.generate', { count: 4 }) })).toBeEnabled()
    await look(page, `planned-${language}`)

    await plan.getByRole('button', { name: say('plan.leaveOut', { number: 4 }) }).click()
    await plan.getByRole('button', { name: new RegExp(say('plan.sizeOf', { number: 2 })) }).click()
    await page.getByRole('option', { name: say('scene.framing.close') }).click()
    await expect(plan.getByRole('listitem').nth(1)).toContainText(say('plan.reason.changed'))
    await expect(page.getByRole('button', { name: say('plan.generate', { count: 3 }) })).toBeEnabled()
    await look(page, `planned-changed-${language}`)
    await plan.getByRole('button', { name: say('plan.reset') }).click()
    await expect(page.getByRole('button', { name: say('plan.generate', { count: 4 }) })).toBeEnabled()

    await page.getByRole('radio', { name: say('plan.one') }).check({ force: true })
    await expect(plan).toBeHidden()
    await expect(page.getByRole('button', { name: say('write.generate'), exact: true })).toBeEnabled()
    expect(complaints).toEqual([])
  })
}

/** Leaving the number field has the words read once more: the press that left it must count all the same. */
test('asking for shots while they are still being planned begins them once they are', async ({ studioPage: page }) => {
  await createProject(page, { name: 'Hurried' })
  await page.getByRole('textbox', { name: 'What happens in the film?' }).fill(STORIES.en)
  await expect(page.getByRole('button', { name: /^Generate \d shots/ })).toBeEnabled({ timeout: 60_000 })
  await page.getByRole('textbox', { name: 'Length', exact: true }).fill('5')
  await page.getByRole('button', { name: /^Generate/ }).click()
  await expect(jobs(page).first()).toBeVisible({ timeout: 60_000 })
})

test('asking for shots is taken back by asking again while they are still being planned', async ({
  studioPage: page,
}) => {
  await createProject(page, { name: 'Doubtful' })
  await page.getByRole('textbox', { name: 'What happens in the film?' }).fill(STORIES.en)
  await page.getByRole('button', { name: /^Generate/ }).click()
  await page.getByRole('button', { name: 'Begins once planned' }).click()
  await expect(page.getByRole('button', { name: /^Generate \d shots/ })).toBeEnabled({ timeout: 60_000 })
  await expect(jobs(page)).toHaveCount(0)
})
