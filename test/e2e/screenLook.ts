import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Language } from '../../src/shared/i18n/index.ts'
import { cutOffText } from './cutOffText.ts'
import { expect, test } from './studioTest.ts'

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
]

/** The languages of the studio, as its menu calls them. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', id: 'Bahasa Indonesia' }

/** Changes the language of a window that is in English. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: 'Language' }).click()
  await page.getByRole('menuitemradio', { name: LANGUAGE_NAMES[language] }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** Looks at the screen in both sizes: rules of accessibility once, text that is cut off in each. Keeps pictures. */
export async function look(page: Page, name: string): Promise<void> {
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
