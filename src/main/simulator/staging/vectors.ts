import type { Quaternion, Vector3 } from '../../../shared/scene/stagedScene.ts'

export const ORIGIN: Vector3 = [0, 0, 0]
export const UPRIGHT: Quaternion = [0, 0, 0, 1]

export function sum(a: Vector3, b: Vector3): Vector3 {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

export function difference(a: Vector3, b: Vector3): Vector3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

export function scaled(a: Vector3, factor: number): Vector3 {
  return [a[0] * factor, a[1] * factor, a[2] * factor]
}

export function dot(a: Vector3, b: Vector3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

export function cross(a: Vector3, b: Vector3): Vector3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

export function length(a: Vector3): number {
  return Math.sqrt(dot(a, a))
}

/** The unit quaternion that turns by `radians` about a unit axis. */
export function turnAbout(axis: Vector3, radians: number): Quaternion {
  const half = Math.sin(radians / 2)
  return [axis[0] * half, axis[1] * half, axis[2] * half, Math.cos(radians / 2)]
}

/** First `second`, then `first`. */
export function combined(first: Quaternion, second: Quaternion): Quaternion {
  const [ax, ay, az, aw] = first
  const [bx, by, bz, bw] = second
  return [
    aw * bx + ax * bw + ay * bz - az * by,
    aw * by - ax * bz + ay * bw + az * bx,
    aw * bz + ax * by - ay * bx + az * bw,
    aw * bw - ax * bx - ay * by - az * bz,
  ]
}

export function rotated(point: Vector3, rotation: Quaternion): Vector3 {
  const axis: Vector3 = [rotation[0], rotation[1], rotation[2]]
  const twice = scaled(cross(axis, point), 2)
  return sum(sum(point, scaled(twice, rotation[3])), cross(axis, twice))
}

/** An axis-aligned box in space. */
export interface Bounds {
  readonly min: Vector3
  readonly max: Vector3
}

export function boundsOfPoints(points: readonly Vector3[]): Bounds {
  const axis = (index: 0 | 1 | 2) => points.map((point) => point[index])
  return {
    min: [Math.min(...axis(0)), Math.min(...axis(1)), Math.min(...axis(2))],
    max: [Math.max(...axis(0)), Math.max(...axis(1)), Math.max(...axis(2))],
  }
}

export function union(all: readonly Bounds[]): Bounds {
  return boundsOfPoints(all.flatMap((bounds) => [bounds.min, bounds.max]))
}

export function shifted(bounds: Bounds, by: Vector3): Bounds {
  return { min: sum(bounds.min, by), max: sum(bounds.max, by) }
}

export function corners(bounds: Bounds): Vector3[] {
  const { min, max } = bounds
  return [min[0], max[0]].flatMap((x) =>
    [min[1], max[1]].flatMap((y) => [min[2], max[2]].map((z): Vector3 => [x, y, z])),
  )
}
