export type Rounding = 'floor' | 'round' | 'ceil'

/**
 * `a * b / c` without losing a bit: where the product leaves the safe integers it is formed in BigInt, and the
 * result is a safe integer. `round` takes halves upward (toward positive infinity). Throws RangeError when an
 * argument is not a safe integer, when `c` is zero, or when the result is not a safe integer.
 */
export function mulDiv(a: number, b: number, c: number, rounding: Rounding): number {
  if (c === 0) throw new RangeError('mulDiv: division by zero')
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || !Number.isSafeInteger(c)) {
    throw new RangeError(`mulDiv: ${a} * ${b} / ${c} is not among safe integers`)
  }
  const product = a * b
  // Twice the product and the divisor must be exact too, for `round`.
  const small = Number.isSafeInteger(4 * product) && Number.isSafeInteger(4 * c)
  if (small) return divideSmall(product, c, rounding)
  const result = Number(divide(BigInt(a) * BigInt(b), BigInt(c), rounding))
  if (!Number.isSafeInteger(result)) {
    throw new RangeError(`mulDiv: ${a} * ${b} / ${c} is not a safe integer`)
  }
  return result
}

function divideSmall(numerator: number, denominator: number, rounding: Rounding): number {
  switch (rounding) {
    case 'floor':
      return floorDivideSmall(numerator, denominator)
    case 'ceil':
      return 0 - floorDivideSmall(-numerator, denominator)
    case 'round':
      return floorDivideSmall(2 * numerator + denominator, 2 * denominator)
  }
}

/** Exact by way of the remainder; adding zero turns a negative zero into zero. */
function floorDivideSmall(numerator: number, denominator: number): number {
  const remainder = numerator % denominator
  const quotient = (numerator - remainder) / denominator + 0
  return remainder !== 0 && remainder < 0 !== denominator < 0 ? quotient - 1 : quotient
}

function divide(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  switch (rounding) {
    case 'floor':
      return floorDivide(numerator, denominator)
    case 'ceil':
      return -floorDivide(-numerator, denominator)
    case 'round':
      return floorDivide(2n * numerator + denominator, 2n * denominator)
  }
}

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  const exact = quotient * denominator === numerator
  return exact || numerator < 0n === denominator < 0n ? quotient : quotient - 1n
}
