import type RAPIER from '@dimforge/rapier3d-deterministic-compat'
import type { Mover, Part, PhysicsWorld } from './rapierWorld.ts'
import { vec } from './rapierWorld.ts'
import { plus, times, turned, type Vec3 } from './vectors.ts'

/** One point where the engine holds two parts apart, after a step. */
export interface TouchPoint {
  readonly point: Vec3
  /** Metres; negative when the parts overlap. */
  readonly gap: number
  /** Of the last step, N s, along the normal. */
  readonly impulse: number
}

/** Two parts in touch. */
export interface Touch {
  readonly a: Part
  readonly b: Part
  /** From A toward B. */
  readonly normal: Vec3
  readonly points: readonly TouchPoint[]
}

/** Parts farther apart than this are not in touch, whatever the engine foresees. */
const TOUCH_GAP = 5e-4

/** Everything that a body touches. */
export function touchesOf({ world, partOf, parting }: PhysicsWorld, mover: Mover): Touch[] {
  const touches: Touch[] = []
  for (const part of mover.parts) {
    const others: Part[] = []
    world.contactPairsWith(part.collider, (collider) => {
      const other = partOf.get(collider.handle)
      if (other !== undefined && !parting.has(part, other)) others.push(other)
    })
    for (const other of others) {
      world.contactPair(part.collider, other.collider, (manifold, flipped) => {
        const touch = readManifold(manifold, flipped, part, other)
        if (touch.points.length > 0) touches.push(touch)
      })
    }
  }
  return touches
}

function readManifold(manifold: RAPIER.TempContactManifold, flipped: boolean, a: Part, b: Part): Touch {
  const [first, second] = flipped ? [b, a] : [a, b]
  const normal = vec(manifold.normal())
  const points: TouchPoint[] = []
  for (let index = 0; index < manifold.numContacts(); index++) {
    const gap = manifold.contactDist(index)
    const local1 = manifold.localContactPoint1(index)
    const local2 = manifold.localContactPoint2(index)
    if (gap > TOUCH_GAP || local1 === null || local2 === null) continue
    const point = times(plus(onPart(first, vec(local1)), onPart(second, vec(local2))), 0.5)
    points.push({ point, gap, impulse: manifold.contactImpulse(index) })
  }
  return { a, b, normal: flipped ? times(normal, -1) : normal, points }
}

function onPart(part: Part, local: Vec3): Vec3 {
  const r = part.collider.rotation()
  return plus(vec(part.collider.translation()), turned(local, [r.x, r.y, r.z, r.w]))
}
