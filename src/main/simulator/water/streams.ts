import { type RandomSource, randomBetween } from '../../../shared/random/seeded.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { PlannedDrop } from './droplets.ts'
import { Inflow } from './inflow.ts'
import { type Arrival, Stream } from './stream.ts'
import type { WaterField } from './waterField.ts'

/** Drops that a stream throws up where it falls, for each joule that it brings. */
const DROPS_PER_JOULE = 45
const MOST_DROPS_A_SECOND = 420
const SLOWEST_SPLASH = 0.7
/** How much whiter a stream makes the water where it falls, in a second. */
const WHITENS = 9
/** How hard a stream may press on the surface, metres of water. */
const HARDEST_PRESS = 0.1

/** A drop that a stream throws up, and where. */
export interface ThrownDrop {
  readonly drop: PlannedDrop
  readonly entry: readonly [number, number, number]
}

/** All that flows into a water out of spouts: jugs, taps, waterfalls, and fountains that the water feeds itself. */
export class Streams {
  readonly #water: StagedWater
  readonly #gravity: number
  readonly #random: RandomSource
  /** For each inflow of the water. */
  readonly #steady: (Inflow | undefined)[]
  readonly #parcels: (Stream | undefined)[]
  #isRunning = false
  /** What fell beside the field, cubic metres. */
  spilledVolume = 0

  constructor(water: StagedWater, gravity: number, random: RandomSource) {
    this.#water = water
    this.#gravity = gravity
    this.#random = random
    const isSteady = water.inflows.map(({ course, intake }) => course === undefined && intake === undefined)
    this.#steady = water.inflows.map((inflow, at) => (isSteady[at] ? new Inflow(inflow, water, gravity) : undefined))
    this.#parcels = water.inflows.map((inflow, at) => (isSteady[at] ? undefined : new Stream(inflow, gravity)))
  }

  /** Water of streams in the air, as far as it has left the field or was counted, cubic metres. */
  get volume(): number {
    return this.#parcels.reduce((sum, stream) => sum + (stream?.volume ?? 0), 0)
  }

  /** How long the water of each stream is in the air, seconds. */
  fallSecondsAt(timeSeconds: number): number[] {
    return this.#water.inflows.map(
      (_, at) => this.#steady[at]?.fallSecondsAt(timeSeconds) ?? this.#parcels[at]!.fallSecondsAt(timeSeconds),
    )
  }

  /** Lets the streams flow on; returns the drops that they throw up. */
  advance(field: WaterField, now: number, seconds: number, floorAt: (x: number, z: number) => number): ThrownDrop[] {
    if (!this.#isRunning) this.#beRunning(floorAt)
    const thrown: ThrownDrop[] = []
    for (const [at, inflow] of this.#water.inflows.entries()) {
      this.#steady[at]?.advance(field, now, seconds)
      const stream = this.#parcels[at]
      if (stream === undefined) continue
      const wanted = stream.wanted(now, seconds)
      const { intake, brook } = inflow
      // A fountain's water comes out of its basin; a brook's runs off as fast as it comes.
      const volume = intake === undefined || brook !== undefined ? wanted : field.take(intake[0], intake[1], wanted)
      stream.leave(now, seconds, volume)
      for (const arrival of stream.advance(now, floorAt)) {
        this.#arrive(field, arrival, inflow.width ?? 0, seconds)
        if (intake !== undefined && brook !== undefined) field.drain(intake[0], intake[1], arrival.volume)
        thrown.push(...this.#thrownBy(arrival, inflow.width ?? 0, now))
      }
    }
    return thrown
  }

  /** What flows from the very start has flowed before: its water is in the air already. */
  #beRunning(floorAt: (x: number, z: number) => number): void {
    this.#isRunning = true
    for (const [at, stream] of this.#parcels.entries()) {
      if (this.#water.inflows[at]!.startSeconds === 0) stream?.haveRun(floorAt)
    }
  }

  #arrive(field: WaterField, { place, velocity, volume }: Arrival, width: number, seconds: number): void {
    const [cx, , cz] = this.#water.centre
    const [x, z] = [place[0] - cx, place[2] - cz]
    const [asideX, asideZ] = acrossOf(velocity)
    const shares = Math.max(1, Math.ceil(width / Math.min(...field.cell)))
    for (let share = 0; share < shares; share++) {
      const off = shares === 1 ? 0 : ((share + 0.5) / shares - 0.5) * width
      const [inX, inZ] = [x + asideX * off, z + asideZ * off]
      const cell = field.cellAt(inX, inZ)
      if (cell === undefined || field.ground[cell]! > 1) {
        this.spilledVolume += volume / shares
        continue
      }
      field.give(inX, inZ, volume / shares, [velocity[0], velocity[2]])
      // Its momentum presses the surface down, unevenly as it is torn.
      const torn = 0.3 + 1.4 * this.#random()
      const head = (torn * (volume / shares / seconds) * -velocity[1]) / (this.#gravity * field.cell[0] * field.cell[1])
      field.around(inX, inZ, (at, part) => {
        field.foam[at] = Math.min(1, field.foam[at]! + WHITENS * seconds * part * torn)
        field.pressure[at] = Math.max(field.pressure[at]!, Math.min(HARDEST_PRESS, head * part))
      })
    }
  }

  /** Drops fly up from where a stream strikes, with at most half its speed: never more energy than it brings. */
  #thrownBy({ place, velocity, volume }: Arrival, width: number, now: number): ThrownDrop[] {
    const speed = Math.hypot(...velocity)
    if (speed < SLOWEST_SPLASH || this.#gravity === 0) return []
    const random = this.#random
    const joules = 0.5 * 1000 * volume * speed * speed
    const most = MOST_DROPS_A_SECOND / 120
    const count = Math.floor(Math.min(most, joules * DROPS_PER_JOULE) + random())
    return Array.from({ length: count }, (): ThrownDrop => {
      const angle = random() * 2 * Math.PI
      const fast = speed * randomBetween(random, 0.12, 0.45)
      const steep = randomBetween(random, 0.7, 1.4)
      const [asideX, asideZ] = acrossOf(velocity)
      const off = (random() - 0.5) * width
      const radius = randomBetween(random, 0.0008, 0.0022) + (random() < 0.1 ? 0.0015 : 0)
      return {
        drop: {
          atSeconds: now,
          velocity: [
            fast * Math.cos(steep) * Math.cos(angle) + 0.15 * velocity[0],
            fast * Math.sin(steep),
            fast * Math.cos(steep) * Math.sin(angle) + 0.15 * velocity[2],
          ],
          offset: [asideX * off, 0, asideZ * off],
          radius,
        },
        entry: [place[0], place[1], place[2]],
      }
    })
  }
}

/** Level and across a velocity, of length 1; along Z for what falls straight down. */
function acrossOf([x, , z]: readonly [number, number, number]): readonly [number, number] {
  const level = Math.hypot(x, z)
  return level > 1e-4 ? [-z / level, x / level] : [0, 1]
}
