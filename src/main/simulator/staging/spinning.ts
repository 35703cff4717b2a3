import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor, Piece } from './actor.ts'
import type { MotionPlan } from './motionPlan.ts'
import { restPlan } from './resting.ts'
import { ORIGIN, rotated, sum, turnAbout } from './vectors.ts'

/** How fast an ordinary thing turns on the spot, rad/s. */
const USUAL_SPIN = 9
/** A coin on its edge is flicked faster than it needs to stay up, by this factor. */
const FLICKED = 1.5

/** Turns on the spot: a top on its point, a coin on its edge, anything else on its foot. */
export function spinPlan(actor: Actor, gravity: number): MotionPlan {
  if (standsOnPoint(actor)) return topPlan(actor, gravity)
  const spin: Vector3 = [0, actor.entity.variant === 'coin' ? coinSpin(actor, gravity) : USUAL_SPIN, 0]
  return { ...restPlan(actor), launch: () => ({ velocity: ORIGIN, spin, releasedAt: 0 }), endSeconds: 3 }
}

/** A disc that spins about its diameter stays up above w = 2 sqrt(g / r). */
function coinSpin({ form }: Actor, gravity: number): number {
  return FLICKED * 2 * Math.sqrt(gravity / (form.size[0] / 2))
}

/** Its foot is narrower than this share of its width: it stands only while it spins. */
const POINTED = 0.25

function standsOnPoint({ form }: Actor): boolean {
  const shape = form.parts[0]?.shape
  if (shape?.kind !== 'lathe' || form.round !== 'cylinder') return false
  const low = Math.min(...shape.profile.map(([, y]) => y))
  const high = Math.max(...shape.profile.map(([, y]) => y))
  const foot = shape.profile.filter(([, y]) => y < low + 0.04 * (high - low)).map(([radius]) => radius)
  return Math.max(...foot) < POINTED * (form.size[0] / 2)
}

/** Moments of inertia of a top, about its axis for m r^2, about its middle across that for m h^2, and where its middle is. */
const TOP = { along: 0.36, across: 0.05, middle: 0.51 }
/** A top is set going this many times as fast as it needs to sleep, and is down to that after so many seconds. */
const SPUN_UP = 1.45
const STANDS_SECONDS = 2.4
/** It is never set down quite upright, radians. */
const TILT = 0.09

/**
 * A spinning top stands while w > 2 sqrt(m g l I1) / I3, leans and goes round its point at m g l / (I3 w), and falls when
 * the friction of its point has taken that spin.
 */
function topPlan(actor: Actor, gravity: number): MotionPlan {
  const { form, bounds } = actor
  const [width, height] = form.size
  const massKg = form.massKg ?? 0.15
  const along = TOP.along * massKg * (width / 2) ** 2
  const middle = TOP.middle * height
  const across = TOP.across * massKg * height ** 2 + massKg * middle ** 2
  const least = (2 * Math.sqrt(massKg * Math.max(gravity, 0.5) * middle * across)) / along
  const lean = turnAbout([0, 0, 1], -TILT)
  const axis = rotated([0, 1, 0], lean)
  const spin: Vector3 = [axis[0] * least * SPUN_UP, axis[1] * least * SPUN_UP, 0]
  // The point stays where it is when the whole top is leaned about its middle.
  const piece = actor.pieces[0] as Piece
  const offset = sum(rotated(piece.local, lean), [-piece.local[0], -piece.local[1], -piece.local[2]])
  const room = height * 1.1
  const base = actor.base as Vector3
  return {
    ...restPlan(actor),
    offset,
    lean,
    launch: () => ({ velocity: ORIGIN, spin, releasedAt: 0 }),
    path: [
      {
        min: [base[0] + bounds.min[0] - room, base[1], base[2] - room],
        max: [base[0] + bounds.max[0] + room, base[1] + bounds.max[1], base[2] + room],
      },
    ],
    spinFriction: (along * least * (SPUN_UP - 1)) / STANDS_SECONDS,
    endSeconds: STANDS_SECONDS + 2,
  }
}
