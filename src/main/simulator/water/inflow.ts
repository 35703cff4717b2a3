import type { StagedWater, WaterInflow } from '../../../shared/scene/stagedWater.ts'
import type { WaterField } from './waterField.ts'

/** A stream on its way from a spout into a water: what leaves the spout arrives after its fall. */
export class Inflow {
  readonly #staged: WaterInflow
  readonly #water: StagedWater
  readonly #gravity: number
  #fall = 0
  /** What left the spout until then has arrived. */
  #leftBy: number
  /** Volume that has arrived, cubic metres. */
  arrived = 0

  constructor(staged: WaterInflow, water: StagedWater, gravity: number) {
    this.#staged = staged
    this.#leftBy = staged.startSeconds
    this.#water = water
    this.#gravity = gravity
  }

  /** Lets arrive what comes within a time, and whitens the place where it falls. */
  advance(field: WaterField, now: number, seconds: number): void {
    const { spout, velocity, cubicMetresPerSecond, startSeconds, endSeconds } = this.#staged
    const [cx, cy, cz] = this.#water.centre
    const place = this.#placeAfter(this.#fall || 0.1)
    const level = field.surfaceAt(place[0] - cx, place[2] - cz) ?? field.groundAt(place[0] - cx, place[2] - cz)
    const drop = Math.max(0, spout[1] - (level + cy))
    this.#fall = (velocity[1] + Math.sqrt(velocity[1] ** 2 + 2 * this.#gravity * drop)) / this.#gravity
    // What arrives now left the spout one fall ago: as the surface rises to meet the stream, a little more a second.
    const left = Math.min(endSeconds, Math.max(startSeconds, now - this.#fall))
    if (left <= this.#leftBy) return
    const [x, , z] = this.#placeAfter(this.#fall)
    const volume = cubicMetresPerSecond * (left - this.#leftBy)
    this.#leftBy = left
    field.give(x - cx, z - cz, volume)
    this.arrived += volume
    field.around(x - cx, z - cz, (at, part) => {
      field.foam[at] = Math.min(1, field.foam[at]! + 3 * seconds * part)
    })
  }

  #placeAfter(seconds: number): readonly [number, number, number] {
    const { spout, velocity } = this.#staged
    return [
      spout[0] + velocity[0] * seconds,
      spout[1] + velocity[1] * seconds - (this.#gravity * seconds * seconds) / 2,
      spout[2] + velocity[2] * seconds,
    ]
  }

  /** How long the stream falls at a time; 0 while nothing is in the air. */
  fallSecondsAt(timeSeconds: number): number {
    const { startSeconds, endSeconds } = this.#staged
    return timeSeconds < startSeconds || timeSeconds > endSeconds + this.#fall ? 0 : this.#fall
  }
}
