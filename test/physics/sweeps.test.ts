import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_PHYSICS } from './allPhysics.ts'
import { trackBall } from './ballTrack.ts'
import { measureFall } from './fallFit.ts'
import { filmOf, shotOf } from './filmOf.ts'
import { straightLine } from './straightLine.ts'
import { redThings, speedAcross, steepnessOfWay } from './sweptValues.ts'

/** One number of a prompt, several films, and what each film shows of it. */
interface Sweep {
  readonly of: string
  readonly values: readonly number[]
  readonly seconds: (value: number) => number
  readonly height: number
  readonly prompt: (value: number) => string
  readonly measure: (film: string) => Promise<number>
  /** A film's mark may hide what is counted: the shot is looked at as the project keeps it. */
  readonly ofShot?: true
}

const NUMBERS = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

const SWEEPS: readonly Sweep[] = [
  {
    of: 'speed, m/s',
    values: [0.5, 1, 1.5, 2, 2.5],
    seconds: () => 1,
    height: 180,
    prompt: (value) => `A red ball 20 cm wide rolls across the floor at ${value} m/s. Side view. Static camera.`,
    measure: (film) => speedAcross(film, 0.2),
  },
  {
    of: 'slope of a ramp, degrees',
    values: [12, 18, 24, 30, 36],
    seconds: () => 1.6,
    height: 180,
    prompt: (value) => `A blue ball 20 cm wide rolls down a ${value} degree ramp 60 cm high. Side view. Static camera.`,
    measure: steepnessOfWay,
  },
  {
    of: 'restitution',
    values: [0.5, 0.6, 0.7, 0.8, 0.9],
    seconds: () => 2.2,
    height: 180,
    prompt: (value) =>
      `A red rubber ball 20 cm wide is dropped from 1.2 m onto the floor, restitution ${value}. Static camera.`,
    measure: async (film) =>
      measureFall(await trackBall(film), { dropHeightMetres: 1.2, ballDiameterMetres: 0.2 }).restitution,
  },
  {
    of: 'count',
    values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    seconds: () => 0.5,
    height: 180,
    prompt: (value) =>
      `${NUMBERS[value - 1]} red ${value === 1 ? 'ball lies' : 'balls lie'} on the floor. High camera. Static camera.`,
    measure: redThings,
    ofShot: true,
  },
]

describe.runIf(ALL_PHYSICS)('a number of the prompt, measured from the films’ files alone', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dalang-sweep-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(SWEEPS)(
    'is what the film shows: $of',
    async ({ of, values, seconds, height, prompt, measure, ofShot }) => {
      const points: (readonly [number, number])[] = []
      for (const value of values) {
        const film = await (ofShot ? shotOf : filmOf)({
          prompt: prompt(value),
          folder,
          name: `${of.replace(/\W/g, '')}-${value}`,
          seconds: seconds(value),
          height,
        })
        points.push([value, await measure(film)])
      }
      const { slope, correlation, holds } = straightLine(points)
      const shown = points.map(([said, seen]) => `${seen.toFixed(3)} for ${said}`).join(', ')
      console.log(`${of}: ${shown}; slope ${slope.toFixed(4)}, r ${correlation.toFixed(5)}`)
      expect(holds).toBe(true)
      const misread = points.map(([said, seen]) => [said * 1.05, seen] as const)
      expect(straightLine(misread).holds).toBe(false)
      const swapped = points.map(([, seen], at) => [values[(at + 2) % values.length] ?? 0, seen] as const)
      expect(straightLine(swapped).holds).toBe(false)
    },
    3_600_000,
  )
})
