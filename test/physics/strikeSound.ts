import type { DecodedSound } from './decodeFilm.ts'
import { highPassed } from './impactOnsets.ts'

const STRIKE_SECONDS = 0.03
const LOOK_SECONDS = 0.004
/** Of the loudest strike's power: what is still a strike; and how much louder than just before it is. */
const STRIKE = { leastOfLoudest: 0.004, leap: 8 }
/** Strikes follow each other no sooner. */
const APART_SECONDS = 0.08
/** Until what bounces with 0.8 of its speed from 40 cm is struck again. */
const RING_SECONDS = 0.44
/** After the click of the contact itself. */
const AFTER_CLICK_SECONDS = 0.008
const SPECTRUM = 16_384
/** What a place sounds like by itself is mostly lower than this. */
const OVER_THE_ROOM_HZ = 500

/** When something is struck, in order: where the power of all but the lowest tones leaps. */
export function strikeTimes({ sampleRate, samples: heard }: DecodedSound): number[] {
  const samples = highPassed(heard, sampleRate, OVER_THE_ROOM_HZ)
  const block = Math.round(LOOK_SECONDS * sampleRate)
  const powers = Array.from({ length: Math.floor(samples.length / block) }, (_, at) =>
    powerOf(samples, at * block, (at + 1) * block),
  )
  const least = STRIKE.leastOfLoudest * Math.max(...powers)
  const times: number[] = []
  powers.forEach((power, at) => {
    const before = Math.max(...powers.slice(Math.max(0, at - 6), Math.max(1, at - 1)))
    const isStrike = power > least && power > STRIKE.leap * before
    if (isStrike && at * LOOK_SECONDS - (times.at(-1) ?? -1) > APART_SECONDS) times.push(at * LOOK_SECONDS)
  })
  return times
}

/** How loud a strike is, decibels of the mean power of its first moments. */
export function strikeDecibels({ sampleRate, samples: heard }: DecodedSound, atSeconds: number): number {
  const samples = highPassed(heard, sampleRate, OVER_THE_ROOM_HZ)
  const from = Math.round((atSeconds - 0.002) * sampleRate)
  return 10 * Math.log10(powerOf(samples, from, from + Math.round(STRIKE_SECONDS * sampleRate)))
}

/**
 * How long a struck thing rings, seconds for 60 decibels: four times as long as until 15 decibels less of its energy are still
 * to come (Schroeder 1965), without what is heard before it is struck. The room rings longer than most things, later on.
 */
export function ringSeconds({ sampleRate, samples: heard }: DecodedSound, atSeconds: number): number {
  const samples = highPassed(heard, sampleRate, OVER_THE_RUMBLE_HZ)
  const power = (from: number, to: number) =>
    powerOf(samples, Math.round((atSeconds + from) * sampleRate), Math.round((atSeconds + to) * sampleRate))
  const quiet = power(-0.25, -0.03)
  const count = Math.floor(RING_SECONDS / BLOCK_SECONDS)
  const powers = Array.from({ length: count }, (_, at) =>
    Math.max(0, power(0.002 + at * BLOCK_SECONDS, 0.002 + (at + 1) * BLOCK_SECONDS) - quiet),
  )
  const toCome = powers.map((_, at) => powers.slice(at).reduce((sum, one) => sum + one, 0))
  const decibels = toCome.map((energy) => 10 * Math.log10(Math.max(1e-9, energy / (toCome[0] ?? 1))))
  const at = decibels.findIndex((level) => level <= -15)
  if (at < 1) throw new Error('Nothing is struck')
  const [before, after] = [decibels[at - 1] ?? 0, decibels[at] ?? 0]
  return 4 * BLOCK_SECONDS * (at - 1 + (before + 15) / (before - after))
}

const BLOCK_SECONDS = 0.002
const OVER_THE_RUMBLE_HZ = 60

/** The strongest tone of a struck thing, Hz. */
export function strongestTone({ sampleRate, samples: heard }: DecodedSound, atSeconds: number): number {
  const samples = highPassed(heard, sampleRate, OVER_THE_ROOM_HZ)
  const from = Math.round((atSeconds + AFTER_CLICK_SECONDS) * sampleRate)
  const real = Float64Array.from({ length: SPECTRUM }, (_, at) => {
    const window = Math.exp(-at / (0.1 * sampleRate))
    return window * (samples[from + at] ?? 0)
  })
  const power = spectrumOf(real)
  const lowest = Math.ceil((60 * SPECTRUM) / sampleRate)
  let best = lowest
  for (let at = lowest; at < power.length; at += 1) if ((power[at] ?? 0) > (power[best] ?? 0)) best = at
  return (best * sampleRate) / SPECTRUM
}

function powerOf(samples: Float32Array, from: number, to: number): number {
  let sum = 0
  for (let at = Math.max(0, from); at < Math.min(samples.length, to); at += 1) sum += (samples[at] ?? 0) ** 2
  return sum / Math.max(1, to - from)
}

/** The power of each frequency of a sound whose length is a power of two (Cooley and Tukey 1965). */
function spectrumOf(real: Float64Array): Float64Array {
  const size = real.length
  const imaginary = new Float64Array(size)
  for (let at = 1, mirror = 0; at < size; at += 1) {
    let bit = size >> 1
    for (; mirror & bit; bit >>= 1) mirror ^= bit
    mirror ^= bit
    if (at < mirror) [real[at], real[mirror]] = [real[mirror] as number, real[at] as number]
  }
  for (let span = 2; span <= size; span <<= 1) {
    const angle = (-2 * Math.PI) / span
    for (let start = 0; start < size; start += span) {
      for (let at = 0; at < span / 2; at += 1) {
        const [c, s] = [Math.cos(angle * at), Math.sin(angle * at)]
        const [even, odd] = [start + at, start + at + span / 2]
        const [r, i] = [real[odd] as number, imaginary[odd] as number]
        const [turnedR, turnedI] = [r * c - i * s, r * s + i * c]
        real[odd] = (real[even] as number) - turnedR
        imaginary[odd] = (imaginary[even] as number) - turnedI
        real[even] = (real[even] as number) + turnedR
        imaginary[even] = (imaginary[even] as number) + turnedI
      }
    }
  }
  return Float64Array.from({ length: size / 2 }, (_, at) => (real[at] ?? 0) ** 2 + (imaginary[at] ?? 0) ** 2)
}
