import type { StagedWater, WaterRecord } from '../../../shared/scene/stagedWater.ts'
import type { Streams } from './streams.ts'
import type { WaterField } from './waterField.ts'

const SAMPLES_PER_SECOND = 30
const HEIGHT_UNIT = 1e-4
const LARGEST = 32_767

/** Writes down the surface of a water, evenly in time. */
export class WaterTape {
  readonly #staged: StagedWater
  readonly #field: WaterField
  readonly #heights: Int16Array[] = []
  readonly #foam: Uint8Array[] = []
  readonly #volumes: number[] = []
  readonly #falls: number[][]

  constructor(staged: StagedWater, field: WaterField) {
    this.#staged = staged
    this.#field = field
    this.#falls = staged.inflows.map(() => [])
  }

  /** Takes samples up to a time. */
  look(timeSeconds: number, streams: Streams): void {
    while (this.#heights.length / SAMPLES_PER_SECOND <= timeSeconds + 1e-9) {
      const { depth } = this.#field
      const heights = new Int16Array(depth.length)
      const foam = new Uint8Array(depth.length)
      for (let at = 0; at < depth.length; at++) {
        const units = Math.round(this.#field.surface(at) / HEIGHT_UNIT)
        heights[at] = Math.min(LARGEST, Math.max(-LARGEST, units))
        foam[at] = Math.round(255 * Math.min(1, this.#field.foam[at]!))
      }
      this.#heights.push(heights)
      this.#foam.push(foam)
      this.#volumes.push(this.#field.volume())
      streams.fallSecondsAt(timeSeconds).forEach((fall, index) => {
        this.#falls[index]!.push(fall)
      })
    }
  }

  record(): WaterRecord {
    return {
      id: this.#staged.id,
      columns: this.#field.columns,
      rows: this.#field.rows,
      samplesPerSecond: SAMPLES_PER_SECOND,
      heights: this.#heights,
      heightUnit: HEIGHT_UNIT,
      foam: this.#foam,
      volumes: this.#volumes,
      streams: this.#falls.map((fallSeconds) => ({ fallSeconds })),
    }
  }
}
