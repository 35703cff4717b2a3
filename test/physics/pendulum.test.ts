import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_PHYSICS, percent, WEAK_GRAVITY_SLOWER_BY } from './allPhysics.ts'
import { alterFilm } from './alteredFilm.ts'
import { heightsOfSwing, judgeEnergy } from './checkEnergy.ts'
import { checkPendulum } from './checkPendulum.ts'
import { filmOf } from './filmOf.ts'

const PROMPT = 'A blue pendulum 1 m long swings. Static camera.'
const FRAMES_PER_SECOND = 24
/** Frames: over these the energy of a swing is averaged. */
const HALF_A_SWING = 24
const FACTS = { lengthMetres: 1, verticalFieldOfViewDegrees: 32 }

describe.runIf(ALL_PHYSICS)('a pendulum, measured from the film’s file alone', () => {
  let folder: string
  let film: string

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'dalang-pendulum-'))
    film = await filmOf({ prompt: PROMPT, folder, name: 'pendulum', seconds: 4, height: 360, quality: 'standard' })
  }, 600_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('swings in 2 pi sqrt(length / g), lengthened by its width', async () => {
    const { periodSeconds, amplitudeRadians, residualPixels, error, holds } = await checkPendulum(film, FACTS)
    console.log(
      `swings in ${periodSeconds.toFixed(3)} s (${percent(error)}) from ${((amplitudeRadians * 180) / Math.PI).toFixed(1)} degrees, ` +
        `path fits within ${residualPixels.toFixed(2)} px`,
    )
    expect(holds).toBe(true)
    expect(residualPixels).toBeLessThan(0.5)
  })

  it('never gains energy, but would if its speed were 2 % greater half the time', async () => {
    const { anglesRadians } = await checkPendulum(film, FACTS)
    const heights = heightsOfSwing(anglesRadians, FRAMES_PER_SECOND, FACTS.lengthMetres)
    const { largestGain, holds } = judgeEnergy(heights, [], HALF_A_SWING)
    console.log(`energy grows by at most ${percent(largestGain)} of all that there is to fall`)
    expect(holds).toBe(true)
    const driven = heights.map((one, at) => ({
      ...one,
      metresPerSecond: (one.metresPerSecond ?? 0) * (at < heights.length / 2 ? 1 : 1.02),
    }))
    expect(judgeEnergy(driven, [], HALF_A_SWING).holds).toBe(false)
  })

  it('would not pass with gravity times 0.6', async () => {
    const slow = path.join(folder, 'slow.mp4')
    await alterFilm(film, slow, { slowerBy: WEAK_GRAVITY_SLOWER_BY })
    const verdict = await checkPendulum(slow, FACTS)
    expect(verdict.holds).toBe(false)
    expect((1 + verdict.error) ** -2).toBeCloseTo(0.6, 1)
  })

  it('would not pass for a length of 1.05 m', async () => {
    expect((await checkPendulum(film, { ...FACTS, lengthMetres: 1.05 })).holds).toBe(false)
  })
})
