import type { StagedWater, WaterRecord } from '../../../shared/scene/stagedWater.ts'
import { turningRate } from './localSurface.ts'

/** A place of a surface as it is seen: metres relative to the surface at rest. */
export interface SurfaceLook {
  height: number
  slopeX: number
  slopeZ: number
  depth: number
  /** 0 to 1. */
  foam: number
}

/** Over this share of the size, the field's waves fade into the water beyond an open edge. */
const FADE_SHARE = 0.1
/** Shallower water is not seen, metres: on a floor even a film is, for it darkens what it wets. */
const SHORE_DEPTH = 0.0015
const FILM_DEPTH = 0.0002

/** A recorded water at one time, between samples and between cells. */
export class WaterView {
  readonly #staged: StagedWater
  readonly #record: WaterRecord
  readonly #gravity: number
  readonly #cell: readonly [number, number]
  readonly #heights: Float32Array
  readonly #foam: Float32Array
  readonly #look: SurfaceLook = { height: 0, slopeX: 0, slopeZ: 0, depth: 0, foam: 0 }
  readonly #fall: number
  #time = 0

  constructor(staged: StagedWater, record: WaterRecord, gravity: number) {
    this.#staged = staged
    this.#record = record
    this.#gravity = gravity
    this.#cell = [staged.size[0] / record.columns, staged.size[1] / record.rows]
    this.#heights = new Float32Array(record.columns * record.rows)
    this.#foam = new Float32Array(record.columns * record.rows)
    this.#fall = staged.bed.kind === 'channel' ? staged.bed.fall : 0
  }

  moveTo(timeSeconds: number): void {
    this.#time = timeSeconds
    const { heights, foam, samplesPerSecond, heightUnit } = this.#record
    const place = Math.min(heights.length - 1, Math.max(0, timeSeconds * samplesPerSecond))
    const first = Math.floor(place)
    const second = Math.min(heights.length - 1, first + 1)
    const share = place - first
    const [before, after, whiteBefore, whiteAfter] = [heights[first]!, heights[second]!, foam[first]!, foam[second]!]
    for (let at = 0; at < this.#heights.length; at++) {
      this.#heights[at] = (before[at]! + (after[at]! - before[at]!) * share) * heightUnit
      this.#foam[at] = (whiteBefore[at]! + (whiteAfter[at]! - whiteBefore[at]!) * share) / 255
    }
  }

  /** The surface of each cell, metres relative to the surface at rest, and how white it is, 0 to 1; where it is dry, the ground. */
  get cells(): { readonly heights: Float32Array; readonly foam: Float32Array } {
    return { heights: this.#heights, foam: this.#foam }
  }

  /** Mean height of a round vessel's surface. */
  meanHeight(): number {
    let [sum, count] = [0, 0]
    for (const height of this.#heights) {
      if (height > 1) continue
      sum += height
      count++
    }
    return count === 0 ? 0 : sum / count
  }

  /** What is seen at a place, metres from the middle. Waves shorter than four times the `spacing` are left out. The answer is reused. */
  lookAt(x: number, z: number, ground: number, spacing: number): SurfaceLook {
    const look = this.#look
    const { columns, rows } = this.#record
    const column = Math.min(columns - 1.001, Math.max(0, x / this.#cell[0] + columns / 2 - 0.5))
    const row = Math.min(rows - 1.001, Math.max(0, z / this.#cell[1] + rows / 2 - 0.5))
    const [left, back] = [Math.floor(column), Math.floor(row)]
    const [u, v] = [column - left, row - back]
    const at = back * columns + left
    const rest = -this.#fall * Math.max(-this.#staged.size[0] / 2, Math.min(this.#staged.size[0] / 2, x))
    const [a, b, c, d] = [
      this.#wetHeight(at, rest),
      this.#wetHeight(at + 1, rest),
      this.#wetHeight(at + columns, rest),
      this.#wetHeight(at + columns + 1, rest),
    ]
    const share = this.#shareOfField(x, z)
    const height = a * (1 - u) * (1 - v) + b * u * (1 - v) + c * (1 - u) * v + d * u * v
    look.height = rest + (height - rest) * share
    look.slopeX = this.#slope(at, 1, u > 0.5, rest, this.#cell[0], left, columns) * share
    look.slopeZ = this.#slope(at, columns, v > 0.5, rest, this.#cell[1], back, rows) * share
    look.foam = share * this.#foam[Math.round(row) * columns + Math.round(column)]!
    this.#addWaves(look, x, z, spacing, this.#staged.edges === 'shore' ? 1 - share : 1)
    look.depth = look.height - ground
    // Thinner than a film it goes under the ground, steadily, so that the shore lies between the places of the grid.
    const least = this.#staged.kind === 'spill' ? FILM_DEPTH : SHORE_DEPTH
    if (look.depth < least) look.height = Math.min(rest, ground + look.depth - (least - look.depth) * 8)
    return look
  }

  /** Dry ground counts as water at rest: the shore is where that goes under the ground. */
  #wetHeight(at: number, rest: number): number {
    const height = this.#heights[at]!
    return height - rest > 0.6 || (this.#staged.bed.kind !== 'round' && height > rest + 0.25) ? rest : height
  }

  #slope(
    at: number,
    step: number,
    isFarther: boolean,
    rest: number,
    cell: number,
    place: number,
    count: number,
  ): number {
    const from = isFarther && place < count - 2 ? at + step : at
    const before = place > 0 ? from - step : from
    const after = place < count - 2 ? from + step : from
    return after === before
      ? 0
      : (this.#wetHeight(after, rest) - this.#wetHeight(before, rest)) / (((after - before) / step) * cell)
  }

  #shareOfField(x: number, z: number): number {
    const { edges, size } = this.#staged
    if (edges === 'walls') return 1
    // The waves that come in over the edge go on beyond it.
    if (edges === 'shore') return Math.min(1, Math.max(0, (z / size[1] + 0.5) / FADE_SHARE))
    const inX = 0.5 - Math.abs(x) / size[0]
    const inZ = edges === 'open' ? 0.5 - Math.abs(z) / size[1] : 0.5
    return Math.min(1, Math.max(0, Math.min(inX, inZ) / FADE_SHARE))
  }

  #addWaves(look: SurfaceLook, x: number, z: number, spacing: number, weight: number): void {
    if (weight === 0) return
    for (const { amplitude, wavelength, heading, phase } of this.#staged.waves) {
      const seen = weight * Math.min(1, Math.max(0, wavelength / (4 * spacing) - 0.5))
      if (seen === 0) continue
      const k = (2 * Math.PI) / wavelength
      const [alongX, alongZ] = [Math.cos(heading), Math.sin(heading)]
      const turn =
        k * (x * alongX + z * alongZ) -
        turningRate(wavelength, this.#staged.bed.depth, this.#gravity) * this.#time +
        phase
      look.height += seen * amplitude * Math.sin(turn)
      const rise = seen * amplitude * k * Math.cos(turn)
      look.slopeX += rise * alongX
      look.slopeZ += rise * alongZ
    }
  }
}
