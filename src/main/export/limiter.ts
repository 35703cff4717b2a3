import type { Stereo } from './soundSource.ts'

/**
 * A look-ahead limiter for true peaks. The gain that each instant needs (its samples and the three points between
 * it and the next, by a windowed sinc) is held from `LOOK_AHEAD` before to the instant itself, let go slowly, and
 * averaged over the look-ahead: the gain moves smoothly and still is never above what a peak needs. Both channels
 * share it, so the image does not wander. Sound that stays below the ceiling passes unchanged.
 */
export class Limiter {
  private readonly ceiling: number
  private readonly release: number
  /** Samples that wait for the future: the window before, then what is not given out yet. */
  private left: Float32Array = new Float32Array(0)
  private right: Float32Array = new Float32Array(0)
  /** Needed gains for `left` and `right` from `PAST` on, as far as they can be known. */
  private needed: Float64Array = new Float64Array(0)
  private released = 1
  private readonly averaged = new Float64Array(LOOK_AHEAD)
  private averageAt = 0
  private averageSum = 0
  private started = false
  private smoothing = false

  constructor(ceilingDb: number, sampleRate: number) {
    this.ceiling = 10 ** (ceilingDb / 20)
    this.release = 1 - Math.exp(-1 / (RELEASE_SECONDS * sampleRate))
  }

  /** Takes the next samples and gives those that are ready: `LOOK_AHEAD + TAPS` behind. */
  process(next: Stereo): Stereo {
    if (!this.started) {
      this.left = new Float32Array(PAST)
      this.right = new Float32Array(PAST)
      this.started = true
    }
    this.left = joined(this.left, next.left)
    this.right = joined(this.right, next.right)
    return this.giveReady()
  }

  /** Gives the samples that are still inside. */
  finish(): Stereo {
    if (!this.started) return { left: new Float32Array(0), right: new Float32Array(0) }
    const waiting = this.left.length - PAST
    const silence = new Float32Array(LOOK_AHEAD + FUTURE)
    const rest = this.process({ left: silence, right: silence })
    return { left: rest.left.subarray(0, waiting), right: rest.right.subarray(0, waiting) }
  }

  private giveReady(): Stereo {
    const known = Math.max(0, this.left.length - PAST - FUTURE)
    const needed = new Float64Array(known)
    needed.set(this.needed)
    for (let index = this.needed.length; index < known; index += 1) {
      needed[index] = Math.min(1, this.ceiling / Math.max(this.peakAt(PAST + index), 1e-9))
    }
    const count = Math.max(0, known - LOOK_AHEAD)
    const held = slidingMinimum(needed, LOOK_AHEAD + 1, count)
    const out = { left: new Float32Array(count), right: new Float32Array(count) }
    for (let index = 0; index < count; index += 1) {
      const gain = this.smooth(held[index]!)
      out.left[index] = this.left[PAST + index]! * gain
      out.right[index] = this.right[PAST + index]! * gain
    }
    this.left = this.left.slice(count)
    this.right = this.right.slice(count)
    this.needed = needed.slice(count)
    return out
  }

  private smooth(held: number): number {
    if (!this.smoothing) {
      // Before the first sample was nothing that could have been louder.
      this.smoothing = true
      this.released = held
      this.averaged.fill(held)
      this.averageSum = held * LOOK_AHEAD
    }
    this.released = held < this.released ? held : this.released + (held - this.released) * this.release
    this.averageSum += this.released - this.averaged[this.averageAt]!
    this.averaged[this.averageAt] = this.released
    this.averageAt = (this.averageAt + 1) % LOOK_AHEAD
    return Math.min(1, this.averageSum / LOOK_AHEAD)
  }

  /** The highest value of either channel at a sample and on both sides of it up to the next. */
  private peakAt(index: number): number {
    let loudest = 0
    for (const channel of [this.left, this.right]) {
      for (let near = index - PAST; near <= index + FUTURE; near += 1) {
        loudest = Math.max(loudest, Math.abs(channel[near]!))
      }
    }
    if (loudest * LARGEST_GAIN <= this.ceiling) return loudest
    let peak = 0
    for (const channel of [this.left, this.right]) {
      peak = Math.max(peak, Math.abs(channel[index]!), between(channel, index - 1), between(channel, index))
    }
    return peak
  }
}

const RELEASE_SECONDS = 0.08
/** 5 ms at 48 kHz. */
const LOOK_AHEAD = 240
const TAPS = 16
/** Samples before and after one that its peak depends on. */
const PAST = TAPS / 2
const FUTURE = TAPS / 2

const PHASES = [0.25, 0.5, 0.75].map((fraction) =>
  Float64Array.from({ length: TAPS }, (_, tap) => {
    const x = tap - (TAPS / 2 - 1) - fraction
    const window = Math.cos((Math.PI * x) / TAPS) ** 2
    return (Math.sin(Math.PI * x) / (Math.PI * x)) * window
  }),
)
const LARGEST_GAIN = Math.max(...PHASES.map((phase) => phase.reduce((sum, tap) => sum + Math.abs(tap), 0)))

/** The highest value between a sample and the next. */
function between(samples: Float32Array, index: number): number {
  let peak = 0
  for (const phase of PHASES) {
    let value = 0
    for (let tap = 0; tap < TAPS; tap += 1) value += phase[tap]! * samples[index + tap - (TAPS / 2 - 1)]!
    peak = Math.max(peak, Math.abs(value))
  }
  return peak
}

/** The minimum of each run of `width` values, for the first `count` runs (monotonic queue). */
function slidingMinimum(values: Float64Array, width: number, count: number): Float64Array {
  const minima = new Float64Array(count)
  const queue = new Int32Array(values.length)
  let head = 0
  let tail = 0
  for (let index = 0; index < count + width - 1; index += 1) {
    while (tail > head && values[queue[tail - 1]!]! >= values[index]!) tail -= 1
    queue[tail] = index
    tail += 1
    const first = index - width + 1
    if (first < 0) continue
    if (queue[head]! < first) head += 1
    minima[first] = values[queue[head]!]!
  }
  return minima
}

function joined(a: Float32Array, b: Float32Array): Float32Array {
  const both = new Float32Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
