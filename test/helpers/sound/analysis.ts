/** Measurements on sound that know nothing of how it was made. */

/** Power spectrum of a Hann-windowed stretch of `size` (a power of two) samples from `start`. */
export function powerSpectrum(samples: Float32Array, start: number, size: number): Float64Array {
  const real = new Float64Array(size)
  const imaginary = new Float64Array(size)
  for (let index = 0; index < size; index++) {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / size)
    real[index] = (samples[start + index] ?? 0) * window
  }
  transform(real, imaginary)
  return Float64Array.from({ length: size / 2 }, (_, bin) => real[bin]! ** 2 + imaginary[bin]! ** 2)
}

/** In-place radix-2 Fourier transform. */
export function transform(real: Float64Array, imaginary: Float64Array): void {
  const size = real.length
  for (let index = 1, mirror = 0; index < size; index++) {
    let bit = size >> 1
    for (; mirror & bit; bit >>= 1) mirror ^= bit
    mirror ^= bit
    if (index < mirror) {
      ;[real[index], real[mirror]] = [real[mirror]!, real[index]!]
      ;[imaginary[index], imaginary[mirror]] = [imaginary[mirror]!, imaginary[index]!]
    }
  }
  for (let length = 2; length <= size; length *= 2) {
    const half = length / 2
    const angle = (-2 * Math.PI) / length
    for (let offset = 0; offset < half; offset++) {
      const [cosine, sine] = [Math.cos(angle * offset), Math.sin(angle * offset)]
      for (let near = offset; near < size; near += length) {
        const far = near + half
        const turnedReal = real[far]! * cosine - imaginary[far]! * sine
        const turnedImaginary = real[far]! * sine + imaginary[far]! * cosine
        real[far] = real[near]! - turnedReal
        imaginary[far] = imaginary[near]! - turnedImaginary
        real[near] = real[near]! + turnedReal
        imaginary[near] = imaginary[near]! + turnedImaginary
      }
    }
  }
}

/** Frequency of the strongest bin, with parabolic interpolation, searched between two frequencies. */
export function strongestHz(
  samples: Float32Array,
  sampleRate: number,
  startSeconds: number,
  size = 16_384,
  [lowest, highest] = [40, 12_000],
): number {
  const spectrum = powerSpectrum(samples, Math.round(startSeconds * sampleRate), size)
  const hertzPerBin = sampleRate / size
  let best = Math.ceil(lowest! / hertzPerBin)
  for (let bin = best; bin < Math.min(spectrum.length - 1, highest! / hertzPerBin); bin++) {
    if (spectrum[bin]! > spectrum[best]!) best = bin
  }
  const [before, here, after] = [spectrum[best - 1]!, spectrum[best]!, spectrum[best + 1]!].map((p) =>
    Math.log(p + 1e-30),
  ) as [number, number, number]
  const shift = (0.5 * (before - after)) / (before - 2 * here + after)
  return (best + (Number.isFinite(shift) ? shift : 0)) * hertzPerBin
}

/**
 * Times at which the energy rises: short-time energy (1 ms, every 0.25 ms) above `ratio` times the mean of the
 * 20 ms before, then walked back to the first sample above 15 % of the rise's peak.
 */
export function energyOnsets(samples: Float32Array, sampleRate: number, ratio = 6, floor = 1e-7): number[] {
  const hop = Math.round(sampleRate / 4000)
  const short = hop * 4
  const energies: number[] = []
  for (let start = 0; start + short <= samples.length; start += hop) {
    let sum = 0
    for (let index = start; index < start + short; index++) sum += samples[index]! ** 2
    energies.push(sum / short)
  }
  const onsets: number[] = []
  const past = 80
  let quietUntil = 0
  for (let frame = 0; frame < energies.length; frame++) {
    if (frame < quietUntil) continue
    let before = floor
    for (let back = 5; back < past; back++) before += (energies[frame - back] ?? 0) / (past - 5)
    if (energies[frame]! <= ratio * before) continue
    const from = frame * hop
    let peak = 0
    for (let index = from; index < from + short + hop * 8; index++) peak = Math.max(peak, Math.abs(samples[index] ?? 0))
    let first = Math.max(0, from)
    while (first < samples.length && Math.abs(samples[first]!) < 0.15 * peak) first++
    onsets.push(first / sampleRate)
    quietUntil = frame + 160
  }
  return onsets
}

