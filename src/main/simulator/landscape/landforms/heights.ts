import { type RandomSource, randomBetween } from '../../../../shared/random/seeded.ts'
import { boulder, palm } from '../../picture/sets/plants.ts'
import { type Paint, type Scenery, varied } from '../../picture/sets/scenery.ts'
import type { TileNoise } from '../../picture/valueNoise.ts'
import { ridged, roundLand, squareLand, uneven } from './relief.ts'

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

function out(x: number, z: number): number {
  return Math.min(1, Math.hypot(x, z))
}

/** Rock under snow over meadows and woods. */
export const mountain: LandformPainter = ({ scenery, random, noise, own, rise }) => {
  const relief = (x: number, z: number) => {
    const away = out(x, z)
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
    const away = out(x, z)
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
      const away = out(x, z)
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
    return sum * Math.min(1, (1 - out(x, z)) * 2.4) * (1 + 0.12 * uneven(noise, x, z, 5))
  }
  roundLand(
    scenery,
    relief,
    rise,
    (y, _up, x, z) => varied(y > 0.55 + 0.3 * uneven(noise, x, z, 4) ? '#86ab5c' : own, random, 0.07),
    noise,
  )
}

/** A wall of layered rock under grass. */
export const cliff: LandformPainter = ({ scenery, random, noise, rise }) => {
  const edge = (x: number) => 0.3 + 0.5 * uneven(noise, x, 0.3, 3)
  const face = 34
  const rows = face + 14
  scenery.sheet(
    70,
    rows,
    (u, v) => {
      const x = 1 - 2 * u
      const row = v * rows
      const side = Math.min(1, (1 - Math.abs(x)) * 7) ** 0.5
      const high = rise * side * (0.92 + 0.16 * uneven(noise, x, 0, 3))
      if (row < 3) return [x, 0.02 * rise * row * (row > 0 ? 1 : 0) * side, edge(x) + 0.5 - 0.14 * row]
      const share = Math.min(1, (row - 3) / face)
      if (share < 1) {
        // Every layer stands out or back a little.
        const ledge =
          0.05 * uneven(noise, 3 * x, share * 2.6, 4) + 0.035 * Math.sin(share * 37) * uneven(noise, x, 7, 5)
        return [x, high * (0.06 + 0.94 * share), edge(x) + 0.08 * (1 - share) + ledge]
      }
      const back = (row - 3 - face) / (rows - 3 - face)
      return [x, high * (1 + 0.05 * uneven(noise, x, back, 4)), edge(x) - back * (1 + edge(x))]
    },
    ([x, y, z], [, up]) => ({
      paint:
        up > 0.8 && y > 0.5 * rise
          ? varied('#7d9c52', random, 0.1)
          : strata(y / rise + 0.05 * uneven(noise, x, z, 5), ['#9a8f7e', '#857a6b', '#a89b86', '#766d61'], random),
    }),
    { overhangs: true },
  )
}

function strata(height: number, paints: readonly Paint[], random: RandomSource): Paint {
  const band = Math.abs(Math.floor(height * 13))
  return varied(paints[(band * 7) % paints.length] as Paint, random, 0.08)
}

/** Two walls of red layers with a river between them. */
export const canyon: LandformPainter = ({ scenery, random, noise, rise }) => {
  const reds = ['#b3704a', '#c98a5c', '#9a5638', '#d09a6c']
  const middle = (z: number) => 0.16 * Math.sin(3 * z) + 0.2 * uneven(noise, 0.2, z, 3)
  const face = 26
  for (const side of [-1, 1]) {
    const rows = face + 10
    scenery.sheet(
      60,
      rows,
      (u, v) => {
        const z = side * (1 - 2 * u)
        const row = v * rows
        const high = rise * (0.84 + 0.3 * uneven(noise, side * 0.5, z, 3))
        const from = 0.1 + 0.06 * uneven(noise, side, z, 6)
        const share = Math.min(1, row / face)
        const terrace = 0.16 * (Math.floor(share * 4) / 4) + 0.05 * share + 0.03 * uneven(noise, z * 3, share * 2, 4)
        const back = Math.max(0, (row - face) / (rows - face))
        const reach = from + terrace + back * Math.max(0.1, 0.98 - from - terrace - Math.abs(middle(z)))
        return [
          middle(z) + side * reach,
          row === 0 ? 0 : high * share * (1 + back * 0.05 * uneven(noise, z, back, 5)),
          z,
        ]
      },
      ([x, y, z]) => ({ paint: strata(y / rise + 0.03 * uneven(noise, x, z, 6), reds, random) }),
      { overhangs: true },
    )
  }
  scenery.sheet(
    8,
    40,
    (u, v) => [middle(1 - 2 * v) + (u - 0.5) * 0.36, 0.004 + 0.01 * Math.abs(u - 0.5), 1 - 2 * v],
    ([x, , z]) => ({ paint: Math.abs(x - middle(z)) < 0.07 ? '#4f8a9c' : varied('#c79a68', random, 0.08) }),
  )
}

