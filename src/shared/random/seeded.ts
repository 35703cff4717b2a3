/** A source of numbers in `[0, 1)` that repeats exactly for the same seed. */
export type RandomSource = () => number

/**
 * Repeatable randomness: `seededRandom(7)` always gives the same numbers on every machine. The generator is
 * Mulberry32 (32-bit state, period 2^32), good for variation of pictures and sounds and for nothing secret.
 * Only the lower 32 bits of a whole seed count; a fraction is dropped.
 */
export function seededRandom(seed: number): RandomSource {
  let state = Math.trunc(seed) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * A seed of its own for a named part of the work, so that one part drawing more numbers never changes
 * another: `forkSeed(seed, 'camera')`. FNV-1a over the name, mixed with the seed; a whole number below 2^32.
 */
export function forkSeed(seed: number, name: string): number {
  let hash = (0x811c9dc5 ^ (Math.trunc(seed) >>> 0)) >>> 0
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193) >>> 0
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0
  return (hash ^ (hash >>> 16)) >>> 0
}

/** `seededRandom` of the named part, see `forkSeed`. */
export function forkedRandom(seed: number, name: string): RandomSource {
  return seededRandom(forkSeed(seed, name))
}

/** A number between `low` (included) and `high` (not included). */
export function randomBetween(random: RandomSource, low: number, high: number): number {
  return low + (high - low) * random()
}

/** One of the choices. Throws RangeError when there is none. */
export function randomChoice<Choice>(random: RandomSource, choices: readonly Choice[]): Choice {
  const chosen = choices[Math.floor(random() * choices.length)]
  if (choices.length === 0) throw new RangeError('randomChoice: there is nothing to choose from')
  return chosen as Choice
}
