import { SCALES } from './harmony.ts'
import type { MoodStyle } from './moods.ts'

/** A melody note in beats from the start of the piece. */
export interface MelodyNote {
  readonly beat: number
  readonly beats: number
  readonly pitch: number
  readonly strong: boolean
}

/** A half bar's rhythm and how its notes step away from the chord tone that it starts on. */
interface Motif {
  readonly rhythm: readonly number[]
  readonly steps: readonly number[]
}

/** Which motif each half bar uses: a statement, an answer, the statement again, a way out. */
const PLAN = [0, 1, 0, 2] as const

/**
 * A tune over the chords, one chord for every half bar: three short motifs, each starting on the nearest chord tone
 * to where the tune is, stepping along the mood's scale. The last half bar leaves room before the close.
 */
export function tune(
  style: MoodStyle,
  tonic: number,
  halfBarChords: readonly (readonly [number, number, number])[],
  random: () => number,
): MelodyNote[] {
  const ladder = ladderOf(style, tonic)
  const motifs = [0, 1, 2].map(() => motif(style, random))
  const notes: MelodyNote[] = []
  let current = style.melodyCentre
  halfBarChords.forEach((chord, halfBar) => {
    const { rhythm, steps } = motifs[PLAN[halfBar % PLAN.length]!]!
    let beat = halfBar * 2
    const anchor = nearest(current + (style.melodyCentre - current) * 0.3, chord)
    rhythm.forEach((beats, index) => {
      if (beats > 0) {
        const isStrong = beat % 2 === 0
        const stepped = rung(ladder, anchor, steps[index]!)
        const pitch = isStrong ? nearest(stepped, chord) : stepped
        notes.push({ beat, beats, pitch, strong: isStrong })
        current = pitch
      }
      beat += Math.abs(beats)
    })
  })
  return notes
}

/** The tonic nearest to where the tune has come to. */
export function closingPitch(notes: readonly MelodyNote[], tonic: number, centre: number): number {
  return nearest(notes.at(-1)?.pitch ?? centre, [tonic, tonic, tonic])
}

function motif(style: MoodStyle, random: () => number): Motif {
  const rhythm = style.rhythms[Math.floor(random() * style.rhythms.length)]!
  const direction = random() < 0.55 ? 1 : -1
  let step = 0
  const steps = rhythm.map((_, index) => {
    if (index > 0) step += direction * (random() < 0.75 ? 1 : random() < 0.5 ? 2 : -1)
    return step
  })
  return { rhythm, steps }
}

function ladderOf(style: MoodStyle, tonic: number): number[] {
  const classes = style.melodySteps.map((step) => (tonic + SCALES[style.mode][step]!) % 12)
  const ladder: number[] = []
  for (let pitch = style.melodyCentre - 14; pitch <= style.melodyCentre + 16; pitch++) {
    if (classes.includes(pitch % 12)) ladder.push(pitch)
  }
  return ladder
}

function rung(ladder: readonly number[], from: number, steps: number): number {
  let closest = 0
  ladder.forEach((pitch, index) => {
    if (Math.abs(pitch - from) < Math.abs(ladder[closest]! - from)) closest = index
  })
  if (steps === 0) return from
  return ladder[Math.min(ladder.length - 1, Math.max(0, closest + steps))]!
}

function nearest(pitch: number, pitchClasses: readonly number[]): number {
  let best = pitch
  let distance = Number.POSITIVE_INFINITY
  for (let candidate = Math.round(pitch) - 7; candidate <= pitch + 7; candidate++) {
    if (pitchClasses.includes(candidate % 12) && Math.abs(candidate - pitch) < distance) {
      best = candidate
      distance = Math.abs(candidate - pitch)
    }
  }
  return best
}
