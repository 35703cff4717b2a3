/**
 * Time as fractions of BigInts: slow, exact and written without a look at the code that it judges. A second is
 * one; nothing is ever rounded but where the name says so.
 */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

export const TICKS_A_SECOND = 705_600_000n

export function fraction(over: bigint | number, under: bigint | number = 1n): Fraction {
  const [a, b] = [BigInt(over), BigInt(under)]
  if (b === 0n) throw new RangeError('nothing divides by zero')
  return b < 0n ? { over: -a, under: -b } : { over: a, under: b }
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under)
}

export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under, a.under * b.over)
}

export function isWhole(a: Fraction): boolean {
  return a.over % a.under === 0n
}

/** The greatest whole number that is not greater. */
export function floor(a: Fraction): bigint {
  let whole = a.over / a.under
  while (whole * a.under > a.over) whole -= 1n
  return whole
}

/** The least whole number that is not less. */
export function ceil(a: Fraction): bigint {
  let whole = a.over / a.under
  while (whole * a.under < a.over) whole += 1n
  return whole
}

/** The nearest whole number; halfway, the greater one. */
export function nearest(a: Fraction): bigint {
  const below = floor(a)
  const twiceTheRest = 2n * (a.over - below * a.under)
  return twiceTheRest >= a.under ? below + 1n : below
}

/** Ticks as seconds. */
export function secondsOf(ticks: number): Fraction {
  return fraction(ticks, TICKS_A_SECOND)
}
