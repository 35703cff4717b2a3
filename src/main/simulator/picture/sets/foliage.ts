import { type RandomSource, randomBetween } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { type Paint, type Scenery, varied } from './scenery.ts'

/** A mass of leaves. */
export interface Foliage {
  /** How many leaves lie on it, and how long they are as a share of its width. */
  readonly leaves: number
  readonly leafShare: number
  readonly detail?: 1 | 2
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/**
 * A crown, a bush, or a part of one: a dark lump under leaves that stand out from it, brighter toward the sky. The leaves
 * are shaded as the whole mass is, so that it looks soft and its outline is that of leaves.
 */
export function leafMass(
  scenery: Scenery,
  centre: Vector3,
  radii: Vector3,
  paint: Paint,
  random: RandomSource,
  { leaves, leafShare, detail = 1 }: Foliage,
): void {
  const [red, green, blue] = varied(paint, random, 0.06)
  const core: Paint = [red * 0.74, green * 0.76, blue * 0.74]
  const within: Vector3 = [radii[0] * 0.84, radii[1] * 0.84, radii[2] * 0.84]
  scenery.lump(centre, within, { paint: core }, random, { roughness: 0.08, shade: 0.6, detail })
  const size = leafShare * Math.max(...radii)
  for (let leaf = 0; leaf < leaves; leaf++) {
    const up = 1 - (2 * (leaf + 0.5)) / leaves
    const around = leaf * GOLDEN_ANGLE + 0.7 * random()
    const flat = Math.sqrt(1 - up * up)
    const out: Vector3 = [flat * Math.cos(around), up, flat * Math.sin(around)]
    const reach = randomBetween(random, 0.88, 1.08)
    const root: Vector3 = [
      centre[0] + out[0] * radii[0] * reach,
      centre[1] + out[1] * radii[1] * reach,
      centre[2] + out[2] * radii[2] * reach,
    ]
    const sky = 0.86 + 0.24 * up + 0.9 * (reach - 0.98)
    const [r, g, b] = varied(paint, random, 0.16)
    leafAt(scenery, root, out, size * randomBetween(random, 0.7, 1.2), [r * sky, g * sky, b * sky * 0.96], random)
  }
}

/** One leaf, a kite that points away and hangs a little. */
function leafAt(scenery: Scenery, root: Vector3, out: Vector3, long: number, paint: Paint, random: RandomSource): void {
  const turn = 2 * Math.PI * random()
  // Two directions along the mass at this place.
  const first = unit(Math.abs(out[1]) > 0.9 ? [1, 0, 0] : crossed([0, 1, 0], out))
  const second = crossed(out, first)
  const lift = randomBetween(random, 0.1, 0.7)
  const along = unit(
    out.map(
      (value, axis) =>
        first[axis]! * Math.cos(turn) + second[axis]! * Math.sin(turn) + lift * value - (axis === 1 ? 0.25 : 0),
    ) as unknown as Vector3,
  )
  const side = unit(crossed(out, along))
  const at = (forth: number, aside: number): Vector3 => [
    root[0] + along[0] * forth * long + side[0] * aside * long,
    root[1] + along[1] * forth * long + side[1] * aside * long,
    root[2] + along[2] * forth * long + side[2] * aside * long,
  ]
  const shading: Vector3 = unit([out[0], out[1] + 0.35, out[2]])
  const normals = [shading, shading, shading] as const
  const [back, left, tip, right] = [at(-0.45, 0), at(0.05, 0.3), at(0.6, 0), at(0.05, -0.3)]
  scenery.triangle(back, tip, left, { paint }, normals)
  scenery.triangle(back, right, tip, { paint }, normals)
}

function crossed(a: Vector3, b: Vector3): Vector3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

function unit(vector: Vector3): Vector3 {
  const size = Math.hypot(...vector) || 1
  return [vector[0] / size, vector[1] / size, vector[2] / size]
}
