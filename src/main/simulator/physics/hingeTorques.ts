import type { StagedJoint } from '../../../shared/scene/stagedMechanism.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { Influence, InfluencedBody } from './influences.ts'
import { dot, times, turned } from './vectors.ts'

type Hinge = Extract<StagedJoint, { kind: 'hinge' }>

/** Slower than this a dry bearing slips less than it resists, rad/s: it holds without trembling. */
const CREEP = 0.02
/** A motor that is this much slower than it should be pulls as hard as it can, rad/s. */
const FULL_PULL = 0.5

/** What acts in hinges: friction of the bearing, and motors. */
export function hingeInfluences({ joints }: StagedScene): Influence[] {
  const hinges = (joints ?? []).filter(
    (joint): joint is Hinge =>
      joint.kind === 'hinge' && (joint.dryFriction > 0 || joint.damping > 0 || joint.motor !== undefined),
  )
  if (hinges.length === 0) return []
  return [
    {
      act(bodies, { timeSeconds }) {
        const find = (id: string | undefined) => bodies.find(({ staged }) => staged.id === id)
        for (const hinge of hinges) turn(hinge, find(hinge.bodyA), find(hinge.bodyB), timeSeconds)
      },
    },
  ]
}

function turn(hinge: Hinge, a: InfluencedBody | undefined, b: InfluencedBody | undefined, timeSeconds: number): void {
  if (b === undefined) return
  const axis = turned(hinge.axisB, b.motion.pose.rotation)
  const speed = dot(b.motion.spin, axis) - (a === undefined ? 0 : dot(a.motion.spin, axis))
  const { dryFriction, damping, motor } = hinge
  let torque = -damping * speed - dryFriction * clamp(speed / CREEP)
  if (motor !== undefined && timeSeconds >= motor.fromSeconds && timeSeconds < motor.untilSeconds) {
    torque += motor.mostTorque * clamp((motor.speed - speed) / FULL_PULL)
  }
  b.twist(times(axis, torque))
  a?.twist(times(axis, -torque))
}

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value))
}
