import type { ImpactEvent } from '../../../shared/scene/simulationRecord.ts'
import type { Outside } from '../physics/outside.ts'
import { dot, length, minus, plus, times, type Vec3 } from '../physics/vectors.ts'
import { SoftImpacts } from './softImpacts.ts'
import { betweenSoft } from './softMeetings.ts'
import type { SoftThing } from './softThing.ts'
import { frictionBetween, type Solid, type SolidPart } from './solids.ts'

/** Points and parts nearer than this are looked at in every short step, metres; more where things move fast. */
const NEAR = 0.003

interface Near {
  readonly grip: number
  readonly part: SolidPart
  readonly friction: number
}

/** Keeps soft things out of the others and out of each other, with friction, and passes on what they give each other. */
export class SoftContacts {
  readonly #things: readonly SoftThing[]
  readonly #solids: readonly Solid[]
  readonly #near = new Map<SoftThing, Near[]>()
  #isForward = true
  readonly #touching = new Set<SoftThing>()
  readonly #impacts = new SoftImpacts()

  constructor(things: readonly SoftThing[], solids: readonly Solid[]) {
    this.#things = things
    this.#solids = solids
  }

  /** Finds which points can touch which parts within the coming time. */
  lookAround(things: readonly SoftThing[], seconds: number): void {
    this.#touching.clear()
    for (const thing of things) {
      const { low, high } = thing.bounds()
      const near: Near[] = []
      for (const solid of this.#solids) {
        for (const part of solid.parts) {
          const speed = thing.fastest() + length(solid.velocityAt(solid.middleOf(part)))
          const margin = NEAR + 2 * speed * seconds
          const bounds = solid.boundsOf(part)
          if (!isBeside(low, high, bounds.low, bounds.high, margin)) continue
          const friction = frictionBetween(thing.staged, part)
          const [first, end] = thing.gripsFor(part.reach)
          for (let grip = first; grip < end; grip++) {
            const place = thing.gripIn(thing.points.place, grip)
            if (!isBeside(place, place, bounds.low, bounds.high, margin)) continue
            if (solid.outside(part, place).distance < margin) near.push({ grip, part, friction })
          }
        }
      }
      this.#near.set(thing, near)
    }
  }

  /** Moves apart what overlaps after a short step; blows are noted where the time is told. */
  part(things: readonly SoftThing[], seconds: number, timeSeconds: number | undefined): void {
    for (const thing of things) {
      const near = this.#near.get(thing) ?? []
      for (let index = 0; index < near.length; index++) {
        this.#meet(thing, near[this.#isForward ? index : near.length - 1 - index]!, seconds, timeSeconds)
      }
    }
    // Always the same order would push the whole to one side.
    this.#isForward = !this.#isForward
    for (const thing of things) {
      for (const other of this.#things) if (other !== thing) betweenSoft(thing, other)
    }
  }

  /** How many edges of its cells a second a thing and what is beside it go at the most; none where nothing is beside it. */
  haste(thing: SoftThing): number {
    const near = this.#near.get(thing) ?? []
    if (near.length === 0) return 0
    const others = new Set(near.map(({ part }) => part))
    const speeds = [...others].map((part) => length(part.solid.velocityAt(part.solid.middleOf(part))))
    return Math.max(thing.fastest(), ...speeds) / Math.min(...thing.points.lattice.edges)
  }

  /** Whether a thing has touched a rigid one since it was last looked around. */
  isTouching(thing: SoftThing): boolean {
    return this.#touching.has(thing)
  }

  /** What a thing touches now it has touched all along: no blow. */
  stands(thing: SoftThing): void {
    for (const { part } of this.#near.get(thing) ?? []) this.#impacts.haveMet(thing.staged, part.solid.staged)
  }

  impacts(): readonly ImpactEvent[] {
    return this.#impacts.inOrder()
  }

  #meet(thing: SoftThing, { grip, part, friction }: Near, seconds: number, timeSeconds: number | undefined): void {
    const { solid } = part
    const { place, before } = thing.points
    const point = thing.gripIn(place, grip)
    const inside = solid.outside(part, point)
    if (inside.distance >= 0) return
    this.#touching.add(thing)
    const moved = minus(minus(point, thing.gripIn(before, grip)), times(solid.velocityAt(point), seconds))
    const outside = asItCameIn(inside, solid.outside(part, minus(point, moved)), moved)
    const own = thing.lightnessOf(grip)
    const push = pushOut(outside, moved, friction, own, (along) => solid.lightnessAt(point, along))
    thing.pushGrip(grip, push)
    const impulse = times(push, 1 / seconds)
    solid.strike(point, times(impulse, -1), seconds)
    if (timeSeconds === undefined) return
    const approach = -dot(moved, outside.outward) / seconds
    this.#impacts.touch({
      timeSeconds: timeSeconds + (approach > 0 ? Math.max(0, seconds + outside.distance / approach) : 0),
      soft: thing.staged,
      other: solid.staged,
      otherPart: part.index,
      point,
      outward: outside.outward,
      approachSpeed: approach,
      impulse: dot(impulse, outside.outward),
    })
  }
}

/** A point that was this deep inside before is taken to have come in where it is nearest to the outside, metres. */
const DEEP_METRES = 5e-4

/** Out again the way it came in: through a thin plate the other side may be nearer. */
function asItCameIn(inside: Outside, earlier: Outside, moved: Vec3): Outside {
  if (earlier.distance < -DEEP_METRES) return inside
  const distance = earlier.distance + dot(moved, earlier.outward)
  return distance < 0 ? { distance, outward: earlier.outward } : inside
}

/** The push, kg m, that moves a point out of what it is in, and holds it back along the surface as friction does. */
function pushOut(
  { distance, outward }: Outside,
  moved: Vec3,
  friction: number,
  own: number,
  others: (along: Vec3) => number,
): Vec3 {
  const out = -distance / (own + others(outward))
  const push = times(outward, out)
  const along = minus(moved, times(outward, dot(moved, outward)))
  const slid = length(along)
  if (slid < 1e-12) return push
  const way = times(along, 1 / slid)
  const stopping = slid / (own + others(way))
  return plus(push, times(way, -Math.min(stopping, friction * out)))
}

/** Whether two boxes along the axes of the world come nearer to each other than a margin. */
function isBeside(low: Vec3, high: Vec3, otherLow: Vec3, otherHigh: Vec3, margin: number): boolean {
  return (
    low[0] - margin <= otherHigh[0] &&
    high[0] + margin >= otherLow[0] &&
    low[1] - margin <= otherHigh[1] &&
    high[1] + margin >= otherLow[1] &&
    low[2] - margin <= otherHigh[2] &&
    high[2] + margin >= otherLow[2]
  )
}
