import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type MessageKey, translate } from '../../src/shared/i18n/index.ts'
import { fromSeconds } from '../../src/shared/time/index.ts'
import { makeFilm } from '../fixtures/media/makeMedia.ts'
import { filmFacts } from '../physics/decodeFilm.ts'
import { ContractLine } from './contractLine.ts'
import { LANGUAGE_NAMES, look, speak } from './screenLook.ts'
import { expect, test, WORK } from './studioTest.ts'

for (const language of ['en', 'id'] as const) {
  test(`a running export is stopped and leaves nothing, then made after all: ${LANGUAGE_NAMES[language]}`, async ({
    studioPage: page,
    studio,
    complaints,
  }) => {
    test.setTimeout(400_000)
    const say = (key: MessageKey, values = {}) => translate(language, key, values)
    await speak(page, language)
    const source = path.join(studio.root, 'walk.mp4')
    await makeFilm(source, { width: 640, height: 360, frames: 168 })
    const line = await ContractLine.open(page)
    const projectId = await line.createProject('Walk', { width: 1280, height: 720 })
    const assetId = await line.importFile(projectId, source)
    const { id: sequenceId } = await line.sequence(projectId)
    await line.edit(projectId, 'placeMedia', { sequenceId, assetId, at: fromSeconds(0), mode: 'overwrite' })
    // A title over all of it is painted frame by frame, which takes long enough to be stopped.
    await line.edit(projectId, 'addTitle', { sequenceId, at: fromSeconds(0), text: 'Walk' })
    const { folder } = (await line.calls.projects.recent())[0]!
    line.close()
    await page.reload()
    await page
      .getByRole('region', { name: say('start.recent') })
      .getByRole('button')
      .first()
      .click()

    await page.getByRole('button', { name: say('header.export'), exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: say('export.start'), exact: true }).click()
    await expect(dialog.getByRole('progressbar')).toBeVisible()
    await look(page, `export-running-${language}`)
    await dialog.getByRole('button', { name: say('common.stop'), exact: true }).click()
    await expect(dialog.getByText(say('export.cancelled'))).toBeVisible(WORK)
    await look(page, `export-stopped-${language}`)
    await expect.poll(() => filesIn(path.join(folder, 'exports'))).toEqual([])

    await dialog.getByRole('button', { name: say('common.retry'), exact: true }).click()
    await expect(dialog.getByText(say('export.done'))).toBeVisible(WORK)
    await look(page, `export-done-${language}`)
    const films = filesIn(path.join(folder, 'exports'))
    expect(films).toEqual(['Walk.mp4'])
    expect((await filmFacts(path.join(folder, 'exports', 'Walk.mp4'))).durationSeconds).toBeCloseTo(7, 1)
    expect(complaints).toEqual([])
  })
}

/** The files in a folder, hidden ones too; none where there is no folder. */
function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
