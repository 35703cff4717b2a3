import { type BiquadCoefficients, designBiquad, filterInPlace } from '../../../shared/audio/biquad.ts'

/** Two channels of pink noise that share part of themselves, so that the bed is wide but not split. */
export function pinkPair(frames: number, random: () => number): [Float32Array, Float32Array] {
  const [shared, left, right] = [pink(frames, random), pink(frames, random), pink(frames, random)]
  for (let index = 0; index < frames; index++) {
    left[index] = 0.8 * left[index]! + 0.6 * shared[index]!
    right[index] = 0.8 * right[index]! + 0.6 * shared[index]!
  }
  return [left, right]
}

/** White noise through three poles whose sum falls by about 3 dB an octave. */
function pink(frames: number, random: () => number): Float32Array {
  const output = new Float32Array(frames)
  let [slow, middle, fast] = [0, 0, 0]
  for (let index = 0; index < frames; index++) {
    const white = random() * 2 - 1
    slow += 0.0035 * (white - slow)
    middle += 0.04 * (white - middle)
    fast += 0.35 * (white - fast)
    output[index] = 4 * slow + 1.2 * middle + 0.35 * fast
  }
  return output
}

/** A smooth random walk between 0 and 1 that turns about every `seconds`. */
export function wandering(frames: number, sampleRate: number, seconds: number, random: () => number): Float32Array {
  const output = new Float32Array(frames)
  const step = Math.round(seconds * sampleRate)
  let [from, to] = [random(), random()]
  for (let index = 0; index < frames; index++) {
    const share = (index % step) / step
    if (index > 0 && index % step === 0) [from, to] = [to, random()]
    output[index] = from + (to - from) * share * share * (3 - 2 * share)
  }
  return output
}

/** Runs a channel through filters, one after the other, in place. */
export function filtered(
  channel: Float32Array,
  sampleRate: number,
  designs: readonly Parameters<typeof designBiquad>[0][],
): void {
  for (const coefficients of designs.map((design): BiquadCoefficients => designBiquad(design, sampleRate))) {
    filterInPlace(channel, coefficients)
  }
}
