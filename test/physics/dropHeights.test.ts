import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_PHYSICS, WEAK_GRAVITY_SLOWER_BY } from './allPhysics.ts'
import { alterFilm } from './alteredFilm.ts'
import { trackBall } from './ballTrack.ts'
import { measureFall } from './fallFit.ts'
import { filmOf } from './filmOf.ts'
import { straightLine } from './straightLine.ts'

const EARTH_GRAVITY = 9.81
const HEIGHTS_METRES = [0.5, 1, 1.5, 2]
const promptFor = (height: number) =>
  `A red rubber ball 20 cm wide is dropped from ${height} m onto the floor, restitution 0.8. Static camera.`

interface Fall {
  readonly heightMetres: number
  readonly film: string
}

/** How much longer a fall takes on film for each second it should take longer, and how straight that line is. */
async function slopeOf(falls: readonly Fall[], saidHeights = falls.map(({ heightMetres }) => heightMetres)) {
  const points = await Promise.all(
    falls.map(async ({ film }, index) => {
      const dropHeightMetres = saidHeights[index] ?? 0
      const fall = measureFall(await trackBall(film), { dropHeightMetres, ballDiameterMetres: 0.2 })
      return [Math.sqrt((2 * dropHeightMetres) / EARTH_GRAVITY), fall.contactSeconds - fall.releaseSeconds] as const
    }),
  )
  return { points, ...straightLine(points) }
}

describe.runIf(ALL_PHYSICS)('balls dropped from several heights, measured from the films’ files alone', () => {
  let folder: string
  const falls: Fall[] = []

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'dalang-heights-'))
    for (const heightMetres of HEIGHTS_METRES) {
      const film = await filmOf({ prompt: promptFor(heightMetres), folder, name: `fall-${heightMetres}`, seconds: 2.5 })
      falls.push({ heightMetres, film })
    }
  }, 1_200_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('take as much longer as they fall farther', async () => {
    const { points, slope, correlation, holds } = await slopeOf(falls)
    const times = points.map(([due, taken]) => `${taken.toFixed(3)} s for ${due.toFixed(3)} s`).join(', ')
    console.log(`falls take ${times}: slope ${slope.toFixed(4)}, r ${correlation.toFixed(5)}`)
    expect(holds).toBe(true)
    expect(correlation).toBeGreaterThan(0.99)
  })

  it('would not pass with gravity times 0.6', async () => {
    const slowed: Fall[] = []
    for (const { heightMetres, film } of falls) {
      const slow = path.join(folder, `slow-${heightMetres}.mp4`)
      await alterFilm(film, slow, { slowerBy: WEAK_GRAVITY_SLOWER_BY })
      slowed.push({ heightMetres, film: slow })
    }
    expect((await slopeOf(slowed)).holds).toBe(false)
  })

  it('would not pass if the highest had fallen from 2.3 m', async () => {
    expect((await slopeOf(falls, [0.5, 1, 1.5, 2.3])).holds).toBe(false)
  })
})
