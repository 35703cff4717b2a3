import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { translate } from '../../src/shared/i18n/index.ts'
import { LANGUAGE_NAMES, look, speak } from './screenLook.ts'
import { expect, test } from './studioTest.ts'

/** A chat service on this machine that always reads the same. */
async function chatService(): Promise<{ baseUrl: string; questions: string[]; close: () => void }> {
  const questions: string[] = []
  const reading = {
    things: [
      { name: 'ball', concept: 'ball', count: 4, colour: 'blue' },
      { name: 'table', concept: 'table' },
    ],
    actions: [{ who: 'ball', does: 'fall', from: 'table' }],
    film: { timeOfDay: 'sunset' },
  }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      questions.push(Buffer.concat(parts).toString())
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify(reading) } }] }))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { baseUrl: `http://127.0.0.1:${port}/v1`, questions, close: () => server.close() }
}

const PROMPTS = { en: 'Three red balls fall from a table.', id: 'Tiga bola merah jatuh dari meja.' }

/** A chat model is turned on, asked, compared with the studio's own reading, and taken in part. */
for (const language of ['en', 'id'] as const) {
  test(`a chat model reads along: ${LANGUAGE_NAMES[language]}`, async ({ studioPage: page, complaints }) => {
    const say = (key: Parameters<typeof translate>[1], values = {}) => translate(language, key, values)
    const service = await chatService()
    try {
      await speak(page, language)
      await page.getByRole('textbox', { name: say('start.name'), exact: true }).fill('Model')
      await page.getByRole('button', { name: say('start.create') }).click()
      await page.getByRole('textbox', { name: say('write.question') }).fill(PROMPTS[language])
      const title = say('model.title')
      await expect(page.getByRole('region', { name: say('write.readingTitle') })).toContainText('3')
      await expect(page.getByRole('region', { name: title })).toBeHidden()

      await page.getByRole('button', { name: say('command.settings') }).click()
      await page.getByRole('switch', { name: say('model.turnOn') }).check({ force: true })
      await page.getByRole('textbox', { name: say('model.address') }).fill(service.baseUrl)
      await page.getByRole('textbox', { name: say('model.name'), exact: true }).fill('kecil')
      await page.getByLabel(say('model.key'), { exact: true }).fill('sk-test')
      await page.getByRole('button', { name: say('model.keepKey'), exact: true }).click()
      await expect(page.getByRole('button', { name: say('model.forgetKey') })).toBeEnabled()
      await look(page, `model-settings-${language}`)
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('common.close') })
        .click()
      expect(service.questions).toEqual([])

      const reader = page.getByRole('region', { name: title })
      await reader.getByRole('button', { name: say('model.ask', { model: 'kecil' }) }).click()
      await expect(reader).toContainText(say('model.differs', { model: 'kecil', count: 3 }))
      expect(service.questions).toHaveLength(1)
      const count = reader.getByRole('listitem').first()
      await count.getByRole('radio', { name: say('model.ofModel') }).check({ force: true })
      const ofModel = page.getByRole('listitem').filter({ hasText: say('model.fromModel') })
      await expect(ofModel).toHaveCount(1)
      await expect(ofModel).toContainText('4')
      await look(page, `model-compared-${language}`)
      await reader.getByRole('button', { name: say('model.takeNone') }).click()
      await expect(ofModel).toHaveCount(0)
      expect(complaints).toEqual([])
    } finally {
      service.close()
    }
  })
}
