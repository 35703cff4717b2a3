import type { Mood } from '../../../shared/scene/stagedScene.ts'
import type { MoodStyle } from './moods.ts'
import type { InstrumentName, ScoredNote } from './score.ts'

/** The skeleton that every mood's accompaniment is hung on: one triad and voicing for each half bar. */
export interface Setting {
  readonly mood: Mood
  readonly style: MoodStyle
  readonly tonic: number
  readonly beatSeconds: number
  readonly halfBarsPerChord: number
  readonly triads: readonly (readonly [number, number, number])[]
  readonly voicings: readonly (readonly number[])[]
  readonly random: () => number
}

export interface Closing {
  readonly startSeconds: number
  readonly durationSeconds: number
  readonly voicing: readonly number[]
  readonly melodyPitch: number
}

/** Everything under the melody until the closing chord. */
export function accompaniment(setting: Setting): ScoredNote[] {
  switch (setting.mood) {
    case 'cheerful':
      return [...arpeggio(setting, 'pluck', 0.5, 0.5), ...bassLine(setting, [0, 1], 0.62), ...shakers(setting)]
    case 'calm':
      return [
        ...sustained(setting, 'pad', 0.55),
        ...arpeggio(setting, 'pluck', 1, 0.38),
        ...bassLine(setting, [0], 0.5),
      ]
    case 'tense':
      return [...sustained(setting, 'tremolo', 0.5), ...ostinato(setting), ...pulses(setting)]
    case 'sad':
      return [...sustained(setting, 'pad', 0.5), ...arpeggio(setting, 'piano', 1, 0.4), ...bassLine(setting, [0], 0.42)]
  }
}

/** The resolution: a rolled tonic chord over its root, the tune's last note, and the mood's last colour. */
export function closing(setting: Setting, end: Closing): ScoredNote[] {
  const { startSeconds, durationSeconds } = end
  const chordInstrument: Readonly<Record<Mood, InstrumentName>> = {
    cheerful: 'pluck',
    calm: 'pluck',
    tense: 'tremolo',
    sad: 'piano',
  }
  const at = (delay: number) => ({ startSeconds: startSeconds + delay, durationSeconds: durationSeconds - delay })
  const notes: ScoredNote[] = end.voicing.map((pitch, voice) => ({
    instrument: chordInstrument[setting.mood],
    ...at(voice * (setting.mood === 'tense' ? 0 : 0.035)),
    pitch,
    velocity: 0.6,
    pan: -0.3 + 0.3 * voice,
  }))
  notes.push({ instrument: 'bass', ...at(0), pitch: bassPitch(setting.tonic), velocity: 0.65, pan: 0 })
  notes.push({
    instrument: setting.style.melody,
    ...at(setting.mood === 'cheerful' ? 0 : 0.07),
    pitch: end.melodyPitch,
    velocity: setting.style.melodyVelocity,
    pan: 0.12,
  })
  switch (setting.mood) {
    case 'cheerful':
      notes.push({ instrument: 'saron', ...at(0), pitch: end.melodyPitch + 12, velocity: 0.3, pan: -0.2 })
      break
    case 'calm':
      notes.push(
        ...end.voicing.map((pitch): ScoredNote => ({ instrument: 'pad', ...at(0), pitch, velocity: 0.5, pan: 0 })),
      )
      notes.push({ instrument: 'gong', ...at(0), pitch: bassPitch(setting.tonic) + 12, velocity: 0.5, pan: 0 })
      break
    case 'tense':
      notes.push({ instrument: 'drum', ...at(0), pitch: 36, velocity: 1, pan: 0 })
      notes.push({ instrument: 'gong', ...at(0), pitch: bassPitch(setting.tonic), velocity: 0.5, pan: 0 })
      break
    case 'sad':
      notes.push(
        ...end.voicing.map((pitch): ScoredNote => ({ instrument: 'pad', ...at(0), pitch, velocity: 0.45, pan: 0 })),
      )
      break
  }
  return notes
}

function sustained(
  { voicings, halfBarsPerChord, beatSeconds }: Setting,
  instrument: InstrumentName,
  velocity: number,
): ScoredNote[] {
  const notes: ScoredNote[] = []
  for (let halfBar = 0; halfBar < voicings.length; halfBar += halfBarsPerChord) {
    const lasting = Math.min(halfBarsPerChord, voicings.length - halfBar)
    const growth = 0.85 + 0.3 * (halfBar / Math.max(1, voicings.length - 1))
    for (const pitch of voicings[halfBar]!) {
      notes.push({
        instrument,
        startSeconds: halfBar * 2 * beatSeconds,
        durationSeconds: lasting * 2 * beatSeconds,
        pitch,
        velocity: velocity * growth,
        pan: 0,
      })
    }
  }
  return notes
}

