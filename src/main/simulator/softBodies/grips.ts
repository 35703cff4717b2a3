import type { BodyPart } from '../../../shared/scene/stagedScene.ts'
import { plus, type Vec3 } from '../physics/vectors.ts'
import { cornerWeights, type Lattice } from './lattice.ts'
import { ThingSurface } from './outsideThing.ts'

/** Points on a soft thing's surface, by which it touches others: each is held by the eight corners of its cell. */
export interface Grips {
  /** Of all, and of the first ones, which lie far enough apart for what is as large as a cell. */
  readonly count: number
  readonly coarse: number
  readonly corners: Uint16Array
  readonly weights: Float64Array
}

/** Each look along the surface's normal comes this much nearer to it. */
const LOOKS_AT_SURFACE = 4

/**
 * Points over the whole surface of a thing at rest, about `spacing` metres apart, and once more `fine` metres apart where
 * that is less: a small ball that falls between few points is thrown aside by the first that it meets.
 */
export function gripsOf(parts: readonly BodyPart[], lattice: Lattice, spacing: number, fine: number): Grips {
  const seen = parts.filter(({ only }) => only !== 'touched')
  const solid = seen.some(({ only }) => only === undefined) ? seen.filter(({ only }) => only === undefined) : seen
  const surface = new ThingSurface(solid)
  const coarse = surfaceOf(surface, lattice, spacing)
  const places = fine < spacing ? [...coarse, ...surfaceOf(surface, lattice, fine)] : coarse
  const corners = new Uint16Array(places.length * 8)
  const weights = new Float64Array(places.length * 8)
  for (const [index, place] of places.entries()) gripAt(lattice, place, corners, weights, index * 8)
  return { count: places.length, coarse: coarse.length, corners, weights }
}

/** Places of the fine grid along each edge of a block that is looked at as one first. */
const BLOCK = 4

/** Writes by which corners, and how much by each, a place of the thing at rest is held. */
export function gripAt(
  lattice: Lattice,
  place: Vec3,
  corners: Uint16Array,
  weights: Float64Array | Float32Array,
  at: number,
): number {
  const { cell, within } = lattice.locate(place)
  corners.set(lattice.cells.subarray(cell * 8, cell * 8 + 8), at)
  weights.set(cornerWeights(within), at)
  return cell
}

/**
 * Every place of a fine grid that lies near the surface, moved onto it, without those that come too close to another. From
 * the middle outward, so that what has two like halves is held alike in both.
 */
function surfaceOf(surface: ThingSurface, { rest, edges }: Lattice, spacing: number): Vec3[] {
  const [middle, counts] = gridAround(rest, spacing)
  const starts: Vec3[] = []
  for (let i = 0; i <= counts[0]; i += BLOCK) {
    for (let j = 0; j <= counts[1]; j += BLOCK) {
      for (let k = 0; k <= counts[2]; k += BLOCK) {
        const from = [i, j, k].map((step, axis) => step - counts[axis]! / 2) as unknown as Vec3
        const inside = from.map((step, axis) => middle[axis]! + (step + (BLOCK - 1) / 2) * spacing) as unknown as Vec3
        if (Math.abs(surface.look(...inside)) > BLOCK * spacing) continue
        for (let step = 0; step < BLOCK ** 3; step++) {
          const at = [step % BLOCK, Math.floor(step / BLOCK) % BLOCK, Math.floor(step / BLOCK ** 2)]
          starts.push(from.map((value, axis) => (value + at[axis]!) * spacing) as unknown as Vec3)
        }
      }
    }
  }
  starts.sort((one, other) => Math.hypot(one[0], one[2]) - Math.hypot(other[0], other[2]))
  const taken = new Map<string, Vec3[]>()
  const places: Vec3[] = []
  for (const start of starts) {
    const near = plus(middle, start)
    if (Math.abs(surface.look(...near)) > spacing * 0.87) continue
    const place = ontoSurface(surface, near)
    if (Math.abs(surface.look(...place)) > 0.02 * Math.min(...edges)) continue
    if (!isTooClose(place, taken, spacing * 0.6)) places.push(place)
  }
  return places
}

/** The middle of the points, and an even number of steps across all of them along each axis. */
function gridAround(points: Float64Array, spacing: number): readonly [Vec3, Vec3] {
  const ends = ([0, 1, 2] as const).map((axis) => {
    const values = points.filter((_, at) => at % 3 === axis)
    return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))] as const
  })
  const middle = ends.map(([low, high]) => (low + high) / 2) as unknown as Vec3
  const counts = ends.map(([low, high]) => 2 * Math.ceil((high - low) / (2 * spacing)) + 2) as unknown as Vec3
  return [middle, counts]
}

function ontoSurface(surface: ThingSurface, start: Vec3): Vec3 {
  let place = start
  for (let look = 0; look < LOOKS_AT_SURFACE; look++) {
    const distance = surface.look(...place)
    place = [
      place[0] - distance * surface.outward(0),
      place[1] - distance * surface.outward(1),
      place[2] - distance * surface.outward(2),
    ]
  }
  return place
}

function isTooClose(place: Vec3, taken: Map<string, Vec3[]>, least: number): boolean {
  const box = place.map((value) => Math.floor(value / least)) as [number, number, number]
  for (let near = 0; near < 27; near++) {
    const key = [box[0] + (near % 3) - 1, box[1] + (Math.floor(near / 3) % 3) - 1, box[2] + Math.floor(near / 9) - 1]
    for (const other of taken.get(key.join()) ?? []) {
      if (Math.hypot(place[0] - other[0], place[1] - other[1], place[2] - other[2]) < least) return true
    }
  }
  taken.set(box.join(), [...(taken.get(box.join()) ?? []), place])
  return false
}
