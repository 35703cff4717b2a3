import type { DecodedSound } from './decodeFilm.ts'

const BLOCK_SECONDS = 0.001
/** Impacts begin with a broad click; voices and music hold little up here. */
const HIGH_PASS_HZ = 3_000

/**
 * When something is struck: moments at which the energy above 3 kHz leaps over what it was in the 30 ms before. The
 * strongest come first.
 */
export function impactOnsets({ sampleRate, samples }: DecodedSound): { timeSeconds: number; strength: number }[] {
  const energies = blockEnergies(highPassed(samples, sampleRate, HIGH_PASS_HZ), Math.round(BLOCK_SECONDS * sampleRate))
  const onsets: { timeSeconds: number; strength: number }[] = []
  for (let at = 30; at < energies.length - 2; at += 1) {
    const before = Math.max(...energies.slice(at - 30, at))
    const now = (energies[at] ?? 0) + (energies[at + 1] ?? 0)
    const previous = onsets.at(-1)
    const leaps = now > 4 * before && now > 1e-7
    if (leaps && (!previous || at * BLOCK_SECONDS - previous.timeSeconds > 0.05)) {
      onsets.push({ timeSeconds: at * BLOCK_SECONDS, strength: now })
    }
  }
  return onsets.sort((a, b) => b.strength - a.strength)
}

function blockEnergies(samples: Float32Array, block: number): number[] {
  return Array.from({ length: Math.floor(samples.length / block) }, (_, index) => {
    let sum = 0
    for (let at = index * block; at < (index + 1) * block; at += 1) sum += (samples[at] ?? 0) ** 2
    return sum / block
  })
}

/** Two first-order high-pass filters in a row. */
export function highPassed(samples: Float32Array, sampleRate: number, hertz: number): Float32Array {
  const keep = 1 / (1 + (2 * Math.PI * hertz) / sampleRate)
  let result = samples
  for (let pass = 0; pass < 2; pass += 1) {
    const filtered = new Float32Array(result.length)
    for (let at = 1; at < result.length; at += 1) {
      filtered[at] = keep * ((filtered[at - 1] ?? 0) + (result[at] ?? 0) - (result[at - 1] ?? 0))
    }
    result = filtered
  }
  return result
}
