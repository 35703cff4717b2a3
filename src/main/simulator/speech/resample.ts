const HALF_WIDTH = 24
const KAISER_BETA = 9
/** Keeps the transition band under the lower of the two Nyquist frequencies. */
const PASSBAND = 0.94

/**
 * Changes the sampling rate by a Kaiser-windowed sinc, one table of taps per phase of the exact ratio, so nothing
 * drifts. Rates are whole numbers of hertz; the result has `round(length * to / from)` samples.
 */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples.slice()
  const divisor = greatestCommonDivisor(from, to)
  const [stride, phases] = [from / divisor, to / divisor]
  const tables = phaseTables(phases, PASSBAND * Math.min(1, to / from))
  const output = new Float32Array(Math.round((samples.length * to) / from))
  for (let index = 0; index < output.length; index++) {
    const place = index * stride
    const centre = Math.floor(place / phases)
    const taps = tables[place % phases]!
    let sum = 0
    for (let tap = 0; tap < taps.length; tap++) sum += taps[tap]! * (samples[centre - HALF_WIDTH + 1 + tap] ?? 0)
    output[index] = sum
  }
  return output
}

function phaseTables(phases: number, cutoff: number): readonly Float64Array[] {
  return Array.from({ length: phases }, (_, phase) => {
    const taps = Float64Array.from({ length: 2 * HALF_WIDTH }, (_, tap) => {
      const x = tap - HALF_WIDTH + 1 - phase / phases
      const window = besselI0(KAISER_BETA * Math.sqrt(Math.max(0, 1 - (x / HALF_WIDTH) ** 2)))
      return cutoff * sinc(cutoff * x) * window
    })
    const sum = taps.reduce((total, tap) => total + tap, 0)
    return taps.map((tap) => tap / sum)
  })
}

function sinc(x: number): number {
  return Math.abs(x) < 1e-12 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
}

function besselI0(x: number): number {
  let [term, sum] = [1, 1]
  for (let k = 1; term > 1e-12 * sum; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
