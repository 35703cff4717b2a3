import type { StagedScene } from '../../../shared/scene/stagedScene.ts'

/** How a place answers: reverberation time, level of the answer, how fast its highs die. */
interface Acoustics {
  readonly reverberationSeconds: number
  readonly wet: number
  /** Share of the previous sample that each echo keeps: larger is duller. */
  readonly dullness: number
  readonly preDelaySeconds: number
}

/** Typical Sabine times: a furnished room, a large studio, a concert hall for the score; outdoors answers hardly at all. */
export const ACOUSTICS: Readonly<Record<StagedScene['surroundings'] | 'hall', Acoustics>> = {
  room: { reverberationSeconds: 0.45, wet: 0.16, dullness: 0.4, preDelaySeconds: 0.004 },
  studio: { reverberationSeconds: 0.7, wet: 0.12, dullness: 0.35, preDelaySeconds: 0.009 },
  outdoors: { reverberationSeconds: 0.3, wet: 0.035, dullness: 0.6, preDelaySeconds: 0.021 },
  hall: { reverberationSeconds: 1.7, wet: 0.2, dullness: 0.45, preDelaySeconds: 0.018 },
}

/** Mutually prime delay lengths at 48 kHz, 23 to 49 ms. */
const DELAY_SAMPLES = [1103, 1277, 1459, 1621, 1777, 1949, 2129, 2351]
const REFERENCE_RATE = 48_000

/**
 * Adds a place's answer to a stereo sound in place, keeping the direct sound as it is, so no onset moves.
 * A feedback delay network of eight lines mixed by a Householder reflection (Jot 1991).
 */
export function addRoom(left: Float32Array, right: Float32Array, sampleRate: number, acoustics: Acoustics): void {
  const lengths = DELAY_SAMPLES.map((samples) => Math.round((samples * sampleRate) / REFERENCE_RATE))
  const lines = lengths.map((length) => new Float32Array(length))
  const decay = lengths.map((length) => 10 ** ((-3 * length) / sampleRate / acoustics.reverberationSeconds))
  const places = new Int32Array(lines.length)
  const taken = new Float32Array(lines.length)
  const dulled = new Float32Array(lines.length)
  const preDelay = Math.round(acoustics.preDelaySeconds * sampleRate)
  const dry: [Float32Array, Float32Array] = [left.slice(), right.slice()]
  for (let index = preDelay; index < left.length; index++) {
    const [inLeft, inRight] = [dry[0][index - preDelay]!, dry[1][index - preDelay]!]
    let sum = 0
    for (let line = 0; line < 8; line++) {
      const out = lines[line]![places[line]!]! * decay[line]!
      const dull = out + (dulled[line]! - out) * acoustics.dullness
      dulled[line] = dull
      taken[line] = dull
      sum += dull
    }
    const shared = sum / 4
    for (let line = 0; line < 8; line++) {
      const store = lines[line]!
      store[places[line]!] = taken[line]! - shared + (line % 2 === 0 ? inLeft : inRight)
      const next = places[line]! + 1
      places[line] = next === store.length ? 0 : next
    }
    left[index] = left[index]! + acoustics.wet * (taken[0]! - taken[2]! + taken[4]! - taken[6]!)
    right[index] = right[index]! + acoustics.wet * (taken[1]! - taken[3]! + taken[5]! - taken[7]!)
  }
}
