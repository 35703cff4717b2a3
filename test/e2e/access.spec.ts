import { type MessageKey, translate } from '../../src/shared/i18n/index.ts'
import { ContractLine } from './contractLine.ts'
import { LANGUAGE_NAMES, look, speak } from './screenLook.ts'
import { expect, test } from './studioTest.ts'

for (const language of ['en', 'id'] as const) {
  test(`every screen is fit for everybody: ${LANGUAGE_NAMES[language]}`, async ({ studioPage: page, complaints }) => {
    test.setTimeout(400_000)
    const say = (key: MessageKey, values = {}) => translate(language, key, values)
    const press = (key: MessageKey) => page.getByRole('button', { name: say(key), exact: true }).click()
    const closeDialog = async () => {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }

    await speak(page, language)
    await look(page, `start-${language}`)

    const line = await ContractLine.open(page)
    const projectId = await line.createProject('Empat Bola', { width: 640, height: 360 })
    await page.reload()
    await page
      .getByRole('region', { name: say('start.recent') })
      .getByRole('button')
      .first()
      .click()
    await expect(page.getByRole('toolbar', { name: say('timeline.tools') })).toBeVisible()
    await look(page, `studio-empty-${language}`)

    await line.generateSmallShot(projectId, 'Bola merah jatuh ke meja kayu dan memantul tiga kali')
    line.close()
    const clips = page.getByRole('listbox', { name: say('timeline.clips') }).getByRole('option')
    await expect(clips).not.toHaveCount(0)
    await page.getByRole('textbox', { name: say('write.question') }).fill(say('write.example3'))
    await expect(page.getByText(say('write.assumed'))).toBeVisible()
    await clips.first().press('Home')
    await page.keyboard.press('Space')
    await expect(page.getByRole('region', { name: say('inspector.recipe') })).toBeVisible()
    await look(page, `studio-${language}`)

    await page.getByRole('tab', { name: say('panel.library') }).click()
    await expect(page.getByRole('list', { name: say('library.list') }).getByRole('listitem')).toHaveCount(1)
    await look(page, `library-${language}`)

    await press('header.export')
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(page, `export-${language}`)
    await closeDialog()
    for (const key of ['command.settings', 'command.shortcuts', 'command.palette'] as const) {
      await press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      await look(page, `${key.split('.')[1]}-${language}`)
      await closeDialog()
    }
    expect(complaints).toEqual([])
  })
}
