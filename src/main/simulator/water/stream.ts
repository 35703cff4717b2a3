import type { WaterInflow } from '../../../shared/scene/stagedWater.ts'
import type { Vec3 } from '../physics/vectors.ts'

/** How a stream leaves its spout at a time. */
export interface Outflow {
  readonly spout: Vec3
  readonly velocity: Vec3
  readonly cubicMetresPerSecond: number
}

/** What leaves a spout at a time; nothing before it starts and after it ends. */
export function outflowAt(inflow: WaterInflow, timeSeconds: number): Outflow {
  const { course, startSeconds, endSeconds } = inflow
  const flows = timeSeconds >= startSeconds && timeSeconds <= endSeconds
  if (course === undefined) return { ...inflow, cubicMetresPerSecond: flows ? inflow.cubicMetresPerSecond : 0 }
  const next = course.findIndex(({ atSeconds }) => atSeconds > timeSeconds)
  const after = course[next === -1 ? course.length - 1 : next]!
  const before = course[next === -1 ? course.length - 1 : Math.max(0, next - 1)]!
  const span = after.atSeconds - before.atSeconds
  const share = span > 0 ? Math.min(1, Math.max(0, (timeSeconds - before.atSeconds) / span)) : 0
  const between = (one: number, other: number) => one + (other - one) * share
  const point = (one: Vec3, other: Vec3): Vec3 => [
    between(one[0], other[0]),
    between(one[1], other[1]),
    between(one[2], other[2]),
  ]
  return {
    spout: point(before.spout, after.spout),
    velocity: point(before.velocity, after.velocity),
    cubicMetresPerSecond: flows ? between(before.cubicMetresPerSecond, after.cubicMetresPerSecond) : 0,
  }
}

/** Volume that leaves a spout between two times, cubic metres: by the middle of each short stretch. */
export function volumeBetween(inflow: WaterInflow, from: number, to: number): number {
  const first = Math.max(from, inflow.startSeconds)
  const last = Math.min(to, inflow.endSeconds)
  return last > first ? outflowAt(inflow, (first + last) / 2).cubicMetresPerSecond * (last - first) : 0
}

/** Nothing that runs from the start stays in the air for longer, seconds. */
const LONGEST_ALOFT = 4
const STEPS_PER_SECOND = 120

/** A little water in the air. */
interface Parcel extends Outflow {
  readonly leftAt: number
  readonly volume: number
}

/** Water of a stream that has come down. */
export interface Arrival {
  readonly place: Vec3
  readonly velocity: Vec3
  readonly volume: number
  readonly aloftSeconds: number
}

/** A stream that changes or that a water feeds itself: its water flies in parcels, none is lost on the way. */
export class Stream {
  readonly #staged: WaterInflow
  readonly #gravity: number
  #parcels: Parcel[] = []
  #aloft = 0

  constructor(staged: WaterInflow, gravity: number) {
    this.#staged = staged
    this.#gravity = gravity
  }

  /** Water in the air, cubic metres. */
  get volume(): number {
    return this.#parcels.reduce((sum, { volume }) => sum + volume, 0)
  }

  /** Fills the air with what left the spout before the shot began and has not come down yet. */
  haveRun(floorAt: (x: number, z: number) => number): void {
    const { cubicMetresPerSecond } = this.#staged
    const outflow = outflowAt(this.#staged, 0)
    for (let step = LONGEST_ALOFT * STEPS_PER_SECOND; step > 0; step--) {
      const leftAt = -(step - 0.5) / STEPS_PER_SECOND
      this.#parcels.push({ ...outflow, leftAt, volume: cubicMetresPerSecond / STEPS_PER_SECOND })
    }
    this.advance(0, floorAt)
  }

  /** How much leaves the spout within the `seconds` before a time. */
  wanted(now: number, seconds: number): number {
    return volumeBetween(this.#staged, now - seconds, now)
  }

  /** Lets a volume leave the spout. */
  leave(now: number, seconds: number, volume: number): void {
    if (volume <= 0) return
    const leftAt = now - seconds / 2
    this.#parcels.push({ ...outflowAt(this.#staged, leftAt), leftAt, volume })
  }

  /** What has come down to the floor by a time. */
  advance(now: number, floorAt: (x: number, z: number) => number): Arrival[] {
    const arrived: Arrival[] = []
    this.#parcels = this.#parcels.filter((parcel) => {
      const age = now - parcel.leftAt
      const { spout, velocity, volume } = parcel
      const down = velocity[1] - this.#gravity * age
      const place: Vec3 = [
        spout[0] + velocity[0] * age,
        spout[1] + velocity[1] * age - (this.#gravity * age * age) / 2,
        spout[2] + velocity[2] * age,
      ]
      if (age < 0 || down > 0 || place[1] > floorAt(place[0], place[2])) return true
      arrived.push({ place, velocity: [velocity[0], down, velocity[2]], volume, aloftSeconds: age })
      this.#aloft = age
      return false
    })
    return arrived
  }

  /** How long what arrives now was in the air; before anything has, how long the first has been. */
  fallSecondsAt(timeSeconds: number): number {
    const first = this.#parcels[0]
    if (first === undefined) return 0
    return Math.max(this.#aloft, timeSeconds - first.leftAt)
  }
}
