import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_PHYSICS } from './allPhysics.ts'
import { judgeSun, measureSun, type SunFacts, sunOn } from './checkShadow.ts'
import { type DecodedFrame, filmFacts, firstAndLastFrame } from './decodeFilm.ts'
import { filmOf } from './filmOf.ts'
import type { SunMeasurement } from './shadowFit.ts'

const CUBE = { cubeWidthMetres: 0.5, verticalFieldOfViewDegrees: 32 }
const FACTS: SunFacts = { ...CUBE, elevationDegrees: 40, fromCameraDegrees: -60 }
const promptFor = ({ elevationDegrees, fromCameraDegrees }: SunFacts) =>
  `A red wooden cube 50 cm wide stands on the ground. The sun stands ${elevationDegrees} degrees high, ` +
  `${Math.abs(fromCameraDegrees)} degrees to the ${fromCameraDegrees < 0 ? 'left' : 'right'} of the camera. High camera. Static camera.`

let folder: string

async function measured(name: string, prompt: string): Promise<SunMeasurement> {
  return measureSun(await filmOf({ prompt, folder, name, seconds: 0.5, height: 180 }), CUBE as SunFacts)
}

function told({ elevationDegrees, fromCameraDegrees, residualPixels }: SunMeasurement): string {
  return (
    `the sun stands ${elevationDegrees.toFixed(2)} degrees high, ${fromCameraDegrees.toFixed(2)} degrees from the camera, ` +
    `the shadow fits within ${residualPixels.toFixed(2)} px`
  )
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dalang-sun-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the shadow of a cube, measured from the film’s file alone', () => {
  it('lies where the sun was said to put it', async () => {
    const sun = await measured('sun', promptFor(FACTS))
    console.log(told(sun))
    expect(judgeSun(sun, FACTS).holds).toBe(true)
    for (const moved of [-3, 3]) {
      expect(judgeSun(sun, { ...FACTS, elevationDegrees: 40 + moved }).holds).toBe(false)
      expect(judgeSun(sun, { ...FACTS, fromCameraDegrees: -60 + moved }).holds).toBe(false)
    }
  }, 600_000)

  it('would not pass with the shadow taken off the picture', async () => {
    const film = path.join(folder, 'sun.mp4')
    const size = await filmFacts(film)
    const [frame] = await firstAndLastFrame(film)
    expect(judgeSun(sunOn(frame, size, CUBE as SunFacts), FACTS).holds).toBe(true)
    expect(judgeSun(sunOn(withoutShadow(frame, size.width), size, CUBE as SunFacts), FACTS).holds).toBe(false)
  })

  it.runIf(ALL_PHYSICS).each([
    ['a low sun on the right', { ...FACTS, elevationDegrees: 28, fromCameraDegrees: 50 }],
    ['a high sun behind the cube', { ...FACTS, elevationDegrees: 58, fromCameraDegrees: 120 }],
  ])(
    'does so for %s',
    async (name, facts) => {
      const sun = await measured(name, promptFor(facts))
      console.log(told(sun))
      expect(judgeSun(sun, facts).holds).toBe(true)
    },
    600_000,
  )

  it.runIf(ALL_PHYSICS)(
    'does so in Indonesian',
    async () => {
      const prompt =
        'Kubus kayu merah selebar 50 cm berdiri di tanah. Matahari setinggi 35 derajat, 70 derajat di kanan kamera. Kamera tinggi. Kamera diam.'
      const sun = await measured('matahari', prompt)
      console.log(told(sun))
      expect(judgeSun(sun, { ...CUBE, elevationDegrees: 35, fromCameraDegrees: 70 }).holds).toBe(true)
    },
    600_000,
  )

  it.runIf(ALL_PHYSICS)(
    'would not pass on a film whose sun stands 15 degrees farther round',
    async () => {
      const sun = await measured('moved', promptFor({ ...FACTS, fromCameraDegrees: -75 }))
      expect(judgeSun(sun, FACTS).holds).toBe(false)
    },
    600_000,
  )
})

/** A picture on which everything grey that is darker than the rest of its row is as light as that. */
function withoutShadow({ rgba, timeSeconds }: DecodedFrame, width: number): DecodedFrame {
  const changed = new Uint8ClampedArray(rgba)
  for (let top = 0; top < rgba.length; top += 4 * width) {
    const row = Array.from({ length: width }, (_, x) => rgba.subarray(top + 4 * x, top + 4 * x + 4))
    const isGrey = ([r = 0, g = 0, b = 0]: Uint8ClampedArray) => r - Math.max(g, b) < 40
    const ground = row.filter(isGrey).sort((one, other) => (one[1] ?? 0) - (other[1] ?? 0))
    const usual = ground[Math.floor(0.75 * ground.length)]
    row.forEach((pixel, x) => {
      if (usual && isGrey(pixel) && (pixel[1] ?? 0) < 0.9 * (usual[1] ?? 0)) changed.set(usual, top + 4 * x)
    })
  }
  return { rgba: changed, timeSeconds }
}
