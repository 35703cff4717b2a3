import type { Motion } from '../physics/motion.ts'
import { cross, length, minus, type Quat, times, turned, type Vec3 } from '../physics/vectors.ts'
import type { BodyVolume } from './bodyVolume.ts'
import type { Submersion } from './submersion.ts'

export const WATER_DENSITY = 1000
/** Water that moves along with what it surrounds, as a share of what is displaced (a sphere's; Lamb 1932). */
const ADDED_MASS = 0.5
/** Linear loss of small motions, per second of the moved water's mass. */
const SLOW_LOSS = 0.9
const TURNING_LOSS = 0.9

/** How a body is braked by water along its own axes: drag coefficients for its faces. */
export type DragShape = Vec3

export const BLUNT: DragShape = [0.9, 0.9, 0.9]
export const ROUND: DragShape = [0.47, 0.47, 0.47]

/** The water around a thing: a plane relative to the surface at rest, and how it moves. Metres, metres per second. */
export interface WaterAround {
  readonly level: number
  readonly slopeX: number
  readonly slopeZ: number
  readonly flowX: number
  readonly flowZ: number
  /** Upward. */
  readonly rise: number
}

export interface WaterForces {
  /** N, at the centre of mass. */
  readonly force: Vec3
  /** N m. */
  readonly torque: Vec3
  /** The part that brakes the body and the water that moves with it, N: what they lose by it the water around has. */
  readonly brake: Vec3
}

/**
 * What water does to a body partly in it: buoyancy rho g V through the middle of what is under, tilted with the surface;
 * drag by the faces of its box; and the mass of the water that has to move along, which is at rest before it does: as more
 * of the body goes under, that brakes it. Drag and added mass are solved at the end of the step, so that a ball lighter
 * than the water around it neither overshoots nor trembles. `before` is how much was under a step ago, cubic metres.
 */
export function waterForces(
  body: { readonly massKg: number; readonly motion: Motion; readonly volume: BodyVolume; readonly drag: DragShape },
  under: Submersion,
  before: number,
  surface: WaterAround,
  gravity: number,
  seconds: number,
): WaterForces {
  const { massKg, motion, volume, drag } = body
  const displaced = WATER_DENSITY * under.volume
  const moved = massKg + ADDED_MASS * displaced
  const wet = Math.min(1, under.volume / volume.total)
  const lift: Vec3 = [-displaced * gravity * surface.slopeX, displaced * gravity, -displaced * gravity * surface.slopeZ]
  const against = minus(motion.velocity, [surface.flowX, surface.rise, surface.flowZ])
  const back: Quat = [
    -motion.pose.rotation[0],
    -motion.pose.rotation[1],
    -motion.pose.rotation[2],
    motion.pose.rotation[3],
  ]
  const local = turned(against, back)
  const [hx, hy, hz] = volume.half
  const faces: Vec3 = [4 * hy * hz, 4 * hx * hz, 4 * hx * hy]
  const speed = length(against)
  const caught = (ADDED_MASS * WATER_DENSITY * Math.max(0, under.volume - before)) / seconds
  const braked = local.map((along, axis) => {
    const rate = 0.5 * WATER_DENSITY * drag[axis]! * faces[axis]! * wet * speed + SLOW_LOSS * displaced + caught
    return (-rate * along) / (1 + (rate * seconds) / moved)
  }) as [number, number, number]
  const brake = turned(braked, motion.pose.rotation)
  const share = massKg / moved
  // What remains of weight, lift and drag accelerates the body and the water that moves with it.
  const force: Vec3 = [
    share * (lift[0] + brake[0]),
    share * (lift[1] + brake[1]) + (1 - share) * massKg * gravity,
    share * (lift[2] + brake[2]),
  ]
  const arm = minus(under.centre, motion.centre)
  const righting = times(cross(arm, lift), share)
  const spin = length(motion.spin)
  const lever = volume.reach * volume.reach
  const inertia = 0.4 * moved * lever
  const turningRate = (0.35 * spin + TURNING_LOSS) * displaced * lever * 0.5
  const turningShare = turningRate / (1 + (turningRate * seconds) / inertia)
  return {
    force,
    torque: minus(righting, times(motion.spin, turningShare * share)),
    brake,
  }
}
