import { effectiveMass } from './blow.ts'
import { type Touch, touchesOf } from './contacts.ts'
import type { Impact } from './impactLog.ts'
import { slowestOf } from './meetings.ts'
import { type Motion, velocityAt } from './motion.ts'
import type { Mover, PhysicsWorld } from './rapierWorld.ts'
import { struckBody } from './strike.ts'
import { dot, minus, type Vec3 } from './vectors.ts'

type Motions = ReadonlyMap<Mover, Motion>

/**
 * Blows between bodies already in touch, which the engine has solved: the other end of a falling plank, a box that tumbles
 * over its edges. `jolted`: the bodies whose motion a step has changed at once, from `before` to `now`.
 */
export function joltsOf(
  physics: PhysicsWorld,
  jolted: readonly Mover[],
  before: Motions,
  now: Motions,
): Omit<Impact, 'timeSeconds'>[] {
  return jolted.flatMap((mover) =>
    touchesOf(physics, mover)
      .filter((touch) => !jolted.includes(touch.b.body) || touch.b.body.staged.id >= mover.staged.id)
      .flatMap((touch) => joltAt(touch, before, now) ?? []),
  )
}

function joltAt(touch: Touch, before: Motions, now: Motions): Omit<Impact, 'timeSeconds'> | undefined {
  const { a, b, normal } = touch
  const speedAt = (motions: Motions, point: Vec3) =>
    dot(minus(velocityAt(motions.get(a.body)!, point), velocityAt(motions.get(b.body)!, point)), normal)
  const hardest = touch.points
    .filter(({ impulse }) => impulse > 0)
    .map(({ point }) => ({ point, approachSpeed: speedAt(before, point) }))
    .sort((one, other) => other.approachSpeed - one.approachSpeed)[0]
  if (hardest === undefined || hardest.approachSpeed < slowestOf(a, b)) return undefined
  const mass = effectiveMass({ a: struckBody(a.body), b: struckBody(b.body) }, hardest.point, normal)
  const impulse = mass * Math.max(0, hardest.approachSpeed - speedAt(now, hardest.point))
  return { a, b, normal, ...hardest, impulse }
}
