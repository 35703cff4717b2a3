export type Rounding = 'floor' | 'round' | 'ceil'

/**
 * `a * b / c` without losing a bit: the product is formed in BigInt, the result is a safe integer.
 * `round` takes halves upward (toward positive infinity). Throws RangeError when an argument is not a
 * safe integer, when `c` is zero, or when the result is not a safe integer.
 */
export function mulDiv(a: number, b: number, c: number, rounding: Rounding): number {
  const product = BigInt(a) * BigInt(b)
  const divisor = BigInt(c)
  if (divisor === 0n) throw new RangeError('mulDiv: division by zero')
  const quotient = divide(product, divisor, rounding)
  const result = Number(quotient)
  if (!Number.isSafeInteger(result)) {
    throw new RangeError(`mulDiv: ${a} * ${b} / ${c} is not a safe integer`)
  }
  return result
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
