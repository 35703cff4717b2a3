import { pairRestitution } from '../../../shared/scene/materials.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor } from './actor.ts'
import { sheetOf } from './lightThings.ts'
import { firstStated, heightOf, type MotionPlan, type StageConditions } from './motionPlan.ts'
import { RELEASE_SECONDS, STILL } from './resting.ts'
import { shifted, sum, turnAbout } from './vectors.ts'

/**
 * How far the lower side is held above what the thing falls onto. A thing falls from eye level when no height is
 * said, less when it is heavy.
 */
function dropHeightOf(actor: Actor): number {
  const stated = firstStated(actor, (action) => action.dropHeightMetres)
  if (sheetOf(actor.form) !== undefined) return stated ?? SHEET_DROP
  return stated ?? Math.min(1.3, Math.max(0.4, heightOf(actor) * (breaks(actor) ? 3 : 5)))
}

/** A sheet that the air carries is let go from so high, tilted so far that it swings: metres, radians. */
const SHEET_DROP = 1.4
const SHEET_TILT = 0.3
/** How fast a sheet comes down on the whole, m/s. */
const SHEET_SPEED = 0.7

/** What breaks is looked at from near: its pieces are small. */
function breaks({ actions }: Actor): boolean {
  return actions.some(({ verb }) => verb === 'break')
}

/** Held above the ground or above its target, then let go. */
export function dropPlan(actor: Actor, conditions: StageConditions): MotionPlan {
  // Without anything below it falls to where its foot was put: the floor, or the surface of a water.
  const surface = conditions.target?.max[1] ?? (actor.support === undefined ? (actor.base as Vector3)[1] : 0)
  const height = surface + dropHeightOf(actor)
  const base = actor.base as Vector3
  const offset: Vector3 = [0, Math.max(height - base[1], surface - base[1] + 0.02), 0]
  const fallen = base[1] + offset[1] - surface
  const isSheet = sheetOf(actor.form) !== undefined
  const bouncing = isSheet ? { seconds: fallen / SHEET_SPEED } : bouncesOf(actor, fallen, conditions)
  const start = shifted(actor.bounds, sum(base, offset))
  const landed = shifted(actor.bounds, [base[0], surface, base[2]])
  const spread = conditions.target || isSheet ? 0.5 : breaks(actor) ? 0.1 + 0.35 * fallen : 0.12
  return {
    offset,
    ...(isSheet ? { lean: turnAbout([0, 0, 1], SHEET_TILT) } : {}),
    launch: (_, index) => ({ ...STILL, releasedAt: RELEASE_SECONDS + (inTurn(actor) ? index * TURN_SECONDS : 0) }),
    fallsMetres: fallen,
    path: [
      start,
      landed,
      shifted(landed, [spread, 0, 0]),
      shifted(landed, [-spread, 0, 0]),
      ...(breaks(actor) ? [shifted(landed, [0, 0, 0.7 * spread])] : []),
    ],
    endSeconds: RELEASE_SECONDS + bouncing.seconds + (inTurn(actor) ? (actor.pieces.length - 1) * TURN_SECONDS : 0),
    ...(bouncing.restitution === undefined ? {} : { restitution: bouncing.restitution }),
  }
}

/** Between one and the next of several that go in turn. */
const TURN_SECONDS = 0.35

function inTurn(actor: Actor): boolean {
  return actor.actions.some((action) => action.inTurn)
}

/** Fall time from rest, seconds. */
export function fallSeconds(height: number, gravity: number): number {
  return Math.sqrt((2 * Math.max(0, height)) / Math.max(gravity, 0.05))
}

/** The least height of the last bounce that still reads as one, metres. */
const VISIBLE_BOUNCE_METRES = 0.05

/**
 * How bouncy a falling thing must be for what was said, and how long falling and bouncing take. After n
 * bounces a drop from h rises to h e^(2n); times are the sum of the arcs.
 */
export function bouncesOf(
  actor: Actor,
  height: number,
  conditions: StageConditions,
): { restitution?: number; seconds: number } {
  const count = firstStated(actor, (action) => action.bounces)
  const bounces = actor.actions.some((action) => action.verb === 'bounce')
  const own = { material: actor.form.material, restitution: actor.form.restitution }
  const natural = pairRestitution(own, { material: conditions.ground.material })
  const stated = actor.entity.restitution?.value
  let restitution: number | undefined
  if (stated === undefined && count !== undefined) {
    restitution = Math.min(0.95, Math.max(0.3, (VISIBLE_BOUNCE_METRES / Math.max(height, 0.1)) ** (1 / (2 * count))))
  } else if (stated === undefined && bounces && height * natural ** 4 < VISIBLE_BOUNCE_METRES) {
    restitution = Math.min(0.9, Math.max(natural, (VISIBLE_BOUNCE_METRES / Math.max(height, 0.1)) ** 0.25))
  }
  const e = stated ?? restitution ?? natural
  const first = fallSeconds(height, conditions.gravity)
  let seconds = first
  for (let arc = e; arc * first > 0.12 && seconds < 12; arc *= e) seconds += 2 * arc * first
  return { ...(restitution === undefined ? {} : { restitution }), seconds }
}
