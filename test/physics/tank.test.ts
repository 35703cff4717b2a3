import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_PHYSICS, percent } from './allPhysics.ts'
import { judgeTank, measureTank, type TankMeasurement } from './checkTank.ts'
import { filmOf } from './filmOf.ts'

/** Long enough for the waves to die down. */
const SECONDS = 14

const SUNK = {
  prompt: 'A red steel cube 20 cm wide sinks in a square glass tank 60 cm wide. Seen from the side. Static camera.',
  facts: { tankWidthMetres: 0.6, displacedLitres: 8 },
}
const AFLOAT = {
  prompt:
    'A red wooden cube 20 cm wide with a mass of 4 kg falls into a square glass tank 60 cm wide from 10 cm. Seen from the side. Static camera.',
  facts: { tankWidthMetres: 0.6, displacedLitres: 4 },
}

describe.runIf(ALL_PHYSICS)('water in a glass tank, measured from the films’ files alone', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dalang-tank-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    ['a cube that sinks', SUNK, true],
    ['a cube that floats and bobs', AFLOAT, false],
  ] as const)(
    'rises by what %s pushes aside, keeps its mass, and is level where it rests',
    async (name, { prompt, facts }, comesToRest) => {
      const film = await filmOf({ prompt, folder, name, seconds: SECONDS })
      const measured = await measureTank(film, facts, SECONDS - 3, SECONDS)
      const verdict = judgeTank(measured, facts)
      console.log(told(name, measured, verdict.riseError, verdict.waterError))
      expect(verdict).toMatchObject({ riseHolds: true, waterHolds: true })
      if (comesToRest) expect(verdict.levelHolds).toBe(true)
      const tenth = { ...facts, displacedLitres: facts.displacedLitres * 1.1 }
      expect(judgeTank(measured, tenth).riseHolds).toBe(false)
      const leaked = { ...measured, litresAfter: 0.9 * measured.litresAfter }
      expect(judgeTank(leaked, facts).waterHolds).toBe(false)
      // While the waves are still high, neither is the surface level.
      const rough = await measureTank(film, facts, 1, 1.5)
      expect(judgeTank(rough, facts).levelHolds).toBe(false)
    },
    1_800_000,
  )
})

function told(name: string, measured: TankMeasurement, riseError: number, waterError: number): string {
  return (
    `${name}: the level rises ${measured.riseMillimetres.toFixed(2)} mm (${percent(riseError)}), ` +
    `${measured.litresBefore.toFixed(2)} l of water before, ${percent(waterError)} after, ` +
    `level within ${measured.tiltDegrees.toFixed(2)} degrees and ${measured.unevenPixels.toFixed(2)} px`
  )
}
