import { mulDiv } from './mulDiv.ts'
import { TICKS_PER_SECOND, type Ticks, ticks } from './ticks.ts'

/** How many samples begin before `t` at a sampling rate of `hz` (floor). */
export function cumulativeSamples(t: Ticks, hz: number): number {
  return mulDiv(t, hz, TICKS_PER_SECOND, 'floor')
}

/**
 * The samples of the half-open range `[start, end)`: a difference of cumulative counts, so that adjoining
 * ranges neither share nor lose a sample (29.97 fps at 48 kHz gives 1601, 1602, 1601, 1602, 1602).
 */
export function samplesBetween(start: Ticks, end: Ticks, hz: number): number {
  return cumulativeSamples(end, hz) - cumulativeSamples(start, hz)
}

/** The length of `count` samples, to the nearest tick (exact at 44.1, 48, 88.2 and 96 kHz). */
export function ticksOfSamples(count: number, hz: number): Ticks {
  return ticks(mulDiv(count, TICKS_PER_SECOND, hz, 'round'))
}
