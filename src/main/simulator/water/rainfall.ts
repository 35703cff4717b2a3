import type { WaterRainfall } from '../../../shared/scene/stagedWater.ts'
import type { WaterField } from './waterField.ts'

/** Ground higher than this over the surface at rest is a vessel's wall: nothing lies on it, metres. */
const WALL_GROUND = 10
const MILLIMETRES_AN_HOUR = 1 / 3_600_000

/** How fast a level surface rises under it, metres per second: the rate of the rain, as many times as it is quickened. */
export function rainSpeed({ millimetresPerHour, timeLapse }: WaterRainfall): number {
  return millimetresPerHour * MILLIMETRES_AN_HOUR * timeLapse
}

/**
 * Rain that a water gathers. It falls evenly over the field, wet or dry: what falls on the land runs down to the water by
 * itself. A vessel whose mouth is wider than its water gathers over its mouth. Volume is counted to the last drop.
 */
export class Rainfall {
  readonly #open: readonly number[]
  /** Metres a second over every open column. */
  readonly #speed: number
  readonly #area: number
  /** What has fallen, cubic metres. */
  fallen = 0

  constructor(rainfall: WaterRainfall, field: WaterField) {
    this.#open = [...field.ground.keys()].filter((at) => field.ground[at]! < WALL_GROUND)
    this.#area = this.#open.length * field.cell[0] * field.cell[1]
    this.#speed = (rainSpeed(rainfall) * (rainfall.catchment ?? this.#area)) / Math.max(this.#area, 1e-9)
  }

  /** Lets fall what falls in a time. */
  fall({ depth }: WaterField, seconds: number): void {
    const thick = this.#speed * seconds
    for (const at of this.#open) depth[at]! += thick
    this.fallen += thick * this.#area
  }
}
