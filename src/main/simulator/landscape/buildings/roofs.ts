import type { RandomSource } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { type Coat, type Scenery, varied } from '../../picture/sets/scenery.ts'

/** How a roof is laid. */
interface Laid {
  readonly rows: number
  readonly columns: number
  /** How much the tiles differ in colour. */
  readonly mottle: number
}

const TILED: Laid = { rows: 9, columns: 16, mottle: 0.16 }
/** Straw lies in thick soft courses. */
export const THATCHED: Laid = { rows: 5, columns: 22, mottle: 0.2 }

function between(a: Vector3, b: Vector3, share: number): Vector3 {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]
}

/** A slope from its eave to its ridge in courses, the lower edge of each lying over the one below. */
function slope(
  scenery: Scenery,
  [left, right, ridgeRight, ridgeLeft]: readonly [Vector3, Vector3, Vector3, Vector3],
  coat: Coat,
  random: RandomSource,
  { rows, columns, mottle }: Laid,
): void {
  const step = 0.22 * (Math.hypot(ridgeLeft[0] - left[0], ridgeLeft[1] - left[1], ridgeLeft[2] - left[2]) / rows)
  const lifted = ([x, y, z]: Vector3): Vector3 => [x, y + step, z]
  for (let row = 0; row < rows; row++) {
    const [low, high] = [row / rows, (row + 1) / rows]
    const [a, b] = [lifted(between(left, ridgeLeft, low)), lifted(between(right, ridgeRight, low))]
    const [d, c] = [between(left, ridgeLeft, high), between(right, ridgeRight, high)]
    const foot = [between(left, ridgeLeft, low), between(right, ridgeRight, low)] as const
    for (let column = 0; column < columns; column++) {
      const [near, far] = [column / columns, (column + 1) / columns]
      const tile: Coat = { ...coat, paint: varied(coat.paint, random, mottle) }
      scenery.quad(between(a, b, near), between(a, b, far), between(d, c, far), between(d, c, near), tile)
    }
    const [red, green, blue] = varied(coat.paint, random, 0.05)
    scenery.quad(foot[0], foot[1], b, a, { paint: [red * 0.5, green * 0.5, blue * 0.5] })
  }
}

/** A roof with a ridge along x (or z), its ends of the wall's stuff, on the middle of its underside. */
export function laidGable(
  scenery: Scenery,
  [x, y, z]: Vector3,
  [w, h, d]: Vector3,
  roof: Coat,
  ends: Coat,
  random: RandomSource,
  laid: Laid = TILED,
): void {
  const at = (u: number, v: number, t: number): Vector3 => [x + u * w, y + v * h, z + t * d]
  slope(scenery, [at(-0.5, 0, 0.5), at(0.5, 0, 0.5), at(0.5, 1, 0), at(-0.5, 1, 0)], roof, random, laid)
  slope(scenery, [at(0.5, 0, -0.5), at(-0.5, 0, -0.5), at(-0.5, 1, 0), at(0.5, 1, 0)], roof, random, laid)
  // The ends stand back under the roof's edge.
  for (const side of [1, -1]) {
    const u = 0.44 * side
    const [a, b] = side > 0 ? [0.44, -0.44] : [-0.44, 0.44]
    scenery.triangle(at(u, 0, a), at(u, 0, b), at(u, 0.93, 0), ends)
    const thick = 0.03 * h
    const [front, back, top] = [at(0.5 * side, 0, 0.5), at(0.5 * side, 0, -0.5), at(0.5 * side, 1, 0)]
    for (const corner of [front, back]) scenery.post(corner, top, [thick, thick], { paint: '#efe6d6' }, 4)
    // Seen from below.
    for (const way of [1, -1]) {
      const under = [at(0.44 * side, 0, 0.44 * way), at(0.5 * side, 0, 0.5 * way), top, at(0.44 * side, 1, 0)] as const
      scenery.quad(under[0], under[1], under[2], under[3], { paint: '#5a4330' })
      scenery.quad(under[0], under[3], under[2], under[1], { paint: '#5a4330' })
    }
  }
  const [red, green, blue] = varied(roof.paint, () => 0.5)
  scenery.post(at(-0.5, 1, 0), at(0.5, 1, 0), [0.04 * h, 0.04 * h], { paint: [red * 0.7, green * 0.7, blue * 0.7] }, 6)
}

/** A roof of four slopes that meet in a point, or in a ridge along x of `ridge` its width. */
export function laidHip(
  scenery: Scenery,
  [x, y, z]: Vector3,
  [w, h, d]: Vector3,
  roof: Coat,
  random: RandomSource,
  { ridge = 0, laid = TILED }: { ridge?: number; laid?: Laid } = {},
): void {
  const at = (u: number, v: number, t: number): Vector3 => [x + u * w, y + v * h, z + t * d]
  const [left, right] = [at(-ridge / 2, 1, 0), at(ridge / 2, 1, 0)]
  const [a, b, c, e] = [at(-0.5, 0, 0.5), at(0.5, 0, 0.5), at(0.5, 0, -0.5), at(-0.5, 0, -0.5)]
  slope(scenery, [a, b, right, left], roof, random, laid)
  slope(scenery, [c, e, left, right], roof, random, laid)
  slope(scenery, [b, c, right, right], roof, random, laid)
  slope(scenery, [e, a, left, left], roof, random, laid)
  for (const [from, to] of [
    [a, left],
    [b, right],
    [c, right],
    [e, left],
  ] as const) {
    const [red, green, blue] = varied(roof.paint, () => 0.5)
    scenery.post(from, to, [0.025 * h, 0.025 * h], { paint: [red * 0.75, green * 0.75, blue * 0.75] }, 5)
  }
}
