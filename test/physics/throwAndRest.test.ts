import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_PHYSICS, percent } from './allPhysics.ts'
import { cubesInView } from './boxInView.ts'
import { colourEdges } from './colourEdges.ts'
import { filmFacts, firstAndLastFrame } from './decodeFilm.ts'
import { type DiscAtTime, discOf, trackDisc } from './discInView.ts'
import { filmOf } from './filmOf.ts'
import { seenAt } from './pinhole.ts'
import { straightLine } from './straightLine.ts'

const SPEED_TOLERANCE = 0.01
const GAP_TOLERANCE_PIXELS = 1

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

describe.runIf(ALL_PHYSICS)('what flies and what lies, measured from the films’ files alone', () => {
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
    console.log(`over ${discs.length} pictures it goes ${percent(-slower)} faster across`)
    expect(discs.length).toBeGreaterThan(14)
    expect(Math.abs(slower)).toBeLessThanOrEqual(SPEED_TOLERANCE)
    const start = discs[0]
    const braked = discs.map((disc) => {
      const since = disc.timeSeconds - (start?.timeSeconds ?? 0)
      return { ...disc, x: (start?.x ?? 0) + (disc.x - (start?.x ?? 0)) * (1 - 0.05 * since) }
    })
    expect(Math.abs(slowing(braked))).toBeGreaterThan(SPEED_TOLERANCE)
  }, 600_000)

  it('a ball lies on a cube without gap and without sinking in', async () => {
    const prompt = 'A red ball 20 cm wide lies on a blue wooden cube 40 cm wide. Static camera.'
    const film = await filmOf({ prompt, folder, name: 'rest', seconds: 0.5, height: 270 })
    const size = await filmFacts(film)
    const [, frame] = await firstAndLastFrame(film)
    const lens = { ...size, verticalFieldOfViewDegrees: 32 }
    const disc = discOf(colourEdges(frame, size, 'red'))
    const { pitch, stands } = cubesInView([colourEdges(frame, size, 'blue')], 0.4, lens)
    const [stand] = stands
    if (!stand) throw new Error('The cube is not seen')
    const [x, y, z] = stand.middle
    const gapWith = (lift: number) => {
      const due = seenAt([x, y + 0.2 + 0.1 + lift, z], pitch, lens)
      return (due?.[1] ?? 0) - disc.y
    }
    console.log(`the ball lies ${gapWith(0).toFixed(2)} px over where its cube carries it`)
    expect(Math.abs(gapWith(0))).toBeLessThanOrEqual(GAP_TOLERANCE_PIXELS)
    expect(Math.abs(gapWith(0.02))).toBeGreaterThan(GAP_TOLERANCE_PIXELS)
    expect(Math.abs(gapWith(-0.02))).toBeGreaterThan(GAP_TOLERANCE_PIXELS)
  }, 600_000)
})
