import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor } from './actor.ts'
import { surfaceOf } from './carrying.ts'
import { bouncesOf, fallSeconds } from './falling.ts'
import { type MotionPlan, type StageConditions, speedOf } from './motionPlan.ts'
import { RELEASE_SECONDS, STILL } from './resting.ts'
import { rollingSpin, rolls } from './rolling.ts'
import { frictionOn, surfaceOfActor } from './statedFriction.ts'
import { ORIGIN, shifted } from './vectors.ts'

/** How far from the edge a rolling thing begins: it leaves the edge about half a second later. */
export function edgeRun(actor: Actor): number {
  const run = actor.form.round === 'no' || !rolls(actor) ? 0.04 : speedOf(actor, EDGE_SPEED) * 0.6
  const room = actor.support ? (actor.support.bounds.max[0] - actor.support.bounds.min[0]) * 0.8 : run
  return Math.min(run, room)
}

const EDGE_SPEED = 0.38

/** Rolls or is nudged over the right edge of what it stands on, and falls. */
export function edgeFallPlan(actor: Actor, conditions: StageConditions): MotionPlan {
  const base = actor.base as Vector3
  const edge = surfaceOf(actor.support as Actor).max[0]
  const run = Math.max(0.02, edge - base[0])
  const rolling = rolls(actor)
  const slowing = frictionOn(actor, surfaceOfActor(actor.support as Actor)) * conditions.gravity
  const speed = rolling
    ? speedOf(actor, EDGE_SPEED)
    : speedOf(actor, Math.sqrt(2 * slowing * (run + actor.form.size[0] * 0.35)) + 0.35)
  const leaves = rolling ? run / speed : RELEASE_SECONDS + run / speed
  const bouncing = bouncesOf(actor, base[1], conditions)
  const falling = fallSeconds(base[1], conditions.gravity)
  const drift = Math.min(
    2.4,
    (speed + 0.2) * (rolling ? Math.max(4, leaves + bouncing.seconds + 0.6) - leaves : falling + 0.3) + 0.1,
  )
  const start = shifted(actor.bounds, base)
  const atEdge = shifted(actor.bounds, [edge, base[1], base[2]])
  const landed = shifted(actor.bounds, [edge + (speed + 0.25) * falling, 0, base[2]])
  const away = shifted(actor.bounds, [edge + drift, 0, base[2]])
  return {
    offset: ORIGIN,
    launch: () =>
      rolling
        ? { velocity: [speed, 0, 0], spin: rollingSpin(actor, speed), releasedAt: 0 }
        : { ...STILL, push: { atSeconds: RELEASE_SECONDS, deltaVelocity: [speed, 0, 0] } },
    path: [start, atEdge, landed, away],
    fallsMetres: base[1],
    endSeconds: leaves + 0.2 + bouncing.seconds,
    ...(bouncing.restitution === undefined ? {} : { restitution: bouncing.restitution }),
  }
}

/** Where the landing place of an edge fall is, from the edge, metres. */
export function edgeFallReach(actor: Actor, height: number, gravity: number): number {
  return (speedOf(actor, rolls(actor) ? EDGE_SPEED : 0.8) + 0.25) * fallSeconds(height, gravity)
}
