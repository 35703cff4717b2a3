import type { Mood } from '../../../shared/scene/stagedScene.ts'
import type { Degree } from './harmony.ts'
import type { InstrumentName, ScoreMode } from './score.ts'

/** How music of one mood is made. */
export interface MoodStyle {
  readonly mode: ScoreMode
  readonly beatsPerMinute: number
  /** Tonics to choose from, 0 is C. */
  readonly tonics: readonly number[]
  /** The chord before the closing tonic. */
  readonly cadence: Degree
  /** Rhythms of a half bar, in beats; negative is a rest. */
  readonly rhythms: readonly (readonly number[])[]
  /** Degrees of the scale that the melody passes through between chord tones. */
  readonly melodySteps: readonly number[]
  readonly melodyCentre: number
  readonly melody: InstrumentName
  readonly melodyVelocity: number
}

const FULL_SCALE = [0, 1, 2, 3, 4, 5, 6]
/** Major and minor pentatonic, close to what slendro sounds like on Western keys. */
const MAJOR_PENTATONIC = [0, 1, 2, 4, 5]
const MINOR_PENTATONIC = [0, 2, 3, 4, 6]

export const MOOD_STYLES: Readonly<Record<Mood, MoodStyle>> = {
  cheerful: {
    mode: 'major',
    beatsPerMinute: 118,
    tonics: [0, 2, 7, 9],
    cadence: 4,
    rhythms: [
      [0.5, 0.5, 1],
      [0.75, 0.25, 0.5, 0.5],
      [1, 0.5, 0.5],
      [-0.5, 0.5, 0.5, 0.5],
    ],
    melodySteps: FULL_SCALE,
    melodyCentre: 76,
    melody: 'marimba',
    melodyVelocity: 0.9,
  },
  calm: {
    mode: 'major',
    beatsPerMinute: 74,
    tonics: [0, 3, 5, 10],
    cadence: 3,
    rhythms: [[1, 1], [2], [1.5, 0.5], [-1, 1]],
    melodySteps: MAJOR_PENTATONIC,
    melodyCentre: 74,
    melody: 'saron',
    melodyVelocity: 0.62,
  },
  tense: {
    mode: 'minor',
    beatsPerMinute: 96,
    tonics: [2, 4, 0, 9],
    cadence: 6,
    rhythms: [[-1, 1], [2], [-1.5, 0.5], [1.5, 0.5]],
    melodySteps: FULL_SCALE,
    melodyCentre: 67,
    melody: 'piano',
    melodyVelocity: 0.5,
  },
  sad: {
    mode: 'minor',
    beatsPerMinute: 64,
    tonics: [9, 2, 4, 7],
    cadence: 3,
    rhythms: [[1.5, 0.5], [1, 1], [2], [0.5, 0.5, 1]],
    melodySteps: MINOR_PENTATONIC,
    melodyCentre: 72,
    melody: 'piano',
    melodyVelocity: 0.7,
  },
}
