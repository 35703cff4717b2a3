import type { ImpactEvent } from '../../../shared/scene/simulationRecord.ts'
import { outsideRoom } from '../physics/outside.ts'
import { length, type Vec3 } from '../physics/vectors.ts'
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
  readonly #now = outsideRoom()
  readonly #earlier = outsideRoom()
  readonly #place = new Float64Array(3)
  readonly #before = new Float64Array(3)
  readonly #velocity = new Float64Array(3)

  constructor(things: readonly SoftThing[], solids: readonly Solid[]) {
    this.#things = things
    this.#solids = solids
  }

  /** Finds which points can touch which parts within the coming time. */
  lookAround(things: readonly SoftThing[], seconds: number): void {
    this.#touching.clear()
    const place = this.#place
    for (const thing of things) {
      const { low, high } = thing.bounds()
      const fastest = thing.fastest()
      const near: Near[] = []
      for (const solid of this.#solids) {
        for (const part of solid.parts) {
          const speed = fastest + length(solid.velocityAt(solid.middleOf(part)))
          const margin = NEAR + 2 * speed * seconds
          const bounds = solid.boundsOf(part)
          if (!isBeside(low, high, bounds.low, bounds.high, margin)) continue
          const friction = frictionBetween(thing.staged, part)
          const [first, end] = thing.gripsFor(part.reach)
          for (let grip = first; grip < end; grip++) {
            thing.readGrip(thing.points.place, grip, place)
            if (!isWithin(place, bounds.low, bounds.high, margin)) continue
            if (solid.readOutside(part, place[0]!, place[1]!, place[2]!, this.#now) < margin) {
              near.push({ grip, part, friction })
            }
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
    if (this.#things.length < 2) return
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

  /** Whether a rigid thing that can move, or a soft one that is not still, is so near that they may touch within the time. */
  isBesideMoving(thing: SoftThing, seconds: number, isStill: (other: SoftThing) => boolean): boolean {
    const { low, high } = thing.bounds()
    const fastest = thing.fastest()
    for (const solid of this.#solids) {
      if (!solid.canMove) continue
      for (const part of solid.parts) {
        const speed = fastest + length(solid.velocityAt(solid.middleOf(part)))
        const bounds = solid.boundsOf(part)
        if (isBeside(low, high, bounds.low, bounds.high, NEAR + 2 * speed * seconds)) return true
      }
    }
    return this.#things.some((other) => {
      if (other === thing || isStill(other)) return false
      const bounds = other.bounds()
      return isBeside(low, high, bounds.low, bounds.high, NEAR + 2 * (fastest + other.fastest()) * seconds)
    })
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
    const [place, before, velocity, outside] = [this.#place, this.#before, this.#velocity, this.#now]
    thing.readGrip(thing.points.place, grip, place)
    const x = place[0]!
    const y = place[1]!
    const z = place[2]!
    if (solid.readOutside(part, x, y, z, outside) >= 0) return
    this.#touching.add(thing)
    thing.readGrip(thing.points.before, grip, before)
    solid.readVelocity(x, y, z, velocity)
    const movedX = x - before[0]! - velocity[0]! * seconds
    const movedY = y - before[1]! - velocity[1]! * seconds
    const movedZ = z - before[2]! - velocity[2]! * seconds
    this.#asItCameIn(part, x, y, z, movedX, movedY, movedZ)
    const distance = outside[0]!
    const outX = outside[1]!
    const outY = outside[2]!
    const outZ = outside[3]!
    const point: Vec3 | undefined = solid.yields ? [x, y, z] : undefined
    const own = thing.lightnessOf(grip)
    const others = point === undefined ? 0 : solid.lightnessAt(point, [outX, outY, outZ])
    // The push, kg m, that moves the point out, and holds it back along the surface as friction does.
    const out = -distance / (own + others)
    const inward = movedX * outX + movedY * outY + movedZ * outZ
    const alongX = movedX - outX * inward
    const alongY = movedY - outY * inward
    const alongZ = movedZ - outZ * inward
    const slid = Math.sqrt(alongX * alongX + alongY * alongY + alongZ * alongZ)
    let pushX = outX * out
    let pushY = outY * out
    let pushZ = outZ * out
    if (slid >= 1e-12) {
      const wayX = alongX * (1 / slid)
      const wayY = alongY * (1 / slid)
      const wayZ = alongZ * (1 / slid)
      const stopping = slid / (own + (point === undefined ? 0 : solid.lightnessAt(point, [wayX, wayY, wayZ])))
      const held = -Math.min(stopping, friction * out)
      pushX += wayX * held
      pushY += wayY * held
      pushZ += wayZ * held
    }
    thing.pushGrip(grip, pushX, pushY, pushZ)
    const rate = 1 / seconds
    if (point !== undefined) solid.strike(point, [-pushX * rate, -pushY * rate, -pushZ * rate], seconds)
    if (timeSeconds === undefined) return
    const approach = -inward / seconds
    const atSeconds = timeSeconds + (approach > 0 ? Math.max(0, seconds + distance / approach) : 0)
    const impulse = pushX * rate * outX + pushY * rate * outY + pushZ * rate * outZ
    if (this.#impacts.goesOn(thing.staged, solid.staged, atSeconds, impulse)) return
    this.#impacts.begin({
      timeSeconds: atSeconds,
      soft: thing.staged,
      other: solid.staged,
      otherPart: part.index,
      point: [x, y, z],
      outward: [outX, outY, outZ],
      approachSpeed: approach,
      impulse,
    })
  }

  /** What is inside goes out again the way it came in: through a thin plate the other side may be nearer. */
  #asItCameIn(part: SolidPart, x: number, y: number, z: number, movedX: number, movedY: number, movedZ: number): void {
    const [now, earlier] = [this.#now, this.#earlier]
    const distance = part.solid.readOutside(part, x - movedX, y - movedY, z - movedZ, earlier)
    if (distance < -DEEP_METRES) return
    const since = distance + (movedX * earlier[1]! + movedY * earlier[2]! + movedZ * earlier[3]!)
    if (since >= 0) return
    now.set(earlier)
    now[0] = since
  }
}

/** A point that was this deep inside before is taken to have come in where it is nearest to the outside, metres. */
const DEEP_METRES = 5e-4

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

function isWithin(place: Float64Array, low: Vec3, high: Vec3, margin: number): boolean {
  const x = place[0]!
  const y = place[1]!
  const z = place[2]!
  return (
    x - margin <= high[0] &&
    x + margin >= low[0] &&
    y - margin <= high[1] &&
    y + margin >= low[1] &&
    z - margin <= high[2] &&
    z + margin >= low[2]
  )
}
