const OVERSAMPLING = 4
const TAPS_PER_PHASE = 24
const KAISER_BETA = 8

/** Finds peaks between samples as they stream by. */
export interface TruePeakMeter {
  push(chunk: readonly Float32Array[]): void
  /** The highest absolute value so far, linear. */
  highest(): number
}

/**
 * True peak after BS.1770-4 annex 2: four-fold interpolation by a Kaiser-windowed sinc. Samples too low to pass the
 * peak found so far are not interpolated: the interpolator's gain bounds what they could reach.
 */
export function createTruePeakMeter(channels: number): TruePeakMeter {
  const history = Array.from({ length: channels }, () => new Float32Array(TAPS_PER_PHASE - 1))
  let highest = 0

  function pushChannel(samples: Float32Array, past: Float32Array): void {
    const padded = new Float32Array(past.length + samples.length)
    padded.set(past)
    padded.set(samples, past.length)
    for (const sample of samples) highest = Math.max(highest, Math.abs(sample))
    let loudUntil = -1
    for (let index = 0; index < padded.length; index++) {
      if (Math.abs(padded[index]!) * LARGEST_GAIN > highest) loudUntil = index + TAPS_PER_PHASE - 1
      if (index < TAPS_PER_PHASE - 1 || index > loudUntil) continue
      for (const phase of PHASES) {
        let value = 0
        for (let tap = 0; tap < TAPS_PER_PHASE; tap++) value += phase[tap]! * padded[index - tap]!
        highest = Math.max(highest, Math.abs(value))
      }
    }
    past.set(padded.subarray(padded.length - past.length))
  }

  return {
    push(chunk) {
      chunk.forEach((samples, channel) => {
        pushChannel(samples, history[channel]!)
      })
    },
    highest: () => highest,
  }
}

/** The phases between samples; on the samples the sinc is the sample itself. */
const PHASES: readonly Float64Array[] = [1, 2, 3].map((phase) => interpolator(phase / OVERSAMPLING))

/** The most by which a phase can exceed its largest input. */
const LARGEST_GAIN = Math.max(...PHASES.map((phase) => phase.reduce((sum, tap) => sum + Math.abs(tap), 0)))

function interpolator(fraction: number): Float64Array {
  const taps = Float64Array.from({ length: TAPS_PER_PHASE }, (_, tap) => {
    const x = tap - TAPS_PER_PHASE / 2 + 1 - fraction
    const window = besselI0(KAISER_BETA * Math.sqrt(Math.max(0, 1 - (x / (TAPS_PER_PHASE / 2)) ** 2)))
    return (Math.sin(Math.PI * x) / (Math.PI * x)) * window
  })
  const sum = taps.reduce((total, tap) => total + tap, 0)
  return taps.map((tap) => tap / sum)
}

function besselI0(x: number): number {
  let [term, sum] = [1, 1]
  for (let k = 1; term > 1e-12 * sum; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}