/** Green slopes down to a stream. */
export const valley: LandformPainter = ({ scenery, random, noise, own, rise }) => {
  const stream = (z: number) => 0.14 * Math.sin(2.6 * z)
  squareLand(
    scenery,
    (x, z) =>
      Math.min(1, Math.max(0, (Math.abs(x - stream(z)) - 0.07) * 1.25) ** 1.4) *
      (0.9 + 0.4 * uneven(noise, x, z, 3)) *
      Math.min(1, (1 - Math.abs(x)) * 6),
    rise,
    (y, _up, x, z) => (Math.abs(x - stream(z)) < 0.055 ? '#5f9fb4' : varied(y > 0.6 ? '#86a35e' : own, random, 0.09)),
  )
}

/** A mound of rock with a dark mouth. */
export const cave: LandformPainter = ({ scenery, random, noise, own, rise }) => {
  roundLand(
    scenery,
    (x, z) => Math.min(1, Math.cos((Math.PI / 2) * out(x, z)) ** 0.6) * (0.88 + 0.35 * uneven(noise, x, z, 4)),
    rise,
    (_y, up) => (up > 0.86 ? varied('#6b7d4c', random, 0.12) : varied(own, random, 0.14)),
    noise,
  )
  const dark = { paint: '#0d0b09' } as const
  scenery.lump([0, 0.2 * rise, 0.66], [0.34, 0.42 * rise, 0.28], dark, random, { roughness: 0.06, detail: 2, shade: 0 })
  for (let stone = 0; stone < 15; stone++) {
    const angle = (Math.PI * stone) / 14
    const at: [number, number, number] = [
      0.4 * Math.cos(angle),
      0.03 * rise + 0.52 * rise * Math.sin(angle),
      0.8 + 0.06 * random(),
    ]
    boulder(scenery, at, randomBetween(random, 0.1, 0.16), random, varied(own, random, 0.2))
  }
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
      0.08 * Math.min(1, (1 - out(x, z)) * 6) +
        0.92 * Math.max(0, 1 - out(x, z) * 1.35) ** 1.1 * (0.9 + 0.5 * uneven(noise, x, z, 3)),
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
    (x, z) => 0.3 * Math.max(0, Math.sin(Math.PI * out(x, z))) * (1 + uneven(noise, x, z, 3)),
    rise,
    (_y, _up, x, z) => (out(x, z) < 0.5 ? varied('#9a9a54', random, 0.12) : varied('#d8b47a', random, 0.04)),
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

/** A block of ice with flat faces. */
export const iceberg: LandformPainter = ({ scenery, random, noise, rise }) =>
  roundLand(
    scenery,
    (x, z) =>
      Math.max(0, (0.96 - out(x, z)) * 3) ** 0.45 * (0.16 + 0.8 * ridged(noise, x, z, 1.1) * (1 - 0.5 * out(x, z))),
    rise,
    (y, up) => (up > 0.7 ? varied('#f2f7fb', random, 0.02) : varied(y < 0.12 ? '#7fc0d4' : '#c4e0ec', random, 0.05)),
    noise,
    false,
  )

/** Ice that flows down between its edges, crevassed. */
export const glacier: LandformPainter = ({ scenery, random, noise, rise }) =>
  squareLand(
    scenery,
    (x, z) => {
      const half = 0.42 + 0.14 * Math.sin(2 * z)
      const bed = Math.min(1, Math.max(0, (half - Math.abs(x)) * 6))
      return (
        bed * (0.55 - 0.4 * z) * (0.9 + 0.2 * ridged(noise, x * 0.4, z * 3, 5)) + Math.max(0, Math.abs(x) - half) * 1.1
      )
    },
    rise,
    (_y, up, x, z) => {
      const half = 0.42 + 0.14 * Math.sin(2 * z)
      if (Math.abs(x) > half + 0.03) return varied('#7c7873', random, 0.12)
      return up < 0.6 ? varied('#9fcfe2', random, 0.06) : varied('#eaf3f8', random, 0.03)
    },
  )

/** A ring of thrown-up earth about a hollow. */
export const crater: LandformPainter = ({ scenery, random, noise, own, rise }) =>
  roundLand(
    scenery,
    (x, z) => {
      const away = out(x, z)
      const wall = away < 0.6 ? Math.max(0, (away - 0.25) / 0.35) ** 2 : Math.max(0, (1 - away) / 0.4) ** 1.6
      return wall * (0.85 + 0.4 * uneven(noise, x, z, 4))
    },
    rise,
    (y) => varied(y < 0.06 ? '#7d756c' : own, random, 0.09),
    noise,
  )
