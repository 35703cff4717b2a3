import type { LinkRow } from './joints.ts'
import { across, cross, dot, length, minus, plus, times, type Vec3 } from './vectors.ts'

/** A body during a blow. Its velocities change; a body that does not yield has an inverse mass of 0. */
export interface StruckBody {
  velocity: Vec3
  spin: Vec3
  readonly centre: Vec3
  readonly inverseMass: number
  /** Applies the world-space inverse inertia. */
  readonly inverseInertia: (torque: Vec3) => Vec3
}

/** Two bodies in touch at one or several points at the instant of the blow. */
export interface StruckPair {
  readonly a: StruckBody
  readonly b: StruckBody
  /** From A toward B. */
  readonly normal: Vec3
  readonly points: readonly Vec3[]
  readonly restitution: number
  readonly friction: number
}

/** A joint between bodies of a blow: it passes on what it must so that it holds. */
export interface StruckLink {
  readonly a: StruckBody
  readonly b: StruckBody
  readonly rows: readonly LinkRow[]
}

/** What one pair exchanged in a blow. */
export interface Exchange {
  readonly pair: StruckPair
  /** The point that approached fastest. */
  readonly point: Vec3
  /** Along the normal, m/s, positive. */
  readonly approachSpeed: number
  /** Along the normal, N s. */
  readonly impulse: number
}

/** Most exchanges in one blow; each loses energy, so far fewer are needed. */
const MOST_EXCHANGES = 200
const SOLVER_ROUNDS = 200
/** m/s */
const SOLVED = 1e-9

/**
 * Resolves a blow among bodies in touch, in an instant: the pair that approaches fastest exchanges momentum by Newton's
 * law of restitution and Coulomb's law of friction at all its points at once, then the next, until no pair approaches
 * faster than `slowest`. Pair by pair in that order a row of touching balls passes the blow on, as a Newton's cradle
 * does; all points of a pair at once a flat box bounces without starting to spin. Momentum is kept exactly. Joints hold
 * during the blow as bilateral constraints: a door is as heavy to a ball as its hinge makes it.
 */
export function resolveBlow(
  pairs: readonly StruckPair[],
  slowest: number,
  links: readonly StruckLink[] = [],
): Exchange[] {
  const exchanges: Exchange[] = []
  while (exchanges.length < MOST_EXCHANGES) {
    const next = pairs
      .map((pair) => ({ pair, ...fastestPoint(pair) }))
      .reduce((one, other) => (other.approachSpeed > one.approachSpeed ? other : one))
    if (next.approachSpeed < slowest) break
    exchanges.push({ ...next, impulse: exchangeMomentum(next.pair, links) })
  }
  return exchanges
}

function fastestPoint(pair: StruckPair): { point: Vec3; approachSpeed: number } {
  return pair.points
    .map((point) => ({ point, approachSpeed: dot(slipAt(pair, point), pair.normal) }))
    .reduce((one, other) => (other.approachSpeed > one.approachSpeed ? other : one))
}

/** Velocity of A's surface against B's. */
function slipAt({ a, b }: StruckPair, point: Vec3): Vec3 {
  return minus(velocityAt(a, point), velocityAt(b, point))
}

function velocityAt(body: StruckBody, point: Vec3): Vec3 {
  return plus(body.velocity, cross(body.spin, minus(point, body.centre)))
}

/** Projected Gauss-Seidel over the points of one pair, to convergence. Returns the sum of the normal impulses. */
function exchangeMomentum(pair: StruckPair, links: readonly StruckLink[]): number {
  const { normal } = pair
  const points = pair.points.map((point) => {
    const approach = dot(slipAt(pair, point), normal)
    return {
      point,
      wanted: approach > 0 ? -pair.restitution * approach : 0,
      mass: effectiveMass(pair, point, normal),
      normalImpulse: 0,
      frictionImpulse: [0, 0, 0] as Vec3,
    }
  })
  const holds = holdsOf(pair, links)
  if (holds.length === 0) shareEqually(pair, points)
  for (let round = 0; round < SOLVER_ROUNDS; round++) {
    let change = 0
    for (const one of points) {
      const approach = dot(slipAt(pair, one.point), normal)
      const impulse = Math.max(0, one.normalImpulse + one.mass * (approach - one.wanted))
      push(pair, one.point, times(normal, impulse - one.normalImpulse))
      change = Math.max(change, Math.abs(impulse - one.normalImpulse) / one.mass)
      one.normalImpulse = impulse

      const slip = across(slipAt(pair, one.point), normal)
      const speed = length(slip)
      if (speed > 0) {
        const mass = effectiveMass(pair, one.point, times(slip, 1 / speed))
        const friction = withinCone(plus(one.frictionImpulse, times(slip, mass)), pair.friction * impulse)
        push(pair, one.point, minus(friction, one.frictionImpulse))
        change = Math.max(change, length(minus(friction, one.frictionImpulse)) / mass)
        one.frictionImpulse = friction
      }
    }
    for (const hold of holds) change = Math.max(change, hold())
    if (change < SOLVED) break
  }
  return points.reduce((sum, { normalImpulse }) => sum + normalImpulse, 0)
}

