import path from 'node:path'
import { makeFilm } from '../fixtures/media/makeMedia.ts'
import { ffmpegLoudness } from '../helpers/sound/ffmpegLoudness.ts'
import { filmFacts } from '../physics/decodeFilm.ts'
import { dropFile } from './dropFile.ts'
import { lookAtFilm } from './filmLook.ts'
import { startStudio } from './studioProgram.ts'
import { expect, test, WORK } from './studioTest.ts'
import {
  clipsOnTimeline,
  createProject,
  exportFilm,
  focusTimeline,
  jobs,
  libraryCards,
  playheadTo,
  writeShot,
} from './studioWays.ts'

const PROMPT = 'A red rubber ball falls from 30 cm onto a wooden table and bounces'

test('words become a shot, a film is cut from it, and nothing is lost on the way', async ({
  studioPage: page,
  studio,
  complaints,
}, info) => {
  test.setTimeout(600_000)
  const ownFilm = path.join(studio.root, 'own film.mp4')
  const droppedFilm = path.join(studio.root, 'dropped film.mp4')
  await makeFilm(ownFilm)
  await makeFilm(droppedFilm, { frames: 24 })

  await test.step('a project is made', async () => {
    await createProject(page, { name: 'Bouncing', size: '1280 × 720' })
    await expect(page.getByText('Nothing on the timeline yet')).toBeVisible()
  })

  await test.step('words are read before anything is made', async () => {
    await writeShot(page, { prompt: PROMPT, seconds: 1 })
    const reading = page.getByRole('region', { name: 'What will be made' })
    await expect(reading.getByText('Understood')).toBeVisible()
    await expect(reading.getByText(/1 s of film/)).toBeVisible()
  })

  await test.step('generating shows how far it is, then a shot with its sounds', async () => {
    await page.getByRole('button', { name: 'Generate', exact: true }).click()
    await expect(jobs(page).getByRole('progressbar', { name: `Progress of ${PROMPT}` })).toBeVisible()
    await expect(page.getByText('The shot is ready.')).toBeVisible(WORK)
    await expect(jobs(page).getByText('Done')).toBeVisible()
    const clips = await clipsOnTimeline(page).allTextContents()
    expect(clips.length).toBeGreaterThan(1)
    for (const words of clips) expect(words).toMatch(/, at 00:00:00:00, 00:00:01:00 long, linked$/)
    await info.attach('shot', { body: await page.screenshot(), contentType: 'image/png' })
  })
  const clipsOfShot = await clipsOnTimeline(page).count()

  await test.step('the take is in the library, with a picture and its length', async () => {
    const cards = await libraryCards(page)
    await expect(cards).toHaveCount(1)
    await expect(cards.first()).toContainText('0:01')
    await expect(cards.first()).toContainText('Take 1')
    await expect.poll(() => cards.first().locator('img').evaluate(isPainted)).toBe(true)
  })

  await test.step('a file is chosen, another is dropped', async () => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await (await chooser).setFiles(ownFilm)
    await expect(page.getByText('own film.mp4 was imported.')).toBeVisible(WORK)
    await dropFile(page, droppedFilm)
    await expect(page.getByText('dropped film.mp4 was imported.')).toBeVisible(WORK)
    const cards = await libraryCards(page)
    await expect(cards).toHaveCount(3)
    await expect(cards.filter({ hasText: 'own film.mp4' })).toContainText('0:02')
  })

  await test.step('the file goes onto the timeline after the shot', async () => {
    await page.getByRole('button', { name: 'Go to the end' }).click()
    const card = (await libraryCards(page)).filter({ hasText: 'own film.mp4' })
    await card.hover()
    await card.getByRole('button', { name: 'Place at the playhead' }).click()
    await expect(clipsOnTimeline(page).filter({ hasText: 'own film.mp4' })).toHaveText([
      /, at 00:00:01:00, 00:00:02:00 long, linked$/,
      /, at 00:00:01:00, 00:00:02:00 long, linked$/,
    ])
  })

  const whole = clipsOfShot + 2
  await test.step('a cut is made, taken back, and made again', async () => {
    await playheadTo(page, '00:00:00:12')
    await focusTimeline(page)
    await page.keyboard.press('s')
    await expect(clipsOnTimeline(page)).toHaveCount(whole + clipsOfShot)
    await page.getByRole('button', { name: 'Undo: Split' }).click()
    await expect(clipsOnTimeline(page)).toHaveCount(whole)
    await page.getByRole('button', { name: 'Redo: Split' }).click()
    await expect(clipsOnTimeline(page)).toHaveCount(whole + clipsOfShot)
  })

  const film = info.outputPath('film.mp4')
  await test.step('the film is exported', () => exportFilm(page, film))

  await test.step('the film is what was edited', async () => {
    const facts = await filmFacts(film)
    expect(facts).toMatchObject({ width: 1280, height: 720, videoCodec: 'avc', audioCodec: 'aac' })
    expect(facts.durationSeconds).toBeCloseTo(3, 1)
    const look = await lookAtFilm(film, facts)
    expect(look.frames).toBe(72)
    expect(look.redShare(0.5)).toBeGreaterThan(0.001)
    expect(look.redShare(2.5)).toBe(0)
    // Let go after half a second, the ball falls 30 cm within a quarter of one.
    expect(look.redMiddle(0.75) - look.redMiddle(0.4)).toBeGreaterThan(0.05)
    expect(look.contrast(0.5)).toBeGreaterThan(20)
    expect(look.mean(2.9).red).toBeGreaterThan(1.2 * look.mean(2.9).blue)
    expect(Math.abs((await ffmpegLoudness(film)) + 14)).toBeLessThanOrEqual(1)
  })

  await test.step('the mark stands in one corner at a time', async () => {
    const look = await lookAtFilm(film, await filmFacts(film))
    expect(look.markedCorners(0.1)).toHaveLength(1)
    const unmarked = await lookAtFilm(ownFilm, await filmFacts(ownFilm))
    expect(unmarked.markedCorners(0.1)).toEqual([])
  })

  expect(complaints).toEqual([])

  await test.step('the page is loaded again: the film is as it was', async () => {
    await page.reload()
    await expect(clipsOnTimeline(page)).toHaveCount(whole + clipsOfShot)
  })

  await test.step('the studio is killed: the last gesture is there, and undo works', async () => {
    await playheadTo(page, '00:00:02:00')
    await focusTimeline(page)
    await page.keyboard.press('s')
    const last = whole + clipsOfShot + 2
    await expect(clipsOnTimeline(page)).toHaveCount(last)
    await studio.kill()
    const again = await startStudio(studio.root)
    try {
      await page.goto(again.invitation)
      await page.getByRole('button', { name: /^Bouncing/ }).click()
      await expect(clipsOnTimeline(page)).toHaveCount(last)
      await page.getByRole('button', { name: 'Undo: Split' }).click()
      await expect(clipsOnTimeline(page)).toHaveCount(last - 2)
      await page.getByRole('button', { name: 'Undo: Split' }).click()
      await expect(clipsOnTimeline(page)).toHaveCount(whole)
    } finally {
      await again.stop()
    }
  })
})

/** A thumbnail that came and has something on it. */
function isPainted(image: HTMLElement | SVGElement): boolean {
  return image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0
}
