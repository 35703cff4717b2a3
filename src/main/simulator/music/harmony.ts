import type { ScoreMode } from './score.ts'

/** A triad on a degree of the scale: 0 is the tonic. */
export type Degree = 0 | 1 | 2 | 3 | 4 | 5 | 6

export const SCALES: Readonly<Record<ScoreMode, readonly number[]>> = {
  major: [0, 2, 4, 5, 7, 9, 11],
  minor: [0, 2, 3, 5, 7, 8, 10],
}

/** Where harmony likes to go from each degree: functional in major, modal (no leading note) in minor. */
const NEXT: Readonly<Record<ScoreMode, Readonly<Record<Degree, readonly Degree[]>>>> = {
  major: { 0: [5, 3, 4, 2], 1: [4, 3], 2: [5, 3], 3: [4, 0, 1], 4: [0, 5], 5: [3, 1, 4], 6: [0] },
  minor: { 0: [5, 3, 6, 2], 1: [0], 2: [6, 5, 3], 3: [0, 6, 4], 4: [0, 5], 5: [2, 6, 3], 6: [0, 2, 5] },
}

/**
 * Walks through the harmony for `slots` chords, from the tonic to the cadence's chord, which leads back to the
 * tonic that the caller adds. `random` decides among the ways that arrive.
 */
export function progression(mode: ScoreMode, slots: number, cadence: Degree, random: () => number): Degree[] {
  if (slots <= 1) return [0]
  const reach = reachability(mode, slots, cadence)
  const path: Degree[] = [0]
  for (let slot = 1; slot < slots; slot++) {
    const ways = NEXT[mode][path[slot - 1]!].filter((degree) => reach[slot]!.has(degree))
    if (ways.length === 0) return path.concat(new Array<Degree>(slots - slot - 1).fill(0), cadence)
    const favoured = Math.floor(random() ** 1.5 * ways.length)
    path.push(ways[favoured]!)
  }
  return path
}

/** For each slot, the degrees from which the cadence is reached in time. */
function reachability(mode: ScoreMode, slots: number, cadence: Degree): readonly ReadonlySet<Degree>[] {
  const reach: Set<Degree>[] = Array.from({ length: slots }, () => new Set())
  reach[slots - 1]!.add(cadence)
  for (let slot = slots - 2; slot >= 0; slot--) {
    for (const degree of [0, 1, 2, 3, 4, 5, 6] as const) {
      if (NEXT[mode][degree].some((next) => reach[slot + 1]!.has(next))) reach[slot]!.add(degree)
    }
  }
  return reach
}

/** The pitch classes of a degree's triad, root first. */
export function triad(mode: ScoreMode, tonic: number, degree: Degree): readonly [number, number, number] {
  const scale = SCALES[mode]
  const tone = (step: number) => (tonic + scale[(degree + step) % 7]!) % 12
  return [tone(0), tone(2), tone(4)]
}

/**
 * Sets a triad in close position so that its voices move as little as possible from the chord before and stay near
 * `centre` (MIDI). Common tones therefore stay where they are.
 */
export function voiced(
  pitchClasses: readonly [number, number, number],
  previous: readonly number[] | undefined,
  centre: number,
): readonly number[] {
  let best: readonly number[] = []
  let bestCost = Number.POSITIVE_INFINITY
  for (let inversion = 0; inversion < 3; inversion++) {
    for (let lowest = centre - 14; lowest <= centre + 8; lowest++) {
      if (mod12(lowest) !== pitchClasses[inversion]) continue
      const middle = lowest + mod12(pitchClasses[(inversion + 1) % 3]! - lowest)
      const chord = [lowest, middle, middle + mod12(pitchClasses[(inversion + 2) % 3]! - middle)]
      const movement = previous ? chord.reduce((sum, pitch, voice) => sum + Math.abs(pitch - previous[voice]!), 0) : 0
      const cost = movement + 0.35 * Math.abs(chord[1]! - centre)
      if (cost < bestCost) [best, bestCost] = [chord, cost]
    }
  }
  return best
}

function mod12(value: number): number {
  return ((value % 12) + 12) % 12
}
