import { type RandomSource, randomBetween } from '../../../../shared/random/seeded.ts'
import { boulder } from '../../picture/sets/plants.ts'
import { type Paint, varied } from '../../picture/sets/scenery.ts'
import { type LandformPainter, outward } from './heights.ts'
import { ridged, roundLand, squareLand, uneven } from './relief.ts'

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
        const back = Math.min(1, Math.max(0, (row - face) / (rows - 1 - face)))
        const reach = from + terrace + back * Math.max(0.1, 0.98 - from - terrace - Math.abs(middle(z)))
        return [
          middle(z) + side * reach,
          row === 0 || row === rows ? 0 : high * share * (1 + back * 0.05 * uneven(noise, z, back, 5)),
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
    (x, z) => Math.min(1, Math.cos((Math.PI / 2) * outward(x, z)) ** 0.6) * (0.88 + 0.35 * uneven(noise, x, z, 4)),
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

/** A block of ice with flat faces. */
export const iceberg: LandformPainter = ({ scenery, random, noise, rise }) =>
  roundLand(
    scenery,
    (x, z) =>
      Math.max(0, (0.96 - outward(x, z)) * 3) ** 0.45 *
      (0.16 + 0.8 * ridged(noise, x, z, 1.1) * (1 - 0.5 * outward(x, z))),
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
