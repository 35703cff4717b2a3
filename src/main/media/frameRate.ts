import type { FrameRateMetrics } from 'mediabunny'
import { type Rate, rate, SEQUENCE_RATES } from '../../shared/time/index.ts'

/** The rate that the frames' times show, and whether they keep to it; null for a single frame. */
export function frameRateOf(metrics: FrameRateMetrics): { frameRate: Rate | null; variableRate: boolean } {
  if (metrics.probedPacketCount < 2) return { frameRate: null, variableRate: false }
  const { underlyingFrameRate } = metrics
  return {
    frameRate: nearestRate(underlyingFrameRate ?? metrics.bestGuessFrameRate),
    variableRate: underlyingFrameRate === null,
  }
}

/** Rates that cameras, screens and encoders really use, beside those that a sequence can have. */
const FURTHER_RATES: readonly Rate[] = [
  rate(8),
  rate(10),
  rate(12),
  rate(15),
  rate(15000, 1001),
  rate(16),
  rate(20),
  rate(90),
  rate(100),
  rate(120),
  rate(120000, 1001),
  rate(240),
  rate(240000, 1001),
]
const STANDARD_RATES = [...SEQUENCE_RATES, ...FURTHER_RATES]

/** A whole rate and its 1000/1001 neighbour are 0.1 % apart; half of that tells them from each other. */
const TOLERANCE = 0.0005

/**
 * The standard rate that a measured one means: containers round frame times to milliseconds, so that 29.97 is
 * measured as 29.9701. A rate near no standard is kept to a thousandth of a frame. Null when it is not positive.
 */
export function nearestRate(framesPerSecond: number): Rate | null {
  if (!(framesPerSecond > 0) || !Number.isFinite(framesPerSecond)) return null
  let nearest = STANDARD_RATES[0]!
  for (const standard of STANDARD_RATES) {
    if (distance(standard, framesPerSecond) < distance(nearest, framesPerSecond)) nearest = standard
  }
  if (distance(nearest, framesPerSecond) < TOLERANCE) return nearest
  const thousandths = Math.round(framesPerSecond * 1000)
  return thousandths > 0 ? rate(thousandths, 1000) : null
}

function distance(standard: Rate, framesPerSecond: number): number {
  return Math.abs((framesPerSecond * standard.den) / standard.num - 1)
}
