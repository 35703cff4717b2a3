import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor } from './actor.ts'
import { type MotionPlan, type StageConditions, speedOf } from './motionPlan.ts'
import { RELEASE_SECONDS, STILL } from './resting.ts'
import { rolls } from './rolling.ts'
import { frictionOn, surfaceOfActor } from './statedFriction.ts'
import { ORIGIN, shifted } from './vectors.ts'

/** Gets a shove to the right and slides until friction stops it, or into its target. */
export function slidePlan(actor: Actor, conditions: StageConditions, room: number): MotionPlan {
  const base = actor.base as Vector3
  const start = shifted(actor.bounds, base)
  const surface = actor.support ? surfaceOfActor(actor.support) : { material: conditions.ground.material }
  const slowing = frictionOn(actor, surface) * conditions.gravity
  const distance = conditions.target ? Math.max(0.05, conditions.target.min[0] - start.max[0]) : Math.min(room, 0.8)
  const arrival = conditions.target ? (conditions.knocksOver ? 2.2 : 1.2) : 0
  const rolling = rolls(actor)
  const speed = speedOf(actor, rolling ? 1.2 : Math.sqrt(arrival ** 2 + 2 * slowing * distance))
  return {
    offset: ORIGIN,
    launch: () => ({ ...STILL, push: { atSeconds: RELEASE_SECONDS, deltaVelocity: [Math.max(speed, 0.3), 0, 0] } }),
    path: [start, shifted(start, [distance, 0, 0])],
    endSeconds: RELEASE_SECONDS + 2.2,
  }
}