/** Chord tones one after another: low, middle, high, middle. */
function arpeggio(
  { voicings, beatSeconds, random }: Setting,
  instrument: InstrumentName,
  stepBeats: number,
  velocity: number,
): ScoredNote[] {
  const order = [0, 1, 2, 1]
  const perHalfBar = Math.round(2 / stepBeats)
  return voicings.flatMap((chord, halfBar) =>
    Array.from({ length: perHalfBar }, (_, step): ScoredNote => {
      const voice = order[(step + halfBar * perHalfBar) % order.length]!
      return {
        instrument,
        startSeconds: (halfBar * 2 + step * stepBeats) * beatSeconds,
        durationSeconds: stepBeats * 1.6 * beatSeconds,
        pitch: chord[voice]!,
        velocity: velocity * (step === 0 ? 1.1 : 0.9) * (0.92 + 0.16 * random()),
        pan: -0.35 + 0.2 * voice,
      }
    }),
  )
}

/** The root, and on the second beat of a half bar the fifth. */
function bassLine({ triads, beatSeconds }: Setting, beats: readonly number[], velocity: number): ScoredNote[] {
  return triads.flatMap(([root, , fifth], halfBar) =>
    beats.map(
      (beat): ScoredNote => ({
        instrument: 'bass',
        startSeconds: (halfBar * 2 + beat) * beatSeconds,
        durationSeconds: (2 / beats.length) * 0.92 * beatSeconds,
        pitch: bassPitch(beat === 0 ? root : fifth),
        velocity: beat === 0 ? velocity : velocity * 0.75,
        pan: 0,
      }),
    ),
  )
}

function shakers({ triads, beatSeconds, random }: Setting): ScoredNote[] {
  return Array.from({ length: triads.length * 4 }, (_, step) => ({
    instrument: 'shaker' as const,
    startSeconds: step * 0.5 * beatSeconds,
    durationSeconds: 0.06,
    pitch: 60,
    velocity: (step % 2 === 1 ? 0.4 : 0.22) * (0.85 + 0.3 * random()),
    pan: 0.35,
  }))
}

/** Muted eighths on the root with its neighbour a step below: unrest that goes nowhere. */
function ostinato({ triads, beatSeconds }: Setting): ScoredNote[] {
  const accents = [1, 0.6, 0.72, 0.6]
  return triads.flatMap(([root, third, fifth], halfBar) =>
    accents.map((accent, step): ScoredNote => {
      const pitchClass = [root, root, halfBar % 2 === 0 ? third : fifth, root][step]!
      return {
        instrument: 'pluck',
        startSeconds: (halfBar * 2 + step * 0.5) * beatSeconds,
        durationSeconds: 0.4 * beatSeconds,
        pitch: bassPitch(pitchClass) + 12,
        velocity: 0.62 * accent * (0.8 + (0.3 * halfBar) / triads.length),
        pan: step % 2 === 0 ? -0.2 : 0.2,
      }
    }),
  )
}

function pulses({ triads, tonic, beatSeconds }: Setting): ScoredNote[] {
  return triads.flatMap((_, halfBar): ScoredNote[] => [
    {
      instrument: 'drum',
      startSeconds: halfBar * 2 * beatSeconds,
      durationSeconds: 0.5,
      pitch: 36,
      velocity: 0.75,
      pan: 0,
    },
    {
      instrument: 'drum',
      startSeconds: (halfBar * 2 + 1) * beatSeconds,
      durationSeconds: 0.4,
      pitch: 38,
      velocity: 0.4,
      pan: 0,
    },
    {
      instrument: 'bass',
      startSeconds: halfBar * 2 * beatSeconds,
      durationSeconds: 2 * beatSeconds,
      pitch: bassPitch(tonic),
      velocity: 0.4,
      pan: 0,
    },
  ])
}

/** A pitch class between A1 and G#2: low, yet heard on small loudspeakers. */
function bassPitch(pitchClass: number): number {
  return 33 + ((pitchClass - 9 + 24) % 12)
}
