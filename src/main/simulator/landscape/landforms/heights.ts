import { type RandomSource, randomBetween } from '../../../../shared/random/seeded.ts'
import { palm } from '../../picture/sets/plants.ts'
import { type Paint, type Scenery, varied } from '../../picture/sets/scenery.ts'
import type { TileNoise } from '../../picture/valueNoise.ts'
import { ridged, roundLand, uneven } from './relief.ts'

/** What a painter of landforms has to work with: a plan from -1 to 1 both ways, and how high it is. */
export interface LandformSite {
  readonly scenery: Scenery
  readonly random: RandomSource
  readonly noise: TileNoise
  readonly own: Paint
  readonly rise: number
}

export type LandformPainter = (site: LandformSite) => void

const GRASS = '#6a8a48'
const SNOW = '#eff3f8'

/** How far out in a round plan, at most 1. */
export function outward(x: number, z: number): number {
  return Math.min(1, Math.hypot(x, z))
}

/** Rock under snow over meadows and woods. */
export const mountain: LandformPainter = ({ scenery, random, noise, own, rise }) => {
  const relief = (x: number, z: number) => {
    const away = outward(x, z)
    const cone = 1 - away
    // The summit itself is a peak, whatever the noise has there.
    const crest = 1 + (ridged(noise, x, z, 2.3) - 1) * Math.min(1, away * 3.4)
    return cone ** 1.2 * (0.46 + 0.54 * crest) + 0.05 * cone * away * uneven(noise, x, z, 9)
  }
  roundLand(
    scenery,
    relief,
    rise,
    (y, up, x, z) => {
      const line = 0.56 + 0.16 * uneven(noise, x, z, 6)
      if (y > line && up > 0.42) return varied(SNOW, random, 0.03)
      if (y < 0.14 + 0.1 * uneven(noise, x, z, 7) || (y < 0.34 && up > 0.82)) return varied(GRASS, random, 0.1)
      return varied(y > 0.3 ? own : '#66705c', random, 0.12)
    },
    noise,
  )
}

/** A steep cone with gullies, an open crater and the glow in it. */
export const volcano: LandformPainter = ({ scenery, random, noise, own, rise }) => {
  const rim = 0.13
  const relief = (x: number, z: number) => {
    const away = outward(x, z)
    const angle = Math.atan2(z, x)
    const gully = ridged(noise, Math.cos(angle) * 1.6, Math.sin(angle) * 1.6, 4)
    const slope = (1 - away) ** 1.75 * (1 + 0.2 * (gully - 0.6) * Math.sin(Math.PI * away))
    const lip = (1 - rim) ** 1.75 * (1 + 0.05 * uneven(noise, x, z, 8))
    return away < rim ? lip - 0.16 * (1 - (away / rim) ** 2) : Math.min(slope, lip)
  }
  const top = (1 - rim) ** 1.75
  roundLand(
    scenery,
    relief,
    rise,
    (y, _up, x, z) => {
      const away = outward(x, z)
      if (away < rim * 0.7) return varied('#3a2a26', random, 0.1)
      const woods = 0.2 + 0.16 * uneven(noise, x, z, 6)
      if (y < woods) return varied('#56713f', random, 0.14)
      if (y < woods + 0.09) return varied('#75704e', random, 0.12)
      return varied(own, random, 0.12)
    },
    noise,
  )
  scenery.lump(
    [0, (top - 0.13) * rise, 0],
    [rim * 0.62, 0.02 * rise, rim * 0.62],
    { paint: '#ff7a30', glow: 1.4 },
    random,
    { detail: 2 },
  )
  // Threads of lava over the lip.
  for (let thread = 0; thread < 3; thread++) {
    const angle = 0.9 + 0.7 * thread + 0.4 * random()
    let before: [number, number, number] | undefined
    for (let step = 0; step < 14; step++) {
      const away = rim * 0.8 + 0.02 * step * (1 + 0.5 * thread)
      const turn = angle + 0.14 * Math.sin(step * 0.9 + thread)
      const [x, z] = [away * Math.cos(turn), away * Math.sin(turn)]
      const here: [number, number, number] = [x, rise * Math.max(0.02, relief(x, z) + 0.004), z]
      if (before !== undefined)
        scenery.post(before, here, [0.011, 0.011], { paint: '#ff6a24', glow: 1.1 - 0.06 * step }, 5)
      before = here
    }
  }
}

