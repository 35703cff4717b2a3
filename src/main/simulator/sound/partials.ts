import type { EarGains } from './placement.ts'

/** A decaying sine: what every ringing, clicking or thudding sound here is made of. */
export interface Partial {
  readonly frequencyHz: number
  readonly decayPerSecond: number
  readonly amplitude: number
}

/** Below this an ear in front of the loudest contacts hears nothing more. */
const INAUDIBLE = 1e-4

/** A new touch takes away most of what still rings. */
const KEPT_AFTER_TOUCH = 0.3

/**
 * Adds a partial that starts as a sine at exactly `startSeconds`, between samples where need be: the first sample
 * after the start already has the right phase. A two-pole resonator, free of trigonometry after its start.
 * At `touchedAgainSeconds` the thing that rings is touched once more.
 */
export function addPartial(
  left: Float32Array,
  right: Float32Array,
  sampleRate: number,
  startSeconds: number,
  partial: Partial,
  ears: EarGains,
  touchedAgainSeconds = Number.POSITIVE_INFINITY,
): void {
  const { frequencyHz, decayPerSecond, amplitude } = partial
  const loudest = Math.abs(amplitude) * Math.max(ears.left, ears.right)
  if (loudest < INAUDIBLE || frequencyHz >= sampleRate / 2) return
  const first = Math.max(0, Math.ceil(startSeconds * sampleRate))
  const seconds = Math.log(loudest / INAUDIBLE) / decayPerSecond
  const end = Math.min(left.length, first + Math.ceil(seconds * sampleRate))
  const omega = 2 * Math.PI * frequencyHz
  const late = first / sampleRate - startSeconds
  const step = 1 / sampleRate
  const radius = Math.exp(-decayPerSecond * step)
  const feedback = 2 * radius * Math.cos(omega * step)
  const loss = radius * radius
  let current = amplitude * Math.exp(-decayPerSecond * late) * Math.sin(omega * late)
  let previous = amplitude * Math.exp(-decayPerSecond * (late - step)) * Math.sin(omega * (late - step))
  const touchedAgain = Math.ceil(touchedAgainSeconds * sampleRate)
  for (let index = first; index < end; index++) {
    if (index === touchedAgain) {
      current *= KEPT_AFTER_TOUCH
      previous *= KEPT_AFTER_TOUCH
    }
    left[index] = left[index]! + current * ears.left
    right[index] = right[index]! + current * ears.right
    const next = feedback * current - loss * previous
    previous = current
    current = next
  }
}
