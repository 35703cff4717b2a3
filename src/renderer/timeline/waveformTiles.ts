import { type Peaks, PYRAMID_FACTOR, peaksLevel } from '../../shared/audio/peaks.ts'
import { TICKS_PER_SECOND } from '../../shared/time/index.ts'

/** Pixels of a tile. A tile is drawn once and then stretched a little to the zoom in hand. */
export const TILE_WIDTH = 512

/**
 * The waveform is kept as tiles at zooms of powers of two. `zoom` 0 has one pixel for each pixel of the stored
 * peaks, each further zoom covers twice as much time.
 */
export function zoomFor(peaks: Peaks, ticksPerPixel: number): number {
  const samplesPerPixel = (ticksPerPixel * peaks.sampleRate) / TICKS_PER_SECOND
  return Math.max(0, Math.floor(Math.log2(samplesPerPixel / peaks.samplesPerPixel)))
}

/** How long a pixel of a tile is. */
export function ticksPerTilePixel(peaks: Peaks, zoom: number): number {
  return (peaks.samplesPerPixel * 2 ** zoom * TICKS_PER_SECOND) / peaks.sampleRate
}

export interface Column {
  /** From -1 to 1. */
  readonly low: number
  readonly high: number
}

/** The loudest swing of all channels at each pixel of a tile; shorter than a tile at the sound's end. */
export function tileColumns(levels: PeakLevels, zoom: number, tile: number): readonly Column[] {
  const level = Math.floor(zoom / 2)
  const peaks = levels.at(level)
  const perColumn = 2 ** zoom / PYRAMID_FACTOR ** level
  const columns: Column[] = []
  for (let column = 0; column < TILE_WIDTH; column += 1) {
    const from = (tile * TILE_WIDTH + column) * perColumn
    if (from >= peaks.length) break
    let low = 0
    let high = 0
    for (let pixel = from; pixel < Math.min(peaks.length, from + perColumn); pixel += 1) {
      for (let channel = 0; channel < peaks.channels; channel += 1) {
        const at = (pixel * peaks.channels + channel) * 2
        low = Math.min(low, peaks.extremes[at] as number)
        high = Math.max(high, peaks.extremes[at + 1] as number)
      }
    }
    columns.push({ low: low / 128, high: high / 127 })
  }
  return columns
}

/**
 * How far from the middle a swing is drawn, both from -1 to 1. Quiet sounds are raised, as the ear does it: on a
 * straight scale a footstep beside music would be a flat line.
 */
export function drawnSwing(swing: number): number {
  return Math.sign(swing) * Math.abs(swing) ** 0.6
}

/** The pyramid of a sound's peaks, each level made when it is first wanted. */
export class PeakLevels {
  readonly #levels: Peaks[]

  constructor(finest: Peaks) {
    this.#levels = [finest]
  }

  get finest(): Peaks {
    return this.#levels[0] as Peaks
  }

  at(level: number): Peaks {
    while (this.#levels.length <= level) this.#levels.push(peaksLevel(this.#levels.at(-1) as Peaks, 1))
    return this.#levels[level] as Peaks
  }
}
