import type { Motion } from '../physics/motion.ts'
import { cross, length, minus, type Quat, times, turned, type Vec3 } from '../physics/vectors.ts'
import type { BodyVolume } from './bodyVolume.ts'
import type { LocalSurface } from './localSurface.ts'
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

export interface WaterForces {
  /** N, at the centre of mass. */
  readonly force: Vec3
  /** N m. */
  readonly torque: Vec3
  /** The part of the drag that pushes the water down, N. */
  readonly downOnWater: number
}

/**
 * What water does to a body partly in it: buoyancy rho g V through the middle of what is under, tilted with the surface;
 * drag by the faces of its box; and the mass of the water that has to move along. Drag and added mass are solved at the
 * end of the step, so that a ball lighter than the water around it neither overshoots nor trembles.
 */
export function waterForces(
  body: { readonly massKg: number; readonly motion: Motion; readonly volume: BodyVolume; readonly drag: DragShape },
  under: Submersion,
  surface: LocalSurface & { readonly rise: number; readonly waveLoss: number },
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
  // Waves that it makes by going up and down carry energy away; what comes back with them, late, must not add to it.
  const heave = surface.waveLoss * WATER_DENSITY * gravity * under.waterline * under.waterline
  const braked = local.map((along, axis) => {
    const rate = 0.5 * WATER_DENSITY * drag[axis]! * faces[axis]! * wet * speed + SLOW_LOSS * displaced
    return (-rate * along) / (1 + (rate * seconds) / moved)
  }) as [number, number, number]
  const slowed = turned(braked, motion.pose.rotation)
  const heaved = (-heave * against[1]) / (1 + (heave * seconds) / moved)
  const share = massKg / moved
  // What remains of weight, lift and drag accelerates the body and the water that moves with it.
  const force: Vec3 = [
    share * (lift[0] + slowed[0]),
    share * (lift[1] + slowed[1] + heaved) + (1 - share) * massKg * gravity,
    share * (lift[2] + slowed[2]),
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
    downOnWater: Math.max(0, slowed[1]),
  }
}
