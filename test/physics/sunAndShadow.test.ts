import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_PHYSICS } from './allPhysics.ts'
import { judgeSun, measureSun, type SunFacts } from './checkShadow.ts'
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
