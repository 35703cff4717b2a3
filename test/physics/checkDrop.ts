import { trackBall } from './ballTrack.ts'
import { decodeSound } from './decodeFilm.ts'
import { type DropFacts, type FallMeasurement, measureFall } from './fallFit.ts'
import { impactOnsets } from './impactOnsets.ts'

export interface DropVerdict extends FallMeasurement {
  readonly gravityError: number
  readonly restitutionError: number
  /** The struck sound nearest to the contact, minus the contact; positive is late. */
  readonly soundOffsetSeconds: number
  readonly gravityHolds: boolean
  readonly restitutionHolds: boolean
  readonly soundHolds: boolean
}

const EARTH_GRAVITY = 9.81
const GRAVITY_TOLERANCE = 0.01
const RESTITUTION_TOLERANCE = 0.02
const SOUND_TOLERANCE_SECONDS = 0.012

/**
 * Judges a film of one red ball that is dropped, from the film's file and the words of its prompt alone. It shares no
 * code with what made the film.
 */
export async function checkDrop(
  file: string,
  facts: DropFacts & { readonly restitution: number },
): Promise<DropVerdict> {
  const fall = measureFall(await trackBall(file), facts)
  const onsets = impactOnsets(await decodeSound(file))
  const offsets = onsets.map(({ timeSeconds }) => timeSeconds - fall.contactSeconds)
  const soundOffsetSeconds = offsets.reduce(
    (best, offset) => (Math.abs(offset) < Math.abs(best) ? offset : best),
    Number.POSITIVE_INFINITY,
  )
  const gravityError = fall.gravity / EARTH_GRAVITY - 1
  const restitutionError = fall.restitution / facts.restitution - 1
  return {
    ...fall,
    gravityError,
    restitutionError,
    soundOffsetSeconds,
    gravityHolds: Math.abs(gravityError) <= GRAVITY_TOLERANCE,
    restitutionHolds: Math.abs(restitutionError) <= RESTITUTION_TOLERANCE,
    soundHolds: Math.abs(soundOffsetSeconds) <= SOUND_TOLERANCE_SECONDS,
  }
}
