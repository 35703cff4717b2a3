import type { WaterDrive } from '../../../shared/scene/stagedWater.ts'
import type { InfluencedBody } from '../physics/influences.ts'
import { turned, type Vec3 } from '../physics/vectors.ts'

/** How quickly a boat gathers way and answers its rudder, seconds. */
const GATHERS_IN = 0.9
const TURNS_IN = 0.7
const HARDEST_PULL = 2.5

/** What sail, oars or a screw and a rudder do: they bring a boat to its speed and keep its bow on its heading. */
export function driveForces(
  { metresPerSecond, heading }: WaterDrive,
  { motion, massKg, staged }: InfluencedBody,
  seconds: number,
): { force: Vec3; torque: Vec3 } {
  const bow = turned([1, 0, 0], motion.pose.rotation)
  const along = motion.velocity[0] * bow[0] + motion.velocity[2] * bow[2]
  const pull = Math.min(HARDEST_PULL, Math.max(-HARDEST_PULL, (metresPerSecond - along) / (GATHERS_IN + seconds)))
  const level = Math.hypot(bow[0], bow[2]) || 1
  const pointsAt = Math.atan2(bow[2], bow[0])
  const off = Math.atan2(Math.sin(heading - pointsAt), Math.cos(heading - pointsAt))
  const half = staged.parts[0]?.shape.kind === 'prism' ? reachOf(staged.parts[0].shape.outline) : 0.3
  const inertia = massKg * half * half * 0.35
  // A positive turn about +Y takes +X toward -Z.
  const turning = -off / TURNS_IN ** 2 - (1.6 / TURNS_IN) * motion.spin[1]
  return {
    force: [(massKg * pull * bow[0]) / level, 0, (massKg * pull * bow[2]) / level],
    torque: [0, inertia * turning, 0],
  }
}

function reachOf(outline: readonly (readonly [number, number])[]): number {
  return Math.max(...outline.map(([x, y]) => Math.hypot(x, y)))
}
