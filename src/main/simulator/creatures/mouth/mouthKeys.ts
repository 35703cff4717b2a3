import type { DialogueTiming } from '../../../../shared/audio/stems.ts'
import type { StagedCreature } from '../../../../shared/scene/stagedCreature.ts'
import type { StagedScene } from '../../../../shared/scene/stagedScene.ts'
import { isClosure, MOUTH_SHAPES, type MouthShape, type Viseme, visemesOf } from './visemes.ts'

type MouthKey = NonNullable<StagedCreature['mouth']>[number]

interface Segment {
  readonly viseme: Viseme
  readonly shape: MouthShape
  readonly middle: number
  readonly half: number
}

const KEYS_PER_SECOND = 60
/** A mouth begins to move before its first sound and comes to rest after its last, seconds. */
const LEAD_SECONDS = 0.22
const TRAIL_SECONDS = 0.3
/** How fast a shape's hold on its neighbours fades, seconds; lips round ahead of the sound. */
const FADES = 0.045
const ROUNDS_AHEAD = 0.1
/** Closed at least this long, so that a frame of any film shows it; the lips part in so many seconds. */
const SHORTEST_CLOSURE = 1 / 22
const PARTS = 0.05

/**
 * The shape of a mouth that speaks a line, over time. Neighbouring shapes blend by dominance (Cohen and Massaro 1993):
 * each pulls the mouth toward itself, most at its own middle. Lips that must close do close, whatever is around them.
 */
export function mouthKeysOf(timing: Pick<DialogueTiming, 'phonemes'>): MouthKey[] {
  const segments = segmentsOf(timing)
  const [first, last] = [segments[0], segments.at(-1)]
  if (first === undefined || last === undefined) return []
  const from = first.middle - first.half - LEAD_SECONDS
  const until = last.middle + last.half + TRAIL_SECONDS
  const grid = Array.from(
    { length: Math.ceil((until - from) * KEYS_PER_SECOND) + 1 },
    (_, index) => from + index / KEYS_PER_SECOND,
  )
  const closures = segments.filter(({ viseme }) => isClosure(viseme))
  const edges = closures.flatMap(({ middle, half }) => [middle - closedHalf(half), middle + closedHalf(half)])
  const times = [...grid, ...edges].filter((time) => time >= 0).sort((one, other) => one - other)
  return times.map((timeSeconds) => ({ timeSeconds, ...shapeAt(segments, closures, timeSeconds, from, until) }))
}

function closedHalf(half: number): number {
  return Math.max(half * 0.85, SHORTEST_CLOSURE / 2)
}

function segmentsOf({ phonemes }: Pick<DialogueTiming, 'phonemes'>): Segment[] {
  return phonemes.flatMap(({ ipa, stressed, startSeconds, endSeconds }): Segment[] => {
    const visemes = visemesOf(ipa)
    const each = (endSeconds - startSeconds) / Math.max(1, visemes.length)
    return visemes.map((viseme, index) => {
      const usual = MOUTH_SHAPES[viseme]
      const shape = stressed ? { ...usual, open: Math.min(1, usual.open * 1.12) } : usual
      return { viseme, shape, middle: startSeconds + each * (index + 0.5), half: each / 2 }
    })
  })
}

function shapeAt(
  segments: readonly Segment[],
  closures: readonly Segment[],
  time: number,
  from: number,
  until: number,
): Omit<MouthKey, 'timeSeconds'> {
  const blend = (part: 'open' | 'wide' | 'round') => {
    let [pull, value] = [MOUTH_SHAPES.sil.strength, MOUTH_SHAPES.sil.strength * MOUTH_SHAPES.sil[part]]
    for (const { shape, middle, half } of segments) {
      const away = Math.max(0, Math.abs(time - middle) - half * 0.5)
      const fades = part === 'round' && time < middle && shape.round > 0.5 ? ROUNDS_AHEAD : FADES
      const strength = shape.strength * Math.exp(-away / fades)
      pull += strength
      value += strength * shape[part]
    }
    return value / pull
  }
  const parted = closures.reduce((least, { middle, half }) => {
    const away = Math.abs(time - middle) - closedHalf(half)
    const t = Math.min(1, Math.max(0, away / PARTS))
    return Math.min(least, t * t * (3 - 2 * t))
  }, 1)
  const ends = Math.min(1, Math.max(0, (time - from) / LEAD_SECONDS), Math.max(0, (until - time) / TRAIL_SECONDS))
  return { open: blend('open') * parted * Math.min(1, ends * 1.6), wide: blend('wide'), round: blend('round') }
}

/** A scene whose speakers move their mouths as their lines are spoken. */
export function withMouths(scene: StagedScene, timings: readonly DialogueTiming[]): StagedScene {
  if (scene.creatures === undefined || timings.length === 0) return scene
  const creatures = scene.creatures.map((creature): StagedCreature => {
    const lines = (creature.speaks ?? []).flatMap(({ line }) => line ?? [])
    const own = timings.filter(({ line }) => lines.includes(line))
    if (own.length === 0) return creature
    const mouth = own.flatMap(mouthKeysOf).sort((one, other) => one.timeSeconds - other.timeSeconds)
    const speaks = (creature.speaks ?? []).map((speech) => {
      const timing = own.find(({ line }) => line === speech.line)
      return timing ? { ...speech, startSeconds: timing.startSeconds, endSeconds: timing.endSeconds } : speech
    })
    return { ...creature, mouth, speaks }
  })
  return { ...scene, creatures }
}
