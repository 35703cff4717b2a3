import { type BiquadCoefficients, designBiquad, filterInPlace } from '../../../shared/audio/biquad.ts'
import { type RandomSource, randomBetween, seededRandom } from '../../../shared/random/seeded.ts'
import type { SplashEvent } from '../../../shared/scene/stagedWater.ts'
import type { EarGains } from './placement.ts'

/** Minnaert 1933: a bubble of radius r in water at the surface's pressure rings at 3.26 m/s over r. */
const MINNAERT = 3.26
/** Of the hole that closes behind a thing, how much of the thing's radius is left as a bubble. */
const CAVITY_BUBBLE = 0.32
const GRAVITY = 9.81
/** A bubble as large as a hole's is no ball and loses its ring sooner than small ones. */
const CAVITY_DAMPED = 2.6
/** A splash of 1 kg at 1 m/s, before the recording level. */
const LEVEL = 0.16

/** How much a bubble's pitch rises while it dies, as a share of its damping (van den Doel 2005): it nears the surface. */
const RISING = 0.12
const INAUDIBLE = 1e-4

/** How fast a bubble's ring dies, a second: about a tenth of a cycle each cycle, more for small ones (Leighton 1994). */
function dampingOf(frequencyHz: number): number {
  return frequencyHz * (0.1 + 0.0000072 * frequencyHz)
}

/** A bubble's ring: it is damped within some cycles, by `damped` times its usual, and rises as it nears the surface. */
export function addBubble(
  left: Float32Array,
  right: Float32Array,
  sampleRate: number,
  at: number,
  radius: number,
  amplitude: number,
  ears: EarGains,
  damped = 1,
): void {
  const frequencyHz = MINNAERT / radius
  const loudest = Math.abs(amplitude) * Math.max(ears.left, ears.right)
  if (loudest < INAUDIBLE || frequencyHz >= sampleRate / 2.5) return
  const decay = damped * dampingOf(frequencyHz)
  const first = Math.max(0, Math.ceil(at * sampleRate))
  const end = Math.min(left.length, first + Math.ceil((Math.log(loudest / INAUDIBLE) / decay) * sampleRate))
  for (let index = first; index < end; index++) {
    const seconds = index / sampleRate - at
    const turns = frequencyHz * seconds * (1 + 0.5 * RISING * decay * seconds)
    const sample = amplitude * Math.exp(-decay * seconds) * Math.sin(2 * Math.PI * turns)
    left[index]! += sample * ears.left
    right[index]! += sample * ears.right
  }
}

/**
 * A thing enters water: a slap at the instant of touching, spray that hisses and falls back, the deep note of the hole that
 * closes behind it about 1.7 sqrt(r / g) later, and a crowd of small bubbles. Louder with the mass of the water that has
 * to move and with the speed: the sound's amplitude goes as speed to 1.5 (its energy as speed cubed) times the cube root
 * of the mass.
 */
export function addSplash(
  left: Float32Array,
  right: Float32Array,
  sampleRate: number,
  splash: SplashEvent,
  ears: EarGains,
  seed: number,
): void {
  const random = seededRandom(seed)
  const { timeSeconds, speed, massKg, radius } = splash
  const level = LEVEL * Math.cbrt(Math.max(massKg, 1e-5)) * Math.min(12, speed) ** 1.5 * 0.3
  const size = Math.min(1, radius / 0.1)
  addNoise(left, right, sampleRate, ears, random, {
    at: timeSeconds,
    level: level * 0.9,
    attack: 0.0006,
    decay: 0.012 + 0.03 * size,
    low: 180 / Math.max(size, 0.15),
    high: 5200,
  })
  const spray = Math.max(0, speed - 0.6) / 4
  addNoise(left, right, sampleRate, ears, random, {
    at: timeSeconds + 0.012,
    level: level * 0.55 * Math.min(1, spray),
    attack: 0.04 + 0.05 * size,
    decay: 0.16 + 0.3 * size,
    low: 900,
    high: 9000,
  })
  if (speed > 0.8) {
    const closes = timeSeconds + 1.73 * Math.sqrt(radius / GRAVITY)
    const bubble = Math.min(0.03, CAVITY_BUBBLE * radius)
    addBubble(left, right, sampleRate, closes, bubble, level * 0.9, ears, CAVITY_DAMPED)
    // The hole's bubble breaks up as it goes down: each part rings higher.
    for (let part = 0; part < 5; part++) {
      const share = randomBetween(random, 0.22, 0.62)
      const late = 0.012 + 0.11 * random()
      addBubble(left, right, sampleRate, closes + late, bubble * share, level * 0.55 * share, ears, CAVITY_DAMPED)
    }
  }
  const count = Math.round(Math.min(70, 14 * (1 + speed) * Math.sqrt(size)))
  for (let one = 0; one < count; one++) {
    const late = timeSeconds + 0.02 + 0.55 * size ** 0.5 * random() ** 1.6
    const small = randomBetween(random, 0.0008, 0.0012 + 0.006 * size) * (0.5 + random())
    addBubble(left, right, sampleRate, late, small, level * 0.14 * random() ** 1.5, ears)
  }
}

interface Burst {
  readonly at: number
  readonly level: number
  readonly attack: number
  readonly decay: number
  readonly low: number
  readonly high: number
}

/** Noise between two frequencies that rises within `attack` and falls by e in each `decay`, seconds. */
function addNoise(
  left: Float32Array,
  right: Float32Array,
  sampleRate: number,
  ears: EarGains,
  random: RandomSource,
  { at, level, attack, decay, low, high }: Burst,
): void {
  if (level <= 0) return
  const first = Math.max(0, Math.ceil(at * sampleRate))
  const length = Math.min(left.length - first, Math.ceil((attack + 6 * decay) * sampleRate))
  if (length <= 0) return
  const burst = Float32Array.from({ length }, () => random() * 2 - 1)
  const filters: BiquadCoefficients[] = [
    designBiquad({ kind: 'highPass', hertz: Math.min(low, 4000), q: 0.6 }, sampleRate),
    designBiquad({ kind: 'lowPass', hertz: high, q: 0.6 }, sampleRate),
  ]
  for (const filter of filters) filterInPlace(burst, filter)
  for (let index = 0; index < length; index++) {
    const seconds = index / sampleRate
    const envelope = Math.min(1, seconds / attack) * Math.exp(-Math.max(0, seconds - attack) / decay)
    const sample = burst[index]! * envelope * level
    left[first + index]! += sample * ears.left
    right[first + index]! += sample * ears.right
  }
}
