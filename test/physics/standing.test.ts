import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_PHYSICS } from './allPhysics.ts'
import { type DecodedFrame, filmFacts, firstAndLastFrame } from './decodeFilm.ts'
import { filmOf } from './filmOf.ts'
import { judgeStanding, measureStanding, type Standing } from './standing.ts'

const CUBE = { cubeWidthMetres: 0.5, verticalFieldOfViewDegrees: 32 }
const LIGHT = 'The sun stands 35 degrees high, 30 degrees to the left of the camera. Low camera. Static camera.'

describe.runIf(ALL_PHYSICS)('a cube at rest, measured from the film’s file alone', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dalang-standing-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function standingIn(name: string, prompt: string, change = (frame: DecodedFrame) => frame): Promise<Standing> {
    const film = await filmOf({ prompt, folder, name, seconds: 0.5, height: 360 })
    const [frame] = await firstAndLastFrame(film)
    return measureStanding(change(frame), await filmFacts(film), CUBE)
  }
  const told = (standing: Standing) =>
    `${standing.gapPixels.toFixed(2)} px between the cube and the ground, ${standing.sunkPixels.toFixed(2)} px sunk, ` +
    `of ${standing.sizePixels.toFixed(0)} px`

  it('touches the ground and is not sunk into it', async () => {
    const standing = await standingIn('rest', `A red wooden cube 50 cm wide stands on the ground. ${LIGHT}`)
    console.log(told(standing))
    expect(judgeStanding(standing)).toEqual({ isAttached: true, isWhole: true })
  }, 600_000)

  it('would not pass for a cube that hangs 2 % of its size over the ground', async () => {
    const prompt = `A red wooden cube 50 cm wide is dropped from 1 cm onto the ground in zero gravity. ${LIGHT}`
    const standing = await standingIn('lifted', prompt)
    console.log(`2 % lifted: ${told(standing)}`)
    expect(judgeStanding(standing).isAttached).toBe(false)
  }, 600_000)

  it('would not pass for a cube that is sunk 2 % of its size into the ground', async () => {
    const prompt = `A red wooden cube 50 cm wide stands on the ground. ${LIGHT}`
    const standing = await standingIn('sunk', prompt, (frame) => sunken(frame, 640, Math.round(0.02 * 219)))
    console.log(`2 % sunk: ${told(standing)}`)
    expect(judgeStanding(standing).isWhole).toBe(false)
  }, 600_000)
})

/** A picture on which the ground comes up over the lowest rows of what is red. */
function sunken({ rgba, timeSeconds }: DecodedFrame, width: number, rows: number): DecodedFrame {
  const height = rgba.length / 4 / width
  const changed = new Uint8ClampedArray(rgba)
  const isRed = (at: number) => (rgba[at] ?? 0) > 40 && (rgba[at + 1] ?? 0) < 0.6 * (rgba[at] ?? 0)
  for (let x = 0; x < width; x += 1) {
    let foot = height
    while (foot > 0 && !isRed(4 * ((foot - 1) * width + x))) foot -= 1
    if (foot === 0) continue
    for (let y = foot - rows; y < height; y += 1) {
      const from = 4 * (Math.min(height - 1, y + rows) * width + x)
      changed.set(rgba.subarray(from, from + 4), 4 * (y * width + x))
    }
  }
  return { rgba: changed, timeSeconds }
}
