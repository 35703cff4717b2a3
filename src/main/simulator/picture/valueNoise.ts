import { seededRandom } from '../../../shared/random/seeded.ts'

/** Smooth noise in 0 to 1 over the plane that repeats after `period` units in x and y. */
export type TileNoise = (x: number, y: number, period: readonly [number, number]) => number

/** Value noise on a lattice of random numbers, with a quintic fade. The same seed gives the same noise. */
export function tileNoise(seed: number): TileNoise {
  const random = seededRandom(seed)
  const lattice = Float64Array.from({ length: 256 }, () => random())
  const order = Uint8Array.from({ length: 256 }, () => Math.floor(random() * 256))
  const at = (x: number, y: number) => lattice[order[(order[x & 255]! + y) & 255]!]!
  return (x, y, [periodX, periodY]) => {
    const [cellX, cellY] = [Math.floor(x), Math.floor(y)]
    const [u, v] = [faded(x - cellX), faded(y - cellY)]
    const [left, right] = [wrapped(cellX, periodX), wrapped(cellX + 1, periodX)]
    const [low, high] = [wrapped(cellY, periodY), wrapped(cellY + 1, periodY)]
    const below = at(left, low) + (at(right, low) - at(left, low)) * u
    const above = at(left, high) + (at(right, high) - at(left, high)) * u
    return below + (above - below) * v
  }
}

/** Layers of noise, each twice as fine and half as strong, in 0 to 1. */
export function layeredNoise(
  noise: TileNoise,
  x: number,
  y: number,
  period: readonly [number, number],
  layers: number,
): number {
  let [sum, total, scale, weight] = [0, 0, 1, 1]
  for (let layer = 0; layer < layers; layer++) {
    sum += weight * noise(x * scale, y * scale, [period[0] * scale, period[1] * scale])
    total += weight
    scale *= 2
    weight /= 2
  }
  return sum / total
}

function faded(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10)
}

function wrapped(cell: number, period: number): number {
  return ((cell % period) + period) % period
}
