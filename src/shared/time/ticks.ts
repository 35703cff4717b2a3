import { mulDiv, type Rounding } from './mulDiv.ts'

declare const ticksBrand: unique symbol

/**
 * A point in time or a length of time, as a whole number of 1/705,600,000 second
 * (the "flick": exact for every broadcast frame rate and for 44.1, 48, 88.2 and 96 kHz audio).
 * A safe integer reaches 147 days.
 */
export type Ticks = number & { readonly [ticksBrand]: 'Ticks' }

export const TICKS_PER_SECOND = 705_600_000

/** Brands a whole number as ticks. Throws RangeError when it is not a safe integer. */
export function ticks(count: number): Ticks {
  if (!Number.isSafeInteger(count)) {
    throw new RangeError(`Ticks must be a safe integer, got ${count}`)
  }
  return count as Ticks
}

export const ZERO = ticks(0)

export function add(a: Ticks, b: Ticks): Ticks {
  return ticks(a + b)
}

export function sub(a: Ticks, b: Ticks): Ticks {
  return ticks(a - b)
}

export function earliest(a: Ticks, b: Ticks): Ticks {
  return a <= b ? a : b
}

export function latest(a: Ticks, b: Ticks): Ticks {
  return a >= b ? a : b
}

/** Limits `t` to `[low, high]`. */
export function clampTicks(t: Ticks, low: Ticks, high: Ticks): Ticks {
  return latest(low, earliest(high, t))
}

/** Multiplies a length by the exact fraction `num / den`. */
export function scale(t: Ticks, num: number, den: number, rounding: Rounding = 'round'): Ticks {
  return ticks(mulDiv(t, num, den, rounding))
}
