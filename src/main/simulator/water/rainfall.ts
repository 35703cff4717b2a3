import type { StagedWater, WaterBed, WaterRainfall } from '../../../shared/scene/stagedWater.ts'
import type { WaterField } from './waterField.ts'

/** Ground higher than this over the surface at rest is a vessel's wall: nothing lies on it, metres. */
const WALL_GROUND = 10
const MILLIMETRES_AN_HOUR = 1 / 3_600_000

/** How fast a level surface rises under it, metres per second: the rate of the rain, as many times as it is quickened. */
export function rainSpeed({ millimetresPerHour, timeLapse }: WaterRainfall): number {
  return millimetresPerHour * MILLIMETRES_AN_HOUR * timeLapse
}

/** Whether a place of a bed at a height gathers rain: all of a hollow, not the land around it, which lets it seep away. */
export function gathersRain({ kind }: WaterBed, ground: number): boolean {
  return ground < (kind === 'bowl' ? 0 : WALL_GROUND)
}

/**
 * Rain that a water gathers. It falls evenly over its hollow, wet or dry: what falls on its banks runs down to the water by
 * itself. A vessel whose mouth is wider than its water gathers over its mouth. Volume is counted to the last drop.
 */
export class Rainfall {
  readonly #open: readonly number[]
  /** Metres a second over every open column. */
  readonly #speed: number
  readonly #area: number
  /** What has fallen, cubic metres. */
  fallen = 0

  constructor(rainfall: WaterRainfall, { bed }: Pick<StagedWater, 'bed'>, field: WaterField) {
    this.#open = [...field.ground.keys()].filter((at) => gathersRain(bed, field.ground[at]!))
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
