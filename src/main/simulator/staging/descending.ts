import { MATERIALS } from '../../../shared/scene/materials.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor } from './actor.ts'
import { type MotionPlan, type StageConditions, speedOf } from './motionPlan.ts'
import { RELEASE_SECONDS } from './resting.ts'
import { rollingSpin, rolls } from './rolling.ts'
import { shifted, sum, turnAbout } from './vectors.ts'

/** From the top of a ramp down its slope to the right. */
export function descentPlan(actor: Actor, conditions: StageConditions): MotionPlan {
  const ramp = actor.support as Actor
  const slope = ramp.form.slope
  const base = actor.base as Vector3
  const rampBase = ramp.base as Vector3
  const [width, height] = actor.form.size
  const normal: Vector3 = [Math.sin(slope), Math.cos(slope), 0]
  const last = actor.pieces.at(-1)?.local[0] ?? 0
  const top = rolls(actor) ? 0.06 : (width / 2) * Math.cos(slope) + 0.04
  const along = top - last
  const contact: Vector3 = [
    rampBase[0] + ramp.bounds.min[0] + along,
    ramp.form.size[1] - along * Math.tan(slope) + rampBase[1],
    base[2],
  ]
  const lift = rolls(actor) ? width / 2 : height / 2
  const pieceLift = actor.pieces[0]?.local[1] ?? lift
  const centre = sum(contact, [normal[0] * lift, normal[1] * lift, 0])
  const offset: Vector3 = [centre[0] - base[0], centre[1] - base[1] - pieceLift, 0]
  const slides = !rolls(actor)
  const slopeTangent = Math.tan(slope)
  const statedFriction = actor.form.friction ?? ramp.form.friction
  const wanted = 0.3 * slopeTangent
  const friction =
    slides && statedFriction === undefined ? wanted ** 2 / MATERIALS[ramp.form.material].friction : statedFriction
  const pair = slides ? (statedFriction ?? wanted) : 0
  const acceleration = slides
    ? Math.max(0.05, conditions.gravity * (Math.sin(slope) - pair * Math.cos(slope)))
    : (5 / 7) * Math.max(conditions.gravity, 0.05) * Math.sin(slope)
  const run = (ramp.form.size[0] - top) / Math.cos(slope)
  const start = speedOf(actor, 0)
  const exit = Math.sqrt(start ** 2 + 2 * acceleration * run)
  const seconds = (exit - start) / acceleration
  const first = shifted(actor.bounds, sum(base, offset))
  const foot = shifted(actor.bounds, [rampBase[0] + ramp.bounds.max[0], rampBase[1], base[2]])
  const beyond = conditions.target ? 0.2 : Math.min(2.4, exit * 1.1, 0.6 + 10 * actor.form.size[0])
  return {
    offset,
    ...(slides ? { lean: turnAbout([0, 0, 1], -slope) } : {}),
    launch: () => ({
      velocity: [start * Math.cos(slope), -start * Math.sin(slope), 0],
      spin: rollingSpin(actor, start),
      releasedAt: RELEASE_SECONDS,
    }),
    path: [first, foot, shifted(foot, [beyond, 0, 0])],
    endSeconds: RELEASE_SECONDS + seconds + 1.2,
    ...(friction === undefined ? {} : { friction }),
    ...(slides && statedFriction !== undefined ? { supportFriction: statedFriction } : {}),
  }
}
