import type { Footprint } from './footprint.ts'
import type { WaterColumns } from './waterColumns.ts'

/** What a body pushes aside of a water, while the water moves under it. */
export interface FloatingVolume {
  readonly footprint: Footprint
  /** Of it that is under water, and of the whole body, cubic metres. */
  volume: number
  readonly most: number
  /** How much more goes under for each metre by which the water rises, square metres. */
  readonly response: number
  /** The mean of the water under it that goes with `volume`, metres. */
  mean: number
}

/**
 * Sets what bodies push aside: as the water rises under one, more of it goes under. Called before every step of the
 * water, for a level that lags behind would drive the waves.
 */
export function displaceWater(water: WaterColumns, floating: Iterable<FloatingVolume>): void {
  water.displaced.fill(0)
  for (const body of floating) {
    const mean = body.footprint.meanOfWater(water)
    body.volume = Math.min(body.most, Math.max(0, body.volume + body.response * (mean - body.mean)))
    body.mean = mean
    body.footprint.raise(water.displaced, body.volume)
  }
}
