/**
 * Conversions for the borders where other software counts in seconds, milliseconds, microseconds or a
 * container's timescale. Nothing between the borders uses them.
 */
import { mulDiv, type Rounding } from './mulDiv.ts'
import { TICKS_PER_SECOND, type Ticks, ticks } from './ticks.ts'

/** A media timestamp (`value / timescale` seconds) as the nearest tick. */
export function fromMediaTime(value: number, timescale: number): Ticks {
  return ticks(mulDiv(value, TICKS_PER_SECOND, timescale, 'round'))
}

export function toMediaTime(t: Ticks, timescale: number, rounding: Rounding = 'round'): number {
  return mulDiv(t, timescale, TICKS_PER_SECOND, rounding)
}

export function toSeconds(t: Ticks): number {
  return t / TICKS_PER_SECOND
}

/** Seconds as the nearest tick. Throws RangeError when not finite. */
export function fromSeconds(seconds: number): Ticks {
  return ticks(Math.round(seconds * TICKS_PER_SECOND))
}

export function toMicroseconds(t: Ticks): number {
  return toMediaTime(t, 1_000_000)
}

export function fromMicroseconds(microseconds: number): Ticks {
  return fromMediaTime(Math.round(microseconds), 1_000_000)
}
