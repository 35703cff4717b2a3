/** The digits of an order key, in the order that strings compare. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * An order key strictly between two others; null stands for the open end. Keys are fractions written in base
 * 62 and compared as plain strings; none ends in the digit 0, so there is always room before any of them.
 * Throws RangeError unless `before < after`.
 */
export function orderBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) {
    throw new RangeError(`There is no order key between ${before} and ${after}`)
  }
  let key = ''
  let ceiling = after
  for (let place = 0; ; place += 1) {
    const low = digitAt(before, place, 0)
    const high = digitAt(ceiling, place, DIGITS.length)
    if (high - low > 1) return key + DIGITS[Math.floor((low + high) / 2)]
    key += DIGITS[low]
    // Once a place is lower than the ceiling's, every continuation is.
    if (high > low) ceiling = null
  }
}

/** `count` ascending keys for the tracks of something new. */
export function firstOrders(count: number): string[] {
  const keys: string[] = []
  for (let i = 0; i < count; i += 1) keys.push(orderBetween(keys.at(-1) ?? null, null))
  return keys
}

function digitAt(key: string | null, place: number, otherwise: number): number {
  if (key === null) return otherwise
  const digit = key[place]
  return digit === undefined ? 0 : DIGITS.indexOf(digit)
}
