import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor } from './actor.ts'
import { type MotionPlan, type StageConditions, speedOf } from './motionPlan.ts'
import { throwDistance } from './throws.ts'
import { ORIGIN, shifted } from './vectors.ts'

/** A ball rolls; a cylinder or bottle only when it lies on its side. */
export function rolls(actor: Actor): boolean {
  return (
    actor.form.round === 'ball' ||
    (actor.form.round === 'cylinder' && Math.abs(actor.pieces[0]?.rotation[0] ?? 0) > 0.5)
  )
}

/** The spin with which it rolls along the floor, rad/s. */
export function rollingSpin(actor: Actor, speed: number): Vector3 {
  const radius = actor.form.size[0] / 2
  return rolls(actor) ? [0, 0, -speed / radius] : ORIGIN
}

/** From where on the left a thing comes to what it shall hit, metres. */
export function approachDistance(actor: Actor): number {
  return actor.motion === 'throw' ? throwDistance(actor) : actor.motion === 'roll' ? 1.1 : 0.7
}

/** Fast enough that light things are seen to fly; a bowling ball comes as bowlers throw it. */
function rollingBlow(actor: Actor, { knocksOver }: StageConditions): number {
  if (actor.aim !== undefined) return 3.4
  const isHeavy = (actor.form.massKg ?? 0) > 3 * (actor.target?.form.massKg ?? 1)
  if (actor.entity.variant === 'bowlingBall' && actor.target?.entity.variant === 'bowlingPin') return 4.5
  if (isHeavy && actor.target?.form.isFixed === false && actor.support === undefined) return 1.4
  return knocksOver || actor.target?.form.isFixed === false ? 2.6 : 1.7
}

/** What is heavier than its target rolls on through it for a while, metres. */
function rollOut(actor: Actor, { target }: StageConditions, speed: number): number {
  const isStopped = target === undefined || actor.support !== undefined || actor.target?.form.isFixed === true
  const isHeavier = (actor.form.massKg ?? 0) > (actor.target?.form.massKg ?? 0) * actor.pieces.length
  return isStopped || !isHeavier ? 0 : Math.min(2, speed * 1.4)
}

/** Rolls along what it stands on. Without a target, as far as it can be seen. */
export function rollPlan(actor: Actor, conditions: StageConditions, room: number): MotionPlan {
  const base = actor.base as Vector3
  const speed = speedOf(actor, conditions.target ? rollingBlow(actor, conditions) : Math.min(0.7, room / 4))
  const start = shifted(actor.bounds, base)
  const distance = conditions.target
    ? Math.max(0.1, conditions.target.min[0] - start.max[0])
    : Math.min(room, speed * 4)
  return {
    offset: ORIGIN,
    launch: () => ({ velocity: [speed, 0, 0], spin: rollingSpin(actor, speed), releasedAt: 0 }),
    path: [start, shifted(start, [distance + rollOut(actor, conditions, speed), 0, 0])],
    endSeconds: distance / speed + (conditions.target ? 1.8 : 0),
  }
}
