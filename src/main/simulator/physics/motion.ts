import type { Pose } from './poseAt.ts'
import { type Mover, poseOf, vec } from './rapierWorld.ts'
import { cross, minus, plus, spinFor, times, turned, turnedBy, type Vec3 } from './vectors.ts'

/** How a body moves at one instant. Velocities of a held body are zero; one on a path has those of the path. */
export interface Motion {
  readonly pose: Pose
  /** Centre of mass in the world. */
  readonly centre: Vec3
  readonly localCentre: Vec3
  readonly velocity: Vec3
  readonly spin: Vec3
}

const STILL: Vec3 = [0, 0, 0]

export function motionOf(mover: Mover): Motion {
  const pose = poseOf(mover)
  const localCentre = vec(mover.rigid.localCom())
  const { follower } = mover
  const moves = !mover.held
  return {
    pose,
    localCentre,
    centre: plus(pose.position, turned(localCentre, pose.rotation)),
    velocity: follower?.velocity ?? (moves ? vec(mover.rigid.linvel()) : STILL),
    spin: follower?.spin ?? (moves ? vec(mover.rigid.angvel()) : STILL),
  }
}

/** The pose after a time of free flight, seconds. Spin is taken as constant: right for the length of one step. */
export function poseAfter(motion: Motion, acceleration: Vec3, seconds: number): Pose {
  const rotation = turnedBy(motion.pose.rotation, spinFor(motion.spin, seconds))
  const centre = plus(
    motion.centre,
    plus(times(motion.velocity, seconds), times(acceleration, (seconds * seconds) / 2)),
  )
  return { position: minus(centre, turned(motion.localCentre, rotation)), rotation }
}

/** The motion after a short time at constant velocity and spin, seconds. */
export function motionAfter(motion: Motion, seconds: number): Motion {
  const pose = poseAfter(motion, STILL, seconds)
  return { ...motion, pose, centre: plus(motion.centre, times(motion.velocity, seconds)) }
}

/** The velocity of the point of a body that is at `point` in the world. */
export function velocityAt(motion: Motion, point: Vec3): Vec3 {
  return plus(motion.velocity, cross(motion.spin, minus(point, motion.centre)))
}