/**
 * Where within `windowSeconds` around a time the energy of a millisecond rises most over the millisecond before,
 * walked to the first sample above 15 % of that rise's peak.
 */
export function steepestRise(samples: Float32Array, sampleRate: number, around: number, windowSeconds = 0.06): number {
  const millisecond = Math.round(sampleRate / 1000)
  const energy = (start: number) => {
    let sum = 0
    for (let index = start; index < start + millisecond; index++) sum += (samples[index] ?? 0) ** 2
    return sum
  }
  let [best, steepest] = [0, Number.NEGATIVE_INFINITY]
  const last = Math.round((around + windowSeconds) * sampleRate)
  for (let start = Math.round((around - windowSeconds) * sampleRate); start < last; start += 8) {
    const rise = energy(start) - energy(start - millisecond)
    if (rise > steepest) [best, steepest] = [start, rise]
  }
  const highest = peak(samples, sampleRate, best / sampleRate, best / sampleRate + 0.001)
  let first = best
  while (Math.abs(samples[first]!) < 0.15 * highest) first++
  return first / sampleRate
}

/** Root mean square of a stretch. */
export function rms(samples: Float32Array, sampleRate: number, startSeconds: number, endSeconds: number): number {
  const [first, end] = [
    Math.max(0, Math.round(startSeconds * sampleRate)),
    Math.min(samples.length, Math.round(endSeconds * sampleRate)),
  ]
  let sum = 0
  for (let index = first; index < end; index++) sum += samples[index]! ** 2
  return Math.sqrt(sum / Math.max(1, end - first))
}

/** Largest absolute sample of a stretch. */
export function peak(
  samples: Float32Array,
  sampleRate: number,
  startSeconds = 0,
  endSeconds = Number.POSITIVE_INFINITY,
): number {
  const [first, end] = [
    Math.max(0, Math.round(startSeconds * sampleRate)),
    Math.min(samples.length, Math.round(endSeconds * sampleRate)),
  ]
  let highest = 0
  for (let index = first; index < end; index++) highest = Math.max(highest, Math.abs(samples[index]!))
  return highest
}

/** Time to fall by 60 dB, by Schroeder's backward integration, fitted from -5 to -25 dB. */
export function t60(samples: Float32Array, sampleRate: number, startSeconds: number): number {
  const first = Math.round(startSeconds * sampleRate)
  const remaining = new Float64Array(samples.length - first + 1)
  for (let index = samples.length - 1; index >= first; index--) {
    remaining[index - first] = remaining[index - first + 1]! + samples[index]! ** 2
  }
  const total = remaining[0]!
  const timeAt = (db: number) =>
    remaining.findIndex((energy) => 10 * Math.log10(energy / total + 1e-30) <= db) / sampleRate
  return (timeAt(-25) - timeAt(-5)) * 3
}

/** Slope of the least-squares line and the correlation. */
export function fitLine(xs: readonly number[], ys: readonly number[]): { slope: number; correlation: number } {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const [meanX, meanY] = [mean(xs), mean(ys)]
  let [xx, xy, yy] = [0, 0, 0]
  xs.forEach((x, index) => {
    const [dx, dy] = [x - meanX, ys[index]! - meanY]
    xx += dx * dx
    xy += dx * dy
    yy += dy * dy
  })
  return { slope: xy / xx, correlation: xy / Math.sqrt(xx * yy) }
}
