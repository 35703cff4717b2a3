import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Page } from '@playwright/test'
import { fromSeconds } from '../../src/shared/time/index.ts'
import { makeFilm } from '../fixtures/media/makeMedia.ts'
import { readPictures } from '../golden/readFilm.ts'
import { ContractLine } from './contractLine.ts'
import { startStudio } from './studioProgram.ts'
import { expect, test, WORK } from './studioTest.ts'
import { openRecent, playheadTo } from './studioWays.ts'

const FRAMES = 360
/** Somewhere in the film: left of its bar's edge the picture is lit. */
const SHOWN_FRAME = 240

test('a film that the browser cannot play is shown by its small copy, which outlives a crash', async ({
  studioPage: page,
  studio,
}, info) => {
  test.setTimeout(400_000)
  const film = path.join(studio.root, 'camera.mp4')
  await makeFilm(film, { codec: 'hevc', width: 1280, height: 720, frames: FRAMES, sound: 'none' })
  const line = await ContractLine.open(page)
  const projectId = await line.createProject('Camera', { width: 1280, height: 720 })
  await page.reload()
  await openRecent(page, 'Camera')

  await test.step('while the copy is made, the viewer says so', async () => {
    const assetId = await line.importFile(projectId, film)
    const { id: sequenceId } = await line.sequence(projectId)
    await line.edit(projectId, 'placeMedia', { sequenceId, assetId, at: fromSeconds(0), mode: 'overwrite' })
    await expect(page.getByText('Preparing camera.mp4 for the preview')).toBeVisible()
    await expect(page.getByText(/^This browser cannot play it \(HEVC\)/)).toBeVisible()
    await page.screenshot({ path: info.outputPath('preparing.png') })
  })
  line.close()

  await test.step('the studio dies meanwhile; it makes the copy when the film is shown again', async () => {
    await studio.kill()
    const again = await startStudio(studio.root)
    try {
      await page.goto(again.invitation)
      await page.getByRole('button', { name: /^Camera/ }).click()
      await playheadTo(page, '00:00:10:00')
      await expect(page.getByText('Preparing camera.mp4 for the preview')).toBeVisible()
      await expect(page.getByText('Preparing camera.mp4 for the preview')).toBeHidden(WORK)
      await page.screenshot({ path: info.outputPath('ready.png') })

      const [decoded] = await readPictures(film, [SHOWN_FRAME])
      const { width, height, rgba } = decoded!
      for (const across of [0.25, 0.5, 0.9]) {
        const at = (Math.round(height * 0.5) * width + Math.round(width * across)) * 4
        const wanted = [...rgba.subarray(at, at + 3)]
        await expect
          .poll(async () => farthest(await colourInViewer(page, across), wanted), `at ${across} of the width`)
          .toBeLessThanOrEqual(6)
      }

      await page.getByRole('tab', { name: 'Library' }).click()
      await page.getByRole('list', { name: 'Assets' }).getByRole('listitem').click()
      const player = page.locator('video[aria-label="camera.mp4"]')
      await expect.poll(() => player.evaluate((video: HTMLVideoElement) => video.videoWidth), WORK).toBe(960)
    } finally {
      await again.stop()
    }
  })
})

/** The colour half-way down the viewer's picture, at a share of its width. */
async function colourInViewer(page: Page, across: number): Promise<readonly number[]> {
  const image = await loadImage(await page.getByRole('img', { name: 'Picture at the playhead' }).screenshot())
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(Math.round(image.width * across), Math.round(image.height / 2), 1, 1)
  return [...data.subarray(0, 3)]
}

function farthest(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((value, channel) => Math.abs(value - b[channel]!)))
}
