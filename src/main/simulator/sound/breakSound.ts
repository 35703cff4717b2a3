import { seededRandom } from '../../../shared/random/seeded.ts'
import type { BreakEvent } from '../../../shared/scene/simulationRecord.ts'
import type { BodyPart } from '../../../shared/scene/stagedScene.ts'
import type { Partial } from './partials.ts'

/** A sound that begins a little after its event. */
export interface LatePartial extends Partial {
  readonly lateSeconds: number
}

/** The crack of one joule breaking, as loud as a firm blow. */
const LEVEL_OF_A_JOULE = 0.16
const CRACKS = 26
/** The cracks of one thing run through it within this time, seconds. */
const RUN_SECONDS = 0.028
/** Brittle stuff cracks with a high, short tick; what is soft inside with a low one. Hz. */
const BAND: Readonly<{ [Stuff in BodyPart['material']]?: readonly [number, number] }> = {
  glass: [2600, 11_000],
  ceramic: [1500, 7500],
  stone: [500, 3500],
}
const OTHER_BAND = [700, 4200] as const
const TICK_DECAY_PER_SECOND = 900
/** Freed edges ring on for a moment. */
const RING_DECAY_PER_SECOND = 70

/**
 * The crack of a thing that breaks: many short ticks within a few hundredths of a second, each a partial of its own pitch,
 * denser and stronger at the start, and over them the short ringing of freed edges. Its loudness goes with the square root
 * of the energy of the blow. The pieces' own touches sound by themselves.
 */
export function breakPartials(
  { energy }: Pick<BreakEvent, 'energy'>,
  material: BodyPart['material'],
  seed: number,
): LatePartial[] {
  const random = seededRandom(seed)
  const [low, high] = BAND[material] ?? OTHER_BAND
  const level = LEVEL_OF_A_JOULE * Math.sqrt(Math.min(energy, 60))
  return Array.from({ length: CRACKS }, (_, index): LatePartial => {
    const when = index / CRACKS
    const rings = index % 3 === 0
    return {
      lateSeconds: RUN_SECONDS * (when ** 1.6 + 0.04 * random()),
      frequencyHz: low * (high / low) ** random(),
      decayPerSecond: (rings ? RING_DECAY_PER_SECOND : TICK_DECAY_PER_SECOND) * (0.7 + 0.6 * random()),
      amplitude: ((rings ? 0.3 : 1) * level * (1 - 0.75 * when) * (random() < 0.5 ? -1 : 1)) / Math.sqrt(CRACKS / 4),
    }
  })
}
