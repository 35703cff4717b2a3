import type { Quaternion, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { combined, cross, difference, dot, length, rotated, scaled, sum } from '../staging/vectors.ts'

/** Where a bone is: its own Y runs along it, its X faces what is front of it. `scale` along its own axes. */
export interface BonePose {
  readonly at: Vector3
  readonly turn: Quaternion
  readonly scale: Vector3
}

/** All bones of a body at one time, by name. */
export type Pose = Map<string, BonePose>

export const UNSCALED: Vector3 = [1, 1, 1]
export const UP: Vector3 = [0, 1, 0]

export function unit(a: Vector3): Vector3 {
  const long = length(a)
  return long < 1e-9 ? [0, 1, 0] : scaled(a, 1 / long)
}

export function mixed(a: Vector3, b: Vector3, share: number): Vector3 {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]
}

/** Moves a point from a frame into the space that the frame stands in. */
export function within(frame: { readonly at: Vector3; readonly turn: Quaternion }, local: Vector3): Vector3 {
  return sum(frame.at, rotated(local, frame.turn))
}

/** The turn whose Y is `along` and whose X is as near `front` as it can be. */
export function turnAlong(along: Vector3, front: Vector3): Quaternion {
  const y = unit(along)
  const flat = difference(front, scaled(y, dot(front, y)))
  const x = length(flat) < 1e-6 ? unit(cross(y, [0.3, 0.1, 1])) : unit(flat)
  const z = cross(x, y)
  return fromAxes(x, y, z)
}

function fromAxes(x: Vector3, y: Vector3, z: Vector3): Quaternion {
  const trace = x[0] + y[1] + z[2]
  if (trace > 0) {
    const s = 2 * Math.sqrt(trace + 1)
    return [(y[2] - z[1]) / s, (z[0] - x[2]) / s, (x[1] - y[0]) / s, s / 4]
  }
  if (x[0] > y[1] && x[0] > z[2]) {
    const s = 2 * Math.sqrt(1 + x[0] - y[1] - z[2])
    return [s / 4, (y[0] + x[1]) / s, (z[0] + x[2]) / s, (y[2] - z[1]) / s]
  }
  if (y[1] > z[2]) {
    const s = 2 * Math.sqrt(1 + y[1] - x[0] - z[2])
    return [(y[0] + x[1]) / s, s / 4, (z[1] + y[2]) / s, (z[0] - x[2]) / s]
  }
  const s = 2 * Math.sqrt(1 + z[2] - x[0] - y[1])
  return [(z[0] + x[2]) / s, (z[1] + y[2]) / s, s / 4, (x[1] - y[0]) / s]
}

/** A bone from one point to another; longer or shorter than `usualLength` it is stretched. */
export function bone(from: Vector3, to: Vector3, front: Vector3, usualLength: number): BonePose {
  const along = difference(to, from)
  return { at: from, turn: turnAlong(along, front), scale: [1, length(along) / usualLength, 1] }
}

/** Turns about the frame's own axes: first roll about X, then pitch about Z, then yaw about Y; radians. */
export function turned(base: Quaternion, yaw: number, pitch: number, roll: number): Quaternion {
  const half = (axis: Vector3, angle: number): Quaternion => {
    const s = Math.sin(angle / 2)
    return [axis[0] * s, axis[1] * s, axis[2] * s, Math.cos(angle / 2)]
  }
  return combined(combined(combined(base, half([0, 1, 0], yaw)), half([0, 0, 1], pitch)), half([1, 0, 0], roll))
}

/**
 * Where the middle joint of a limb of two bones is: in the plane of `pole`, by the law of cosines. A limb that cannot
 * reach is straight, and its bones share the stretch.
 */
export function middleJoint(from: Vector3, to: Vector3, upper: number, lower: number, pole: Vector3): Vector3 {
  const reach = difference(to, from)
  const far = length(reach)
  const along = unit(reach)
  if (far >= upper + lower) return sum(from, scaled(along, (far * upper) / (upper + lower)))
  const flat = difference(pole, scaled(along, dot(pole, along)))
  const near = Math.max(far, Math.abs(upper - lower) + 1e-6)
  const forward = (upper * upper - lower * lower + near * near) / (2 * near)
  const aside = Math.sqrt(Math.max(0, upper * upper - forward * forward))
  return sum(sum(from, scaled(along, forward)), scaled(unit(flat), aside))
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function smoothStep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

/** The part after the point of a number, for negative ones too. */
export function fraction(value: number): number {
  return value - Math.floor(value)
}

/** From one turn to another, the near way round. */
export function mixedTurn(a: Quaternion, b: Quaternion, share: number): Quaternion {
  const sign = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3] < 0 ? -1 : 1
  const mix = a.map((value, axis) => value * (1 - share) + b[axis]! * sign * share) as unknown as Quaternion
  const long = Math.hypot(...mix)
  return [mix[0] / long, mix[1] / long, mix[2] / long, mix[3] / long]
}

/** A little below the least of all, without a kink where another becomes the least; `soft` in their unit. */
export function softLeast(values: readonly number[], soft: number): number {
  const least = Math.min(...values)
  return least - soft * Math.log(values.reduce((sum, value) => sum + Math.exp((least - value) / soft), 0))
}