/** For every direction that a joint holds, what takes away the velocity there; it returns how much that was, m/s. */
function holdsOf(pair: StruckPair, links: readonly StruckLink[]): (() => number)[] {
  return linkedTo(pair, links).flatMap(({ a, b, rows }) =>
    rows.map(({ kind, axis, pointA, pointB, isOneSided }) => {
      const arms = [a, b].map((body, index) =>
        kind === 'about' ? axis : cross(minus(index === 0 ? pointA : pointB, body.centre), axis),
      ) as [Vec3, Vec3]
      const turning = [a, b].map((body, index) => dot(arms[index]!, body.inverseInertia(arms[index]!)))
      const moving = kind === 'about' ? 0 : a.inverseMass + b.inverseMass
      const yielding = moving + turning[0]! + turning[1]!
      let total = 0
      return () => {
        const along = kind === 'about' ? 0 : dot(minus(b.velocity, a.velocity), axis)
        const speed = along + dot(b.spin, arms[1]) - dot(a.spin, arms[0])
        const wanted = total - speed / yielding
        const next = isOneSided ? Math.min(0, wanted) : wanted
        const impulse = next - total
        total = next
        for (const [body, arm, sign] of [
          [a, arms[0], -1],
          [b, arms[1], 1],
        ] as const) {
          if (kind === 'along') body.velocity = plus(body.velocity, times(axis, sign * impulse * body.inverseMass))
          body.spin = plus(body.spin, times(body.inverseInertia(arm), sign * impulse))
        }
        return Math.abs(impulse) * yielding
      }
    }),
  )
}

/** The joints that a blow of this pair reaches, from body to body. */
function linkedTo(pair: StruckPair, links: readonly StruckLink[]): StruckLink[] {
  const reached = new Set([pair.a, pair.b])
  const found = new Set<StruckLink>()
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const link of links) {
      const yielding = [link.a, link.b].filter((body) => body.inverseMass > 0)
      if (found.has(link) || !yielding.some((body) => reached.has(body))) continue
      found.add(link)
      for (const body of yielding) reached.add(body)
    }
  }
  return [...found]
}

/**
 * A first guess with the same impulse at every point. It is the answer for a face that lands flat, which the rounds would
 * approach slowly, and meanwhile unevenly.
 */
function shareEqually(
  pair: StruckPair,
  points: { readonly point: Vec3; readonly wanted: number; normalImpulse: number }[],
): void {
  const meanApproach = () =>
    points.reduce((sum, { point, wanted }) => sum + dot(slipAt(pair, point), pair.normal) - wanted, 0) / points.length
  const before = meanApproach()
  const pushAll = (impulse: number) => {
    for (const one of points) {
      push(pair, one.point, times(pair.normal, impulse))
      one.normalImpulse += impulse
    }
  }
  pushAll(1)
  const yielding = before - meanApproach()
  pushAll(Math.max(0, before / yielding) - 1)
}

function withinCone(impulse: Vec3, most: number): Vec3 {
  const size = length(impulse)
  return size <= most ? impulse : times(impulse, most / size)
}

/** Takes momentum from A and gives it to B. */
function push({ a, b }: StruckPair, point: Vec3, impulse: Vec3): void {
  for (const [body, share] of [
    [a, times(impulse, -1)],
    [b, impulse],
  ] as const) {
    body.velocity = plus(body.velocity, times(share, body.inverseMass))
    body.spin = plus(body.spin, body.inverseInertia(cross(minus(point, body.centre), share)))
  }
}

/** What resists a blow along `direction` at `point`: 1 / (1/mA + 1/mB + turning terms), kg. */
export function effectiveMass({ a, b }: Pick<StruckPair, 'a' | 'b'>, point: Vec3, direction: Vec3): number {
  const yielding = [a, b].map((body) => {
    const lever = cross(minus(point, body.centre), direction)
    return body.inverseMass + dot(lever, body.inverseInertia(lever))
  })
  return 1 / (yielding[0]! + yielding[1]!)
}
