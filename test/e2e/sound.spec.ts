import path from 'node:path'
import type { Page } from '@playwright/test'
import { fromSeconds } from '../../src/shared/time/index.ts'
import { makeFilm } from '../fixtures/media/makeMedia.ts'
import { ContractLine } from './contractLine.ts'
import { expect, test } from './studioTest.ts'
import { focusTimeline, openRecent, playheadTo } from './studioWays.ts'

/** Keeps the loudest sample that reaches the sound card, as `loudest` in the page. */
function listen(): void {
  const page = globalThis as unknown as { loudest: number }
  page.loudest = 0
  const connect = AudioNode.prototype.connect
  AudioNode.prototype.connect = function (this: AudioNode, ...way: unknown[]) {
    const target = way[0]
    if (target instanceof AudioDestinationNode) {
      const meter = new AnalyserNode(target.context, { fftSize: 2048 })
      const samples = new Float32Array(meter.fftSize)
      connect.call(this, meter as never)
      setInterval(() => {
        meter.getFloatTimeDomainData(samples)
        page.loudest = samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), page.loudest)
      }, 10)
    }
    return connect.apply(this, way as never) as never
  } as typeof connect
}

async function loudestDuring(page: Page, action: () => Promise<void>): Promise<number> {
  await page.waitForTimeout(300)
  await page.evaluate('loudest = 0')
  await action()
  await page.waitForTimeout(700)
  return page.evaluate<number>('loudest')
}

test('the film is heard at every forward speed and under a moving hand, not backward', async ({
  studioPage: page,
  studio,
}) => {
  const film = path.join(studio.root, 'tone.mp4')
  await makeFilm(film, { frames: 480 })
  const line = await ContractLine.open(page)
  const projectId = await line.createProject('Tone', { width: 320, height: 180 })
  const assetId = await line.importFile(projectId, film)
  const { id: sequenceId } = await line.sequence(projectId)
  await line.edit(projectId, 'placeMedia', { sequenceId, assetId, at: fromSeconds(0), mode: 'overwrite' })
  line.close()
  await page.addInitScript(listen)
  await page.reload()
  await openRecent(page, 'Tone')
  await focusTimeline(page)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const step = async (button: string, times: number) => {
    for (let time = 0; time < times; time += 1) await page.getByRole('button', { name: button }).click()
  }
  const nearly = 0.5

  expect(await loudestDuring(page, () => press('l'))).toBeCloseTo(nearly, 1)
  expect(await loudestDuring(page, () => press('l'))).toBeGreaterThan(0.2)
  expect(await loudestDuring(page, () => press('l'))).toBeGreaterThan(0.2)
  await press('k')
  expect(await loudestDuring(page, () => press())).toBeLessThan(0.01)

  await playheadTo(page, '00:00:10:00')
  expect(await loudestDuring(page, () => step('One frame forward', 1))).toBeGreaterThan(0.2)
  expect(await loudestDuring(page, () => step('One frame back', 2))).toBeGreaterThan(0.2)
  await focusTimeline(page)
  expect(await loudestDuring(page, () => press('j'))).toBeLessThan(0.01)
  await press('k')
  expect(await loudestDuring(page, () => press())).toBeLessThan(0.01)

  await press('Shift+M')
  expect(await loudestDuring(page, () => step('One frame forward', 2))).toBeLessThan(0.01)
})
