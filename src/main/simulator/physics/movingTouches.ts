import { type Touch, touchesOf } from './contacts.ts'
import type { Motion } from './motion.ts'
import type { Mover, Part, PhysicsWorld } from './rapierWorld.ts'
import { length } from './vectors.ts'

/** Slower than this a body is looked at as one that rests, m/s. */
const AT_REST = 4e-3

/** The touches of all bodies that move: what may roll or slide. Each pair once. */
export function movingTouches(physics: PhysicsWorld, motions: ReadonlyMap<Mover, Motion>): Touch[] {
  const seen: Touch[] = []
  for (const mover of physics.movers) {
    // What rests neither rolls nor slides; what rolls over it is looked at from there.
    if (mover.held || rests(mover, motions.get(mover)!)) continue
    for (const touch of touchesOf(physics, mover)) {
      if (!seen.some((other) => samePair(other, touch.a, touch.b))) seen.push(touch)
    }
  }
  return seen
}

function rests(mover: Mover, { velocity, spin }: Motion): boolean {
  const reach = Math.max(0, ...mover.parts.map((part) => part.reach))
  return length(velocity) + length(spin) * reach < AT_REST
}

function samePair(touch: { readonly a: Part; readonly b: Part }, a: Part, b: Part): boolean {
  return (touch.a === a && touch.b === b) || (touch.a === b && touch.b === a)
}
