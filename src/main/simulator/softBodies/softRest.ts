import { length, minus, type Vec3 } from '../physics/vectors.ts'
import type { SoftThing } from './softThing.ts'

/** A thing is still as long as no point of it goes farther than this share of the thing's size from where it was. */
const STILL_SHARE = 1 / 1000
/** Longer than the slowest wobbling needs from one turning point to the next, at which all of it is still, seconds. */
const LONG_ENOUGH_SECONDS = 0.25
/** By so much may what pulls at a thing change while it rests, m/s^2. */
const SAME_PULL = 0.02

/** How a thing was over one step. */
export interface Resting {
  readonly timeSeconds: number
  /** Whether it lies on something that does not move, and nothing that moves is beside it. */
  readonly isLeftAlone: boolean
  /** What accelerates all of it, m/s^2. */
  readonly pull: Vec3
}

interface Watched {
  sinceSeconds: number
  lastSeconds: number
  /** Where its points were then. */
  readonly place: Float64Array
  /** Metres. */
  readonly tolerance: number
}

/** Which soft things have come to rest: they stay as they are until something comes or pulls at them. */
export class SoftRest {
  readonly #watched = new Map<SoftThing, Watched>()
  readonly #pulls = new Map<SoftThing, Vec3>()

  has(thing: SoftThing): boolean {
    return this.#pulls.has(thing)
  }

  /** Whether a thing has not moved for as long as what rests has not. */
  isStill(thing: SoftThing): boolean {
    const watched = this.#watched.get(thing)
    return watched !== undefined && watched.lastSeconds - watched.sinceSeconds >= LONG_ENOUGH_SECONDS
  }

  /** It goes on moving, from being still. */
  wake(thing: SoftThing): void {
    this.#pulls.delete(thing)
    this.#watched.delete(thing)
  }

  /** Whether a resting thing is pulled at otherwise than when it came to rest. */
  isStirred(thing: SoftThing, pull: Vec3): boolean {
    const before = this.#pulls.get(thing)
    return before !== undefined && length(minus(pull, before)) > SAME_PULL
  }

  /** After a step of a thing that moves: lets it rest where it has been still for long enough. */
  look(thing: SoftThing, { timeSeconds, isLeftAlone, pull }: Resting): void {
    this.#watch(thing, timeSeconds)
    if (!isLeftAlone || !this.isStill(thing)) return
    thing.points.stop()
    this.#pulls.set(thing, pull)
  }

  #watch(thing: SoftThing, timeSeconds: number): void {
    const { place } = thing.points
    const watched = this.#watched.get(thing)
    if (watched === undefined) {
      const tolerance = STILL_SHARE * sizeOf(thing)
      this.#watched.set(thing, {
        sinceSeconds: timeSeconds,
        lastSeconds: timeSeconds,
        place: place.slice(),
        tolerance,
      })
      return
    }
    watched.lastSeconds = timeSeconds
    if (isNear(place, watched.place, watched.tolerance)) return
    watched.sinceSeconds = timeSeconds
    watched.place.set(place)
  }
}

function isNear(place: Float64Array, other: Float64Array, tolerance: number): boolean {
  for (let at = 0; at < place.length; at++) if (Math.abs(place[at]! - other[at]!) > tolerance) return false
  return true
}

/** From corner to corner, metres. */
function sizeOf({ points: { lattice } }: SoftThing): number {
  const [low, high] = [Array(3).fill(Number.POSITIVE_INFINITY), Array(3).fill(Number.NEGATIVE_INFINITY)]
  for (const [at, value] of lattice.rest.entries()) {
    low[at % 3] = Math.min(low[at % 3], value)
    high[at % 3] = Math.max(high[at % 3], value)
  }
  return Math.hypot(...high.map((value, axis) => value - low[axis]))
}
