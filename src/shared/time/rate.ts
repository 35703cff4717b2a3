import { mulDiv } from './mulDiv.ts'
import { TICKS_PER_SECOND, type Ticks, ticks } from './ticks.ts'

/** An exact rate per second, in lowest terms: 29.97 fps is `{num: 30000, den: 1001}`. */
export interface Rate {
  readonly num: number
  readonly den: number
}

/** Makes a rate in lowest terms. Throws RangeError unless both are positive safe integers. */
export function rate(num: number, den = 1): Rate {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || num <= 0 || den <= 0) {
    throw new RangeError(`A rate needs two positive integers, got ${num}/${den}`)
  }
  const divisor = greatestCommonDivisor(num, den)
  return { num: num / divisor, den: den / divisor }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

export const FPS_24 = rate(24)
export const FPS_25 = rate(25)
export const FPS_30 = rate(30)
export const FPS_60 = rate(60)
export const FPS_23_976 = rate(24000, 1001)
export const FPS_29_97 = rate(30000, 1001)
export const FPS_59_94 = rate(60000, 1001)

/** The rates a sequence can have; each divides a second of ticks evenly. */
export const SEQUENCE_RATES: readonly Rate[] = [
  FPS_23_976,
  FPS_24,
  FPS_25,
  FPS_29_97,
  FPS_30,
  rate(48),
  rate(50),
  FPS_59_94,
  FPS_60,
]

export function sameRate(a: Rate, b: Rate): boolean {
  return a.num * b.den === b.num * a.den
}

/** True when a frame at this rate is a whole number of ticks. */
export function dividesEvenly(frameRate: Rate): boolean {
  const ticksOfAllFrames = TICKS_PER_SECOND * frameRate.den
  if (Number.isSafeInteger(ticksOfAllFrames)) return ticksOfAllFrames % frameRate.num === 0
  return (BigInt(TICKS_PER_SECOND) * BigInt(frameRate.den)) % BigInt(frameRate.num) === 0n
}

/** The length of one frame. Throws RangeError when a frame is not a whole number of ticks. */
export function ticksPerFrame(frameRate: Rate): Ticks {
  if (!dividesEvenly(frameRate)) {
    throw new RangeError(`${frameRate.num}/${frameRate.den} frames a second do not divide evenly`)
  }
  return ticks(mulDiv(TICKS_PER_SECOND, frameRate.den, frameRate.num, 'round'))
}
