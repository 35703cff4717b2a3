import { MATERIALS, pairRestitution } from '../../../shared/scene/materials.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor, Piece } from './actor.ts'
import { surfaceOf } from './carrying.ts'
import { sheetOf } from './lightThings.ts'
import { firstStated, heightOf, type Launch, type MotionPlan, type StageConditions, speedOf } from './motionPlan.ts'
import { frictionOn, surfaceOfActor } from './statedFriction.ts'
import { throwDistance } from './throws.ts'
import { cross, ORIGIN, shifted, sum, turnAbout } from './vectors.ts'

/** When a held thing is let go: late enough to see it rest, soon enough to leave time for what follows. */
export const RELEASE_SECONDS = 0.5

const STILL: Launch = { velocity: ORIGIN, spin: ORIGIN, releasedAt: 0 }

export function restPlan(actor: Actor): MotionPlan {
  return { offset: ORIGIN, launch: () => STILL, path: [shifted(actor.bounds, actor.base as Vector3)], endSeconds: 1 }
}

/**
 * How far the lower side is held above what the thing falls onto. A thing falls from eye level when no height is
 * said, less when it is heavy.
 */
export function dropHeightOf(actor: Actor): number {
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

/** Hangs where it is for the whole shot. */
export function heldPlan(actor: Actor): MotionPlan {
  return { ...restPlan(actor), launch: () => ({ ...STILL, releasedAt: WHOLE_SHOT_SECONDS }) }
}

const WHOLE_SHOT_SECONDS = 3600

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

/** How far from the edge a rolling thing begins: it leaves the edge about half a second later. */
export function edgeRun(actor: Actor): number {
  const run = actor.form.round === 'no' || !rolls(actor) ? 0.04 : speedOf(actor, EDGE_SPEED) * 0.6
  const room = actor.support ? (actor.support.bounds.max[0] - actor.support.bounds.min[0]) * 0.8 : run
  return Math.min(run, room)
}

const EDGE_SPEED = 0.38

/** A ball rolls; a cylinder or bottle only when it lies on its side. */
export function rolls(actor: Actor): boolean {
  return (
    actor.form.round === 'ball' ||
    (actor.form.round === 'cylinder' && Math.abs(actor.pieces[0]?.rotation[0] ?? 0) > 0.5)
  )
}

function rollingSpin(actor: Actor, speed: number): Vector3 {
  const radius = actor.form.size[0] / 2
  return rolls(actor) ? [0, 0, -speed / radius] : ORIGIN
}

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

/** How long the first moment before toppling lasts, seconds. */
const TOPPLE_SECONDS = 0.6

/**
 * Tips over its right foot: it is let go turning just fast enough to carry its weight over the edge
 * (1/2 I w^2 = m g (d - h), with d from the edge to the centre of mass and I = m (k^2 + d^2)), and a third more.
 * In a row only the first is tipped; a stack tips as one.
 */
export function topplePlan(actor: Actor, conditions: StageConditions): MotionPlan {
  const base = actor.base as Vector3
  const start = shifted(actor.bounds, base)
  const isStack = actor.entity.concept === 'tower'
  const first = actor.pieces[0] as Piece
  const height = isStack ? actor.bounds.max[1] : heightOf(actor)
  const foot = footOf(actor)
  const middle = height / 2
  const arm = Math.hypot(foot, middle)
  const inertia = (height ** 2 + (2 * foot) ** 2) / 12 + arm ** 2
  const turn = 1.35 * Math.sqrt((2 * Math.max(conditions.gravity, 0.5) * (arm - middle)) / inertia) + 0.25
  const pivot: Vector3 = [first.local[0] + foot, 0, 0]
  const spin: Vector3 = [0, 0, -turn]
  const reach = actor.pieces.length > 1 && !isStack ? height : height * 1.05
  const chainSeconds = isStack ? 1 : actor.pieces.length * 0.1
  return {
    offset: ORIGIN,
    launch: (piece, index) => {
      if (!isStack && index > 0) return STILL
      const lever: Vector3 = [piece.local[0] - pivot[0], piece.local[1], piece.local[2]]
      return { velocity: cross(spin, lever), spin, releasedAt: TOPPLE_SECONDS }
    },
    path: [
      start,
      { min: [start.min[0], base[1], start.min[2]], max: [start.max[0] + reach, base[1] + height * 0.5, start.max[2]] },
    ],
    endSeconds: TOPPLE_SECONDS + 1.4 + chainSeconds,
  }
}

/** Half the width on which it stands. */
function footOf(actor: Actor): number {
  const [width, height] = actor.form.size
  if (actor.form.foot !== undefined) return actor.form.foot
  const shape = actor.form.parts[0]?.shape
  if (shape?.kind === 'lathe')
    return Math.max(...shape.profile.filter(([, y]) => y < shape.profile[0]![1] + 0.01).map(([radius]) => radius))
  return (actor.entity.concept === 'book' ? height : width) / 2
}
