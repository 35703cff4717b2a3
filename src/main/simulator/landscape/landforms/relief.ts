import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import type { Paint, Scenery } from '../../picture/sets/scenery.ts'
import { layeredNoise, type TileNoise } from '../../picture/valueNoise.ts'

/** Height, 0 to 1, at a place of the plan from -1 to 1 both ways. */
export type Relief = (x: number, z: number) => number

/** The colour of a place by its height, 0 to 1, and how far up it faces there, 0 to 1. */
export type Tint = (height: number, up: number, x: number, z: number) => Paint

const RINGS = 46
const SECTORS = 84
const CELLS = 76

/** Unevenness about 0, from -0.5 to 0.5: hills within hills. */
export function uneven(noise: TileNoise, x: number, z: number, scale: number): number {
  return layeredNoise(noise, x * scale + 60, z * scale + 60, [256, 256], 5) - 0.5
}

/** Crests between hollows, 0 to 1, as running water leaves them. */
export function ridged(noise: TileNoise, x: number, z: number, scale: number): number {
  return 1 - Math.abs(2 * layeredNoise(noise, x * scale + 90, z * scale + 90, [256, 256], 5) - 1)
}

/**
 * Land that rises from a round foot, `rise` high. The foot's edge lies on the ground, a little in and out, so that
 * nothing sharp shows where it meets the plain.
 */
export function roundLand(
  scenery: Scenery,
  relief: Relief,
  rise: number,
  tint: Tint,
  noise: TileNoise,
  isSoft = true,
): void {
  const at = (u: number, v: number): Vector3 => {
    const angle = -2 * Math.PI * u
    const edge = 1 + 0.16 * uneven(noise, Math.cos(angle), Math.sin(angle), 2.5)
    const out = v ** 0.85
    const [x, z] = [out * Math.cos(angle), out * Math.sin(angle)]
    return [x * edge, v >= 1 ? 0 : rise * Math.max(0, relief(x, z)), z * edge]
  }
  scenery.sheet(SECTORS, RINGS, at, coat(rise, tint), { isSoft })
}

/** Land over a square, with edges wherever its height puts them. */
export function squareLand(scenery: Scenery, relief: Relief, rise: number, tint: Tint, isSoft = true): void {
  scenery.sheet(
    CELLS,
    CELLS,
    (u, v) => {
      const [x, z] = [2 * u - 1, 1 - 2 * v]
      return [x, rise * Math.max(0, relief(x, z)), z]
    },
    coat(rise, tint),
    { isSoft },
  )
}

function coat(rise: number, tint: Tint) {
  return ([x, y, z]: Vector3, normal: Vector3) => {
    // The plan is drawn wider or narrower than it is high: what counts is the slope as it will be seen.
    const steep = Math.hypot(normal[0], normal[2]) / Math.max(1e-6, normal[1])
    return { paint: tint(y / rise, 1 / Math.hypot(1, steep), x, z) }
  }
}
