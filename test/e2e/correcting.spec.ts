import { translate } from '../../src/shared/i18n/index.ts'
import { LANGUAGE_NAMES, look, speak } from './screenLook.ts'
import { expect, test } from './studioTest.ts'

/** A reading is set right in the form; what the studio then says it will make is what was set. */
for (const language of ['en', 'id'] as const) {
  test(`a reading is set right: ${LANGUAGE_NAMES[language]}`, async ({ studioPage: page, complaints }) => {
    const say = (key: Parameters<typeof translate>[1], values = {}) => translate(language, key, values)
    await speak(page, language)
    await page.getByRole('textbox', { name: say('start.name'), exact: true }).fill('Koreksi')
    await page.getByRole('button', { name: say('start.create') }).click()
    await page.getByRole('textbox', { name: say('write.question') }).fill('A red ball falls from a table and bounces')
    const reading = page.getByRole('region', { name: say('write.readingTitle') })
    await reading.getByRole('button', { name: say('correct.open') }).click()

    const count = reading.getByRole('textbox', {
      name: say('correct.fieldOf', { field: say('correct.count'), name: 'ball' }),
    })
    await expect(count).toHaveValue('1')
    await count.fill('3')
    await count.press('Enter')
    await reading
      .getByRole('button', { name: new RegExp(say('correct.camera')) })
      .first()
      .click()
    await page.getByRole('option', { name: say('scene.camera.orbit') }).click()
    await expect(reading.getByText(say('correct.correctedCount', { count: 2 }))).toBeVisible()
    await look(page, `correcting-${language}`)

    await reading.getByRole('button', { name: say('correct.close') }).click()
    const understood = reading.getByRole('listitem').filter({ hasText: 'ball' }).first()
    await expect(understood).toContainText('3')

    await reading.getByRole('button', { name: say('correct.open') }).click()
    await reading.getByRole('button', { name: say('correct.resetAll') }).click()
    await expect(count).toHaveValue('1')
    expect(complaints).toEqual([])
  })
}
