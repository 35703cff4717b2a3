export const INSTRUMENTS = [
  'pluck',
  'marimba',
  'saron',
  'piano',
  'pad',
  'tremolo',
  'bass',
  'drum',
  'shaker',
  'gong',
] as const
export type InstrumentName = (typeof INSTRUMENTS)[number]

/** One note to be played. */
export interface ScoredNote {
  readonly instrument: InstrumentName
  readonly startSeconds: number
  readonly durationSeconds: number
  /** MIDI note number: 69 is A4, 440 Hz. */
  readonly pitch: number
  /** 0..1 */
  readonly velocity: number
  /** -1 left .. 1 right */
  readonly pan: number
}

export type ScoreMode = 'major' | 'minor'

/** A finished piece for one clip. */
export interface Score {
  readonly beatsPerMinute: number
  readonly mode: ScoreMode
  /** 0 is C. */
  readonly tonic: number
  /** When the closing tonic chord is struck; it rings until the clip's end. */
  readonly closingSeconds: number
  readonly notes: readonly ScoredNote[]
}

export function hertzOf(pitch: number): number {
  return 440 * 2 ** ((pitch - 69) / 12)
}
