import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_PHYSICS } from './allPhysics.ts'
import { cubesInView } from './boxInView.ts'
import { colourEdges } from './colourEdges.ts'
import { filmFacts, firstAndLastFrame } from './decodeFilm.ts'
import { filmOf } from './filmOf.ts'
import { focalPixels, seenAt } from './pinhole.ts'
import { brightestSpot, warmth } from './skyLight.ts'

const TOLERANCE_DEGREES = 3
const FAR = 1e5

describe.runIf(ALL_PHYSICS)('the light of the sky, measured from the films’ files alone', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dalang-sky-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function pictureOf(name: string, prompt: string, height: number) {
    const film = await filmOf({ prompt, folder, name, seconds: 0.5, height })
    const size = await filmFacts(film)
    const [frame] = await firstAndLastFrame(film)
    return { size, frame, lens: { ...size, verticalFieldOfViewDegrees: 32 } }
  }

  it('is brightest where the sun was said to stand', async () => {
    const prompt =
      'A red wooden cube 50 cm wide stands on the ground. The sun stands 7 degrees high, 168 degrees to the right of the camera. Static camera.'
    const { size, frame, lens } = await pictureOf('sun', prompt, 180)
    const { pitch, residualPixels } = cubesInView([colourEdges(frame, size, 'red')], 0.5, lens)
    // Where the horizon is, is only known from a cube that was really found.
    expect(residualPixels).toBeLessThan(0.6)
    const [x, y] = brightestSpot(frame, size)
    const away = (elevationDegrees: number, fromCameraDegrees: number) => {
      const [up, around] = [(elevationDegrees * Math.PI) / 180, (fromCameraDegrees * Math.PI) / 180]
      const toward = [Math.sin(around) * Math.cos(up), Math.sin(up), -Math.cos(around) * Math.cos(up)] as const
      const due = seenAt([FAR * toward[0], FAR * toward[1], FAR * toward[2]], pitch, lens)
      if (!due) return 180
      return (Math.atan(Math.hypot(due[0] - x, due[1] - y) / focalPixels(lens)) * 180) / Math.PI
    }
    console.log(`the sky is brightest ${away(7, 168).toFixed(2)} degrees from where the sun was said to stand`)
    expect(away(7, 168)).toBeLessThanOrEqual(TOLERANCE_DEGREES)
    expect(away(7, 164)).toBeGreaterThan(TOLERANCE_DEGREES)
    expect(away(11, 168)).toBeGreaterThan(TOLERANCE_DEGREES)
  }, 600_000)

  it('is warmer at dawn and at sunset than at noon', async () => {
    const warm: number[] = []
    for (const hour of ['dawn', 'sunset', 'noon']) {
      const { size, frame } = await pictureOf(hour, `A white cube stands on the ground at ${hour}. Static camera.`, 64)
      warm.push(warmth(frame, size))
    }
    const [dawn = 0, sunset = 0, noon = 0] = warm
    console.log(
      `red to blue of the ground: dawn ${dawn.toFixed(2)}, sunset ${sunset.toFixed(2)}, noon ${noon.toFixed(2)}`,
    )
    expect(Math.min(dawn, sunset)).toBeGreaterThan(1.05 * noon)
    expect(noon).not.toBeGreaterThan(1.05 * Math.min(dawn, sunset))
  }, 600_000)
})
