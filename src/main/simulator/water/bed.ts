import { forkSeed, seededRandom } from '../../../shared/random/seeded.ts'
import type { WaterBed } from '../../../shared/scene/stagedWater.ts'
import { reliefHeight } from './relief.ts'

/** Height of the ground relative to the surface at rest, metres; `x`, `z` from the water's middle. */
export type BedHeight = (x: number, z: number) => number

/** How high an upright wall stands above the ground of its vessel: no wave gets over it, metres. */
const WALL_HEIGHT = 50

/** The ground under a water. */
export function bedHeightOf(bed: WaterBed): BedHeight {
  switch (bed.kind) {
    case 'flat':
      return () => -bed.depth
    case 'round':
      return (x, z) => (Math.hypot(x, z) <= bed.radius ? -bed.depth : WALL_HEIGHT)
    case 'bowl':
      return bowl(bed)
    case 'channel':
      return channel(bed)
    case 'relief':
      return reliefHeight(bed)
    case 'shelf':
      return (_, z) => {
        const rise = (z - bed.shoreZ) * bed.slope
        return Math.max(-bed.depth, Math.min(bed.rim, rise))
      }
  }
}

/** A hollow with an uneven shore: the share of the radius at which the ground meets the water wanders around it. */
function bowl({ depth, radius, rim, seed }: Extract<WaterBed, { kind: 'bowl' }>): BedHeight {
  const random = seededRandom(forkSeed(seed, 'shore'))
  const bends = [2, 3, 5, 8].map((count) => ({ count, phase: random() * 2 * Math.PI, size: 0.1 / count ** 0.8 }))
  return (x, z) => {
    const around = Math.atan2(z / radius[1], x / radius[0])
    const bend = bends.reduce((sum, { count, phase, size }) => sum + size * Math.sin(count * around + phase), 1)
    const out = Math.hypot(x / radius[0], z / radius[1]) / bend
    // Steep at the shore, flat in the middle; beyond the shore up to the land.
    const inside = -depth * (1 - out ** 3)
    if (out <= 1) return inside
    const outside = (out - 1) * Math.min(radius[0], radius[1]) * 0.35
    return rim * (1 - Math.exp(-outside / Math.max(rim, 1e-3)))
  }
}

/** A bed that winds a little within its banks. */
function channel({ depth, halfWidth, rim, fall, seed }: Extract<WaterBed, { kind: 'channel' }>): BedHeight {
  const random = seededRandom(forkSeed(seed, 'banks'))
  const [one, other] = [random() * 2 * Math.PI, random() * 2 * Math.PI]
  return (x, z) => {
    const middle = 0.16 * halfWidth * Math.sin(x / (2.6 * halfWidth) + one)
    const width = halfWidth * (1 + 0.1 * Math.sin(x / (1.1 * halfWidth) + other))
    const out = Math.abs(z - middle) / width
    const across = out <= 1 ? -depth * (1 - out ** 4) : rim * (1 - Math.exp((-(out - 1) * width) / (2 * rim + 1e-3)))
    return across - fall * x
  }
}
