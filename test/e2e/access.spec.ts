import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type Language, type MessageKey, translate } from '../../src/shared/i18n/index.ts'
import { ContractLine } from './contractLine.ts'
import { cutOffText } from './cutOffText.ts'
import { expect, test } from './studioTest.ts'

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
]
const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', id: 'Bahasa Indonesia' }

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

async function speak(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: 'Language' }).click()
  await page.getByRole('menuitemradio', { name: LANGUAGE_NAMES[language] }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** Looks at the screen in both sizes: rules of accessibility once, text that is cut off in each. Keeps pictures. */
async function look(page: Page, name: string): Promise<void> {
  await test.step(name, async () => {
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await page.screenshot({ path: test.info().outputPath(`${name}-${size.width}.png`) })
      expect.soft(await cutOffText(page), `${name}, ${size.width} wide`).toEqual([])
    }
    const { violations } = await new AxeBuilder({ page }).analyze()
    const faults = violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
    expect.soft(faults, name).toEqual([])
  })
}
