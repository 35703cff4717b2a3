import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_PHYSICS, percent } from './allPhysics.ts'
import { type DiscAtTime, trackDisc } from './discInView.ts'
import { filmOf } from './filmOf.ts'
import { straightLine } from './straightLine.ts'

const SPEED_TOLERANCE = 0.01

/** How much slower something goes across the picture in the second half of its way than in the first, as a share. */
function slowing(discs: readonly DiscAtTime[]): number {
  const speed = (part: readonly DiscAtTime[]) =>
    straightLine(part.map(({ timeSeconds, x }) => [timeSeconds, x] as const)).slope
  const middle = Math.floor(discs.length / 2)
  return 1 - speed(discs.slice(middle)) / speed(discs.slice(0, middle))
}

/** What of a throw is before it touches the ground. */
function inTheAir(discs: readonly DiscAtTime[]): readonly DiscAtTime[] {
  const lowest = discs.findIndex(({ y }, at) => at > 3 && y > (discs[0]?.y ?? 0) && (discs[at + 1]?.y ?? 0) < y)
  return discs.slice(0, lowest < 0 ? discs.length : lowest)
}

describe.runIf(ALL_PHYSICS)('what flies, measured from the film’s file alone', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dalang-throw-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('a thrown ball keeps its speed across', async () => {
    const prompt = 'A red ball 20 cm wide is thrown at 4 m/s at an angle of 50 degrees. Side view. Static camera.'
    const film = await filmOf({ prompt, folder, name: 'throw', seconds: 1.2, height: 270 })
    const discs = inTheAir(await trackDisc(film, 'red'))
    const slower = slowing(discs)
    console.log(`over ${discs.length} pictures its speed across changes by ${percent(-slower)}`)
    expect(discs.length).toBeGreaterThan(14)
    expect(Math.abs(slower)).toBeLessThanOrEqual(SPEED_TOLERANCE)
    const start = discs[0]
    const braked = discs.map((disc) => {
      const since = disc.timeSeconds - (start?.timeSeconds ?? 0)
      return { ...disc, x: (start?.x ?? 0) + (disc.x - (start?.x ?? 0)) * (1 - 0.05 * since) }
    })
    expect(Math.abs(slowing(braked))).toBeGreaterThan(SPEED_TOLERANCE)
  }, 600_000)
})
