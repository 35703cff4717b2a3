import type { Cue } from './cues.ts'
import type { BeatReading } from './worlds.ts'

/** What one shot may tell: a beat in which something happens, with those around it in which nothing does. */
export interface ToldShot {
  readonly words: string
  readonly cue: Cue
  /** Indices into the actions of the world's reading. */
  readonly actions: readonly number[]
  readonly about: readonly string[]
  /** Which of the world's beats it holds: the first of them, and the one after the last. */
  readonly beats: readonly [number, number]
  readonly directions: BeatReading['beat']['directions']
}

/**
 * Puts beats in which nothing happens to those in which something does: what sets the stage to the first, what describes
 * to the one before it. A wish for a picture of something ("Then a close-up of the cup.") is a shot of its own. Pure.
 */
export function toldShots(readings: readonly BeatReading[], isDeed: (action: number) => boolean): ToldShot[] {
  const shots: ToldShot[] = []
  let setting: BeatReading[] = []
  for (const [index, reading] of readings.entries()) {
    const { beat, about } = reading
    const asksForPicture = beat.directions.framing !== undefined && about.length > 0 && index > 0
    const last = shots.at(-1)
    if (reading.actions.some(isDeed) || (asksForPicture && last !== undefined)) {
      shots.push(joined([...setting, reading], index - setting.length))
      setting = []
    } else if (last === undefined) setting.push(reading)
    else shots[shots.length - 1] = withDescription(last, reading)
  }
  const [first] = setting
  return shots.length === 0 && first !== undefined ? [joined(setting, 0)] : shots
}

function joined(readings: readonly BeatReading[], first: number): ToldShot {
  const last = readings.at(-1)!
  return {
    words: readings.map(({ beat }) => beat.text).join(' '),
    cue: last.beat.cue,
    actions: readings.flatMap(({ actions }) => actions),
    about: [...new Set([...last.about, ...readings.flatMap(({ about }) => about)])],
    beats: [first, first + readings.length],
    directions: Object.assign({}, ...readings.map(({ beat }) => beat.directions)),
  }
}

function withDescription(shot: ToldShot, { beat, actions, about }: BeatReading): ToldShot {
  return {
    ...shot,
    words: `${shot.words} ${beat.text}`,
    actions: [...shot.actions, ...actions],
    about: [...new Set([...shot.about, ...about])],
    beats: [shot.beats[0], shot.beats[1] + 1],
    directions: { ...beat.directions, ...shot.directions },
  }
}
