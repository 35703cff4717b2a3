import { forkSeed, seededRandom } from '../../../shared/random/seeded.ts'
import type { Mood } from '../../../shared/scene/stagedScene.ts'
import { accompaniment, closing } from './arrangement.ts'
import { progression, triad, voiced } from './harmony.ts'
import { closingPitch, tune } from './melody.ts'
import { MOOD_STYLES } from './moods.ts'
import type { Score, ScoredNote } from './score.ts'

const HALF_BAR_BEATS = 2
/** Short pieces change chords every half bar, longer ones every bar. */
const SHORT_PIECE_HALF_BARS = 6

/**
 * Composes a piece for a clip: its tempo is the mood's, bent only where whole half bars and a closing tonic chord with
 * enough of the clip left to ring would not fit. The same mood, length and seed give the same piece.
 */
export function compose(mood: Mood, clipSeconds: number, seed: number): Score {
  const style = MOOD_STYLES[mood]
  const random = seededRandom(forkSeed(seed, `music ${mood}`))
  const tonic = style.tonics[Math.floor(random() * style.tonics.length)]!
  const ringing = ringingSeconds(clipSeconds)
  const halfBarSeconds = (60 / style.beatsPerMinute) * HALF_BAR_BEATS
  const halfBars = Math.max(1, Math.round((clipSeconds - ringing) / halfBarSeconds))
  const closingSeconds = Math.min(
    clipSeconds - 0.7 * ringing,
    Math.max(clipSeconds - 1.4 * ringing, halfBars * halfBarSeconds),
  )
  const beatSeconds = closingSeconds / (halfBars * HALF_BAR_BEATS)
  const halfBarsPerChord = halfBars <= SHORT_PIECE_HALF_BARS ? 1 : 2
  const degrees = progression(style.mode, Math.ceil(halfBars / halfBarsPerChord), style.cadence, random)
  const triads = Array.from({ length: halfBars }, (_, halfBar) =>
    triad(style.mode, tonic, degrees[Math.floor(halfBar / halfBarsPerChord)]!),
  )
  let previous: readonly number[] | undefined
  const voicings = triads.map((chord) => {
    previous = voiced(chord, previous, 60)
    return previous
  })
  const melody = tune(style, tonic, triads, random)
  const played: ScoredNote[] = melody.map((note) => ({
    instrument: style.melody,
    startSeconds: note.beat * beatSeconds,
    durationSeconds: note.beats * beatSeconds,
    pitch: note.pitch,
    velocity: style.melodyVelocity * (note.strong ? 1 : 0.82) * (0.93 + 0.14 * random()),
    pan: 0.12,
  }))
  const tonicTriad = triad(style.mode, tonic, 0)
  const setting = { mood, style, tonic, beatSeconds, halfBarsPerChord, triads, voicings, random }
  const end = {
    startSeconds: closingSeconds,
    durationSeconds: clipSeconds - closingSeconds,
    voicing: voiced(tonicTriad, previous, 60),
    melodyPitch: closingPitch(melody, tonic, style.melodyCentre),
  }
  const notes = [...played, ...accompaniment(setting), ...closing(setting, end)]
  return {
    beatsPerMinute: 60 / beatSeconds,
    mode: style.mode,
    tonic,
    closingSeconds,
    notes: notes.sort((a, b) => a.startSeconds - b.startSeconds),
  }
}

function ringingSeconds(clipSeconds: number): number {
  return Math.min(2.6, Math.max(0.3 * Math.min(clipSeconds, 3), 0.2 * clipSeconds))
}
