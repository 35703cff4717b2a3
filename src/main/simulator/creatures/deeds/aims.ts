import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { type Bounds, difference, scaled } from '../../staging/vectors.ts'

/** The velocity with which a thing flies from a point to the upper part of what stands there, about as fast, m/s. */
export function aimedAt(from: Vector3, { min, max }: Bounds, speed: number, gravity: number): Vector3 {
  const to: Vector3 = [(min[0] + max[0]) / 2, min[1] + (max[1] - min[1]) * 0.66, (min[2] + max[2]) / 2]
  const seconds = Math.max(0.3, Math.hypot(to[0] - from[0], to[2] - from[2]) / speed)
  const way = scaled(difference(to, from), 1 / seconds)
  return [way[0], way[1] + (gravity * seconds) / 2, way[2]]
}

/** Free flight from a point to another, about as fast over the ground, m/s: how it begins and how long it takes. */
export function flightTo(
  from: Vector3,
  to: Vector3,
  speed: number,
  gravity: number,
): { readonly from: Vector3; readonly to: Vector3; readonly velocity: Vector3; readonly seconds: number } {
  const seconds = Math.max(0.4, Math.hypot(to[0] - from[0], to[2] - from[2]) / speed)
  const way = scaled(difference(to, from), 1 / seconds)
  return { from, to, seconds, velocity: [way[0], way[1] + (gravity * seconds) / 2, way[2]] }
}

/** Toward where a vector points over the ground, radians. */
export function headingOf([x, , z]: Vector3): number {
  return Math.hypot(x, z) < 1e-6 ? 0 : Math.atan2(-z, x)
}

export function middleOf({ min, max }: Bounds): Vector3 {
  return [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2]
}