/** Soft green rises one behind the other. */
export const hills: LandformPainter = ({ scenery, random, noise, own, rise }) => {
  const mounds = Array.from(
    { length: 6 },
    () =>
      [
        randomBetween(random, -0.45, 0.45),
        randomBetween(random, -0.5, 0.4),
        randomBetween(random, 0.5, 1),
        randomBetween(random, 0.22, 0.4),
      ] as const,
  )
  const relief = (x: number, z: number) => {
    const sum = mounds.reduce(
      (most, [mx, mz, high, wide]) =>
        Math.max(most, high * Math.exp(-((x - mx) ** 2 + (z - mz) ** 2) / (2 * wide * wide))),
      0,
    )
    return sum * Math.min(1, (1 - outward(x, z)) * 2.4) * (1 + 0.12 * uneven(noise, x, z, 5))
  }
  roundLand(
    scenery,
    relief,
    rise,
    (y, _up, x, z) => varied(y > 0.55 + 0.3 * uneven(noise, x, z, 4) ? '#86ab5c' : own, random, 0.07),
    noise,
  )
}

/** Sand blown to a crest: long on one side, steep on the other. */
export const dune: LandformPainter = ({ scenery, random, noise, own, rise }) =>
  roundLand(
    scenery,
    (x, z) => {
      const crest = 0.12 + 0.22 * Math.sin(1.7 * z)
      const slope = x < crest ? (x + 1) / (1 + crest) : (1 - x) / (1 - crest)
      const lee = x < crest ? Math.max(0, slope) ** 1.5 : Math.max(0, slope) ** 0.85
      return lee * Math.max(0, 1 - z * z) ** 0.8 * (1 + 0.02 * Math.sin(40 * (x + 0.4 * z)))
    },
    rise,
    () => varied(own, random, 0.03),
    noise,
  )

/** Sand around a green rise with palms. */
export const island: LandformPainter = ({ scenery, random, noise, own, rise }) => {
  const relief = (x: number, z: number) =>
    Math.min(
      1,
      0.08 * Math.min(1, (1 - outward(x, z)) * 6) +
        0.92 * Math.max(0, 1 - outward(x, z) * 1.35) ** 1.1 * (0.9 + 0.5 * uneven(noise, x, z, 3)),
    )
  roundLand(
    scenery,
    relief,
    rise,
    (y, up) =>
      y < 0.13
        ? varied('#e8d6a8', random, 0.04)
        : up < 0.62
          ? varied('#8b8470', random, 0.12)
          : varied(own, random, 0.13),
    noise,
  )
  for (let tree = 0; tree < 13; tree++) {
    const away = 0.36 + 0.34 * random()
    const [x, z] = [away * Math.cos(tree * 2.4), away * Math.sin(tree * 2.4)]
    palm(scenery, [x, rise * relief(x, z) - 0.004, z], randomBetween(random, 0.16, 0.24), random)
  }
  for (let bush = 0; bush < 40; bush++) {
    const away = 0.6 * Math.sqrt(random())
    const [x, z] = [away * Math.cos(bush * 2.4), away * Math.sin(bush * 2.4)]
    scenery.lump(
      [x, rise * relief(x, z), z],
      [0.045, 0.035, 0.045],
      { paint: varied('#5d8a42', random, 0.2) },
      random,
      { roughness: 0.25, shade: 0.6 },
    )
  }
}

/** A pool in the sand under palms. */
export const oasis: LandformPainter = ({ scenery, random, noise, rise }) => {
  roundLand(
    scenery,
    (x, z) => 0.3 * Math.max(0, Math.sin(Math.PI * outward(x, z))) * (1 + uneven(noise, x, z, 3)),
    rise,
    (_y, _up, x, z) => (outward(x, z) < 0.5 ? varied('#9a9a54', random, 0.12) : varied('#d8b47a', random, 0.04)),
    noise,
  )
  scenery.post([0, 0, 0], [0, 0.03 * rise + 0.012, 0], [0.3, 0.3], { paint: '#3f8fa6' }, 30)
  for (let tree = 0; tree < 11; tree++) {
    const away = 0.36 + 0.2 * random()
    palm(
      scenery,
      [away * Math.cos(tree * 2.4), 0.2 * rise, away * Math.sin(tree * 2.4)],
      randomBetween(random, 0.28, 0.44),
      random,
    )
  }
}

/** A ring of thrown-up earth about a hollow. */
export const crater: LandformPainter = ({ scenery, random, noise, own, rise }) =>
  roundLand(
    scenery,
    (x, z) => {
      const away = outward(x, z)
      const wall = away < 0.6 ? Math.max(0, (away - 0.25) / 0.35) ** 2 : Math.max(0, (1 - away) / 0.4) ** 1.6
      return wall * (0.85 + 0.4 * uneven(noise, x, z, 4))
    },
    rise,
    (y) => varied(y < 0.06 ? '#7d756c' : own, random, 0.09),
    noise,
  )
