import type { RandomSource } from '../../../shared/random/seeded.ts'
import { randomBetween } from '../../../shared/random/seeded.ts'
import type { DropletFlight } from '../../../shared/scene/stagedWater.ts'
import type { Vec3 } from '../physics/vectors.ts'

/** A drop in the air, with the water that it carries. */
interface Drop {
  readonly origin: Vec3
  readonly velocity: Vec3
  readonly startSeconds: number
  readonly radius: number
  readonly volume: number
}

/** Where a drop came down. */
export interface Landing {
  readonly timeSeconds: number
  readonly place: Vec3
  readonly velocity: Vec3
  readonly volume: number
  readonly radius: number
}

/** What drops fall on: its height at a place of the world, metres. */
export type FloorHeight = (x: number, z: number) => number

/** Drops that fly on parabolas from where they were born until they meet what is below. */
export class Droplets {
  readonly #gravity: number
  #flying: Drop[] = []
  readonly flights: DropletFlight[] = []

  constructor(gravity: number) {
    this.#gravity = gravity
  }

  /** Water that is in the air now, cubic metres. */
  get volume(): number {
    return this.#flying.reduce((sum, drop) => sum + drop.volume, 0)
  }

  add(drop: Drop): void {
    this.#flying.push(drop)
  }

  /** Lets drops land that reach the floor by a time. */
  advance(timeSeconds: number, floorAt: FloorHeight): Landing[] {
    const landed: Landing[] = []
    this.#flying = this.#flying.filter((drop) => {
      const age = timeSeconds - drop.startSeconds
      if (age <= 0) return true
      const place = placeOf(drop, age, this.#gravity)
      const isFalling = drop.velocity[1] - this.#gravity * age < 0
      if (!isFalling || place[1] > floorAt(place[0], place[2])) return true
      const velocity: Vec3 = [drop.velocity[0], drop.velocity[1] - this.#gravity * age, drop.velocity[2]]
      landed.push({ timeSeconds, place, velocity, volume: drop.volume, radius: drop.radius })
      this.#keep(drop, timeSeconds)
      return false
    })
    return landed
  }

  /** Writes down what is still in the air when the shot ends. */
  finish(timeSeconds: number): void {
    for (const drop of this.#flying) this.#keep(drop, timeSeconds)
  }

  #keep({ startSeconds, origin, velocity, radius }: Drop, endSeconds: number): void {
    this.flights.push({ startSeconds, endSeconds, origin, velocity, radius })
  }
}

function placeOf({ origin, velocity }: Drop, age: number, gravity: number): Vec3 {
  return [
    origin[0] + velocity[0] * age,
    origin[1] + velocity[1] * age - (gravity * age * age) / 2,
    origin[2] + velocity[2] * age,
  ]
}

/** A thing that breaks through the surface. Metres, metres per second. */
export interface Entry {
  readonly timeSeconds: number
  readonly place: Vec3
  readonly speed: number
  readonly radius: number
}

/** Slower than this a thing slips in without spray, m/s. */
const SLOWEST_SPRAY = 0.9
/** How long a thing throws water up, in times that it needs to go in by its own radius. */
const CROWN_LASTS = 2.2
const MOST_DROPS = 320

/** One drop that an entry will throw, and how much of the entry's water it takes. */
export interface PlannedDrop {
  readonly atSeconds: number
  readonly velocity: Vec3
  /** From the middle of the entry. */
  readonly offset: Vec3
  readonly radius: number
}

/**
 * The drops of a splash: a crown thrown outward while the thing goes in, and when the hole behind it closes, a few drops
 * that jump straight up (the jet, about 1.7 sqrt(r / g) later). Speeds are shares of the entry's own, so no drop brings
 * more energy than came in.
 */
export function dropsOf(entry: Entry, gravity: number, random: RandomSource): PlannedDrop[] {
  const { speed, radius } = entry
  if (speed < SLOWEST_SPRAY) return []
  const count = Math.min(MOST_DROPS, Math.round(46 * (speed - SLOWEST_SPRAY * 0.6) ** 0.9 * (radius / 0.1) ** 0.6))
  const lasts = Math.min(0.12, (CROWN_LASTS * radius) / speed)
  const crown = Array.from({ length: count }, (): PlannedDrop => {
    const late = random()
    const angle = random() * 2 * Math.PI
    // The first drops leave flat and fast, the later ones steep and slow.
    const fast = speed * randomBetween(random, 0.28, 0.75) * (1 - 0.55 * late)
    const steep = (0.55 + 0.75 * late) * randomBetween(random, 0.75, 1.1)
    const out = radius * (0.85 + 0.5 * late)
    return {
      atSeconds: entry.timeSeconds + late * lasts,
      velocity: [
        fast * Math.cos(steep) * Math.cos(angle),
        fast * Math.sin(steep),
        fast * Math.cos(steep) * Math.sin(angle),
      ],
      offset: [out * Math.cos(angle), 0, out * Math.sin(angle)],
      radius: dropRadius(radius, random),
    }
  })
  return [...crown, ...jetOf(entry, gravity, random)]
}

function jetOf({ timeSeconds, speed, radius }: Entry, gravity: number, random: RandomSource): PlannedDrop[] {
  if (speed < 1.8) return []
  const closes = timeSeconds + 1.73 * Math.sqrt(radius / Math.max(gravity, 0.5))
  return Array.from({ length: Math.round(10 + 8 * random()) }, (): PlannedDrop => {
    const angle = random() * 2 * Math.PI
    const aside = 0.12 * random()
    const up = Math.min(4, speed * randomBetween(random, 0.25, 0.62))
    return {
      atSeconds: closes + 0.05 * random(),
      velocity: [aside * Math.cos(angle), up, aside * Math.sin(angle)],
      offset: [0.2 * radius * Math.cos(angle), 0, 0.2 * radius * Math.sin(angle)],
      radius: dropRadius(radius, random) * 1.3,
    }
  })
}

/** Many small drops and a few large ones, at most 6 mm. */
function dropRadius(radius: number, random: RandomSource): number {
  return Math.min(0.006, 0.0012 + radius * 0.012 + radius * 0.05 * random() ** 4)
}
