import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Page } from '@playwright/test'
import { recordsOfType } from '../../src/shared/model/index.ts'
import { fromSeconds } from '../../src/shared/time/index.ts'
import { makeFilm, makeImage } from '../fixtures/media/makeMedia.ts'
import { levelsApart } from '../golden/levels.ts'
import { type DecodedPicture, readPictures } from '../golden/readFilm.ts'
import { ssim } from '../golden/ssim.ts'
import { filmFacts } from '../physics/decodeFilm.ts'
import { ContractLine } from './contractLine.ts'
import { lookAtFilm } from './filmLook.ts'
import { expect, test } from './studioTest.ts'
import { exportFilm, focusTimeline, openRecent, playheadTo } from './studioWays.ts'

const LIKE_ENOUGH = 0.98
/** Of 255. The encoder's quantiser moves single blocks; their averages it hardly moves. */
const BLOCK_APART = 4
const COLOUR_APART = 3
const FRAMES = [0, 11, 30]

test('what is previewed is what is exported: video, picture and title, moved and seen through', async ({
  studioPage: page,
  studio,
}, info) => {
  test.setTimeout(400_000)
  const line = await ContractLine.open(page)
  const projectId = await line.createProject('Layers', { width: 640, height: 360 })
  const { id: sequenceId } = await line.sequence(projectId)
  const [film, picture] = [path.join(studio.root, 'bar.mp4'), path.join(studio.root, 'disc.png')]
  await makeFilm(film, { width: 640, height: 360, frames: 36 })
  writeFileSync(picture, await makeImage('png', 320, 240))
  const filmId = await line.importFile(projectId, film)
  const pictureId = await line.importFile(projectId, picture)

  await line.edit(projectId, 'placeMedia', { sequenceId, assetId: filmId, at: fromSeconds(0), mode: 'overwrite' })
  await line.edit(projectId, 'addTrack', { sequenceId, kind: 'video' })
  const tracks = recordsOfType((await line.document(projectId)).doc, 'track').filter(({ kind }) => kind === 'video')
  const above = tracks.reduce((highest, track) => (track.order > highest.order ? track : highest))
  await line.edit(projectId, 'placeMedia', {
    sequenceId,
    assetId: pictureId,
    at: fromSeconds(0),
    mode: 'overwrite',
    videoTrackId: above.id,
  })
  await line.edit(projectId, 'addTitle', {
    sequenceId,
    at: fromSeconds(0),
    text: 'Bola merah',
  })
  const clips = recordsOfType((await line.document(projectId)).doc, 'clip')
  const disc = clips.find(({ kind }) => kind === 'image')!
  const title = clips.find(({ kind }) => kind === 'title')!
  await line.edit(projectId, 'setClipLook', {
    clipIds: [disc.id],
    transform: { x: 0.2, y: -0.15, scale: 0.6 },
    opacity: 0.6,
  })
  await line.edit(projectId, 'setClipLook', {
    clipIds: [title.id],
    transform: { x: -0.1, y: 0.2, scale: 1.2 },
    opacity: 0.85,
  })

  await page.reload()
  await openRecent(page, 'Layers')
  const painted = new Map<number, DecodedPicture>()
  for (const frame of FRAMES) painted.set(frame, await saveFrame(page, frame, info.outputPath(`preview-${frame}.png`)))
  const exported = info.outputPath('film.mp4')
  await exportFilm(page, exported)
  const decoded = await readPictures(exported, FRAMES)

  for (const [index, frame] of FRAMES.entries()) {
    expect(ssim(painted.get(frame)!, decoded[index]!), `frame ${frame}`).toBeGreaterThanOrEqual(LIKE_ENOUGH)
  }

  for (const [index, frame] of FRAMES.entries()) {
    const { inOneBlock, inOneColour } = levelsApart(painted.get(frame)!, decoded[index]!)
    expect(inOneBlock, `a block of frame ${frame}`).toBeLessThanOrEqual(BLOCK_APART)
    expect(inOneColour, `a colour of frame ${frame}`).toBeLessThanOrEqual(COLOUR_APART)
  }

  await test.step('the mark has moved on before four seconds are over', async () => {
    const look = await lookAtFilm(exported, await filmFacts(exported))
    expect(look.markedCorners(0.1)).toHaveLength(1)
    expect(look.markedCorners(4.6)).not.toEqual(look.markedCorners(0.1))
  })

  await test.step('a film read with the colour matrix of standard definition is told apart', () => {
    for (const picture of decoded) {
      expect(levelsApart(picture, misreadAsStandardDefinition(picture)).inOneColour).toBeGreaterThan(COLOUR_APART)
    }
  })

  await test.step('another opacity is told apart', async () => {
    await line.edit(projectId, 'setClipLook', { clipIds: [disc.id, title.id], opacity: 0.2 })
    await expect(page.getByRole('button', { name: 'Undo: Change the picture' })).toBeEnabled()
    const differing = await saveFrame(page, FRAMES[1]!, info.outputPath('differing.png'))
    expect(ssim(differing, decoded[1]!)).toBeLessThan(LIKE_ENOUGH)
    expect(levelsApart(differing, decoded[1]!).inOneBlock).toBeGreaterThan(20)
  })
  line.close()
})

/** The viewer's own frame at the sequence's size, through its command. */
async function saveFrame(page: Page, frame: number, file: string): Promise<DecodedPicture> {
  const two = (value: number) => String(value).padStart(2, '0')
  await playheadTo(page, `00:00:${two(Math.floor(frame / 24))}:${two(frame % 24)}`)
  await focusTimeline(page)
  const download = page.waitForEvent('download')
  await page.keyboard.press('Shift+F')
  await (await download).saveAs(file)
  const image = await loadImage(readFileSync(file))
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  const { data: rgba } = canvas.getContext('2d').getImageData(0, 0, image.width, image.height)
  const data = new Float32Array(image.width * image.height)
  for (let index = 0; index < data.length; index += 1) {
    data[index] = 0.2126 * rgba[index * 4]! + 0.7152 * rgba[index * 4 + 1]! + 0.0722 * rgba[index * 4 + 2]!
  }
  return { timestamp: frame / 24, width: image.width, height: image.height, data, rgba }
}

/** BT.709's Y'CbCr taken for BT.601's: what a player does that does not know better. */
function misreadAsStandardDefinition(picture: DecodedPicture): DecodedPicture {
  const rgba = new Uint8ClampedArray(picture.rgba)
  for (let at = 0; at < rgba.length; at += 4) {
    const [red, green, blue] = [rgba[at]!, rgba[at + 1]!, rgba[at + 2]!]
    const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    const [cb, cr] = [(blue - luma) / 1.8556, (red - luma) / 1.5748]
    rgba[at] = luma + 1.402 * cr
    rgba[at + 1] = luma - 0.344136 * cb - 0.714136 * cr
    rgba[at + 2] = luma + 1.772 * cb
  }
  return { ...picture, rgba }
}
