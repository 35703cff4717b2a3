import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alterFilm } from './alteredFilm.ts'
import { trackBallInSpace } from './ballInSpace.ts'
import { trackBall } from './ballTrack.ts'
import { measureContacts } from './bounceFit.ts'
import { checkDrop } from './checkDrop.ts'
import { judgeEnergy } from './checkEnergy.ts'
import { judgeSize } from './checkSize.ts'
import { measureFall } from './fallFit.ts'

/** What the prompt says; the checker is told nothing else. */
const PROMPT = 'A red rubber ball 20 cm wide is dropped from 2 m onto the floor, restitution 0.8. Static camera.'
const FACTS = { dropHeightMetres: 2, ballDiameterMetres: 0.2, restitution: 0.8 }

let folder: string
let film: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dalang-physics-'))
  film = path.join(folder, 'drop.mp4')
  const program = path.resolve(import.meta.dirname, '../../src/main/cli/main.ts')
  const words = ['film', PROMPT, '-o', film, '--seconds', '3', '--height', '270', '--seed', '1']
  const env = { ...process.env, DALANG_DATA: path.join(folder, 'data'), DALANG_PROJECTS: folder }
  await promisify(execFile)(process.execPath, [program, ...words], { env })
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a dropped ball, measured from the film’s file alone', () => {
  it('falls as gravity says, bounces as stated, and sounds when it touches', async () => {
    const verdict = await checkDrop(film, FACTS)
    console.log(
      `g ${verdict.gravity.toFixed(3)} m/s2 (${percent(verdict.gravityError)}), restitution ${verdict.restitution.toFixed(3)} ` +
        `(${percent(verdict.restitutionError)}), sound ${(verdict.soundOffsetSeconds * 1000).toFixed(1)} ms after the contact, ` +
        `path fits within ${verdict.residualPixels.toFixed(2)} px`,
    )
    expect(verdict).toMatchObject({ gravityHolds: true, restitutionHolds: true, soundHolds: true })
    expect(verdict.residualPixels).toBeLessThan(0.5)
  })

  it('would not pass with gravity times 0.6', async () => {
    const slow = path.join(folder, 'slow.mp4')
    await alterFilm(film, slow, { slowerBy: 1 / Math.sqrt(0.6) })
    const verdict = await checkDrop(slow, FACTS)
    expect(verdict.gravityHolds).toBe(false)
    expect(verdict.gravity / 9.81).toBeCloseTo(0.6, 1)
  })

  it('would not pass with the sound 60 ms early or late', async () => {
    for (const shift of [-0.06, 0.06]) {
      const shifted = path.join(folder, 'shifted.mp4')
      await alterFilm(film, shifted, { soundLaterBySeconds: shift })
      expect((await checkDrop(shifted, FACTS)).soundHolds).toBe(false)
    }
  })

  it('would not pass for another restitution than the stated one', async () => {
    expect((await checkDrop(film, { ...FACTS, restitution: 0.7 })).restitutionHolds).toBe(false)
  })

  it('would not pass if it stopped in mid-air for a while', async () => {
    const halted = path.join(folder, 'halted.mp4')
    await alterFilm(film, halted, { halt: { atSeconds: 0.9, forSeconds: 0.25 } })
    const { gravityHolds, residualPixels } = await checkDrop(halted, FACTS)
    expect(gravityHolds && residualPixels < 0.5).toBe(false)
  })

  it('keeps its size, and would not pass if it swelled by 5 %', async () => {
    const sightings = await trackBallInSpace(film, 'red', FACTS.ballDiameterMetres, 32)
    const { growth, holds } = judgeSize(sightings)
    console.log(`over ${sightings.length} pictures the ball grows by ${percent(growth)}`)
    expect(holds).toBe(true)
    const swelling = sightings.map((one, at) => ({
      ...one,
      diameter: one.diameter * (1 + (0.05 * at) / sightings.length),
    }))
    expect(judgeSize(swelling).holds).toBe(false)
  })

  it('never gains energy, but would if it were played backwards', async () => {
    const sightings = await trackBall(film)
    const { heightAtRow } = measureFall(sightings, FACTS)
    const heights = sightings.map(({ timeSeconds, y }) => ({ timeSeconds, heightMetres: heightAtRow(y) }))
    const contacts = measureContacts(sightings, FACTS)
    const { largestGain, holds } = judgeEnergy(heights, contacts)
    console.log(`energy grows by at most ${percent(largestGain)} of all that there is to fall`)
    expect(holds).toBe(true)
    const end = sightings.at(-1)?.timeSeconds ?? 0
    const backwards = heights.toReversed().map((one) => ({ ...one, timeSeconds: end - one.timeSeconds }))
    const turned = contacts.map((contact) => end - contact)
    expect(judgeEnergy(backwards, turned).holds).toBe(false)
  })
})

function percent(share: number): string {
  return `${share < 0 ? '' : '+'}${(100 * share).toFixed(2)} %`
}
