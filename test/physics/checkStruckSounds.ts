import { trackBall } from './ballTrack.ts'
import { measureContacts } from './bounceFit.ts'
import { decodeSound } from './decodeFilm.ts'
import type { DropFacts } from './fallFit.ts'
import { impactOnsets } from './impactOnsets.ts'

export interface StruckSoundsVerdict {
  readonly contactSeconds: readonly number[]
  /** Of each contact that is heard, the nearest struck sound minus the contact; positive is late. */
  readonly offsetsSeconds: readonly number[]
  readonly medianOffsetSeconds: number
  readonly p95OffsetSeconds: number
  /** How many of the contacts are heard. */
  readonly recall: number
  readonly offsetsHold: boolean
  readonly recallHolds: boolean
  /** Of all that is heard before the last contact, how much is heard when nothing touches. */
  readonly falseShare: number
  readonly noneFalse: boolean
}

const MEDIAN_TOLERANCE_SECONDS = 0.005
const P95_TOLERANCE_SECONDS = 0.012
const LEAST_RECALL = 0.95
const MOST_FALSE = 0.05
/** A sound farther from a contact than this belongs to something else. */
const NEAR_SECONDS = 0.1

/**
 * Judges when a bouncing red ball is heard against when it is seen to touch, over all contacts of a film. From the
 * film's file and the words of its prompt alone.
 */
export async function checkStruckSounds(file: string, facts: DropFacts): Promise<StruckSoundsVerdict> {
  const contactSeconds = measureContacts(await trackBall(file), facts)
  const onsets = impactOnsets(await decodeSound(file))
  const offsetsSeconds = contactSeconds
    .map(
      (contact) => onsets.map(({ timeSeconds }) => timeSeconds - contact).sort((a, b) => Math.abs(a) - Math.abs(b))[0],
    )
    .filter((offset) => offset !== undefined && Math.abs(offset) <= NEAR_SECONDS)
    .map((offset) => offset ?? 0)
  const sizes = offsetsSeconds.map(Math.abs).sort((a, b) => a - b)
  const medianOffsetSeconds = sizes[Math.floor((sizes.length - 1) / 2)] ?? Number.POSITIVE_INFINITY
  const p95OffsetSeconds = sizes[Math.ceil(0.95 * sizes.length) - 1] ?? Number.POSITIVE_INFINITY
  const heard = onsets.filter(({ timeSeconds }) => timeSeconds < (contactSeconds.at(-1) ?? 0) + NEAR_SECONDS)
  const isOfContact = (at: number) => contactSeconds.some((contact) => Math.abs(at - contact) <= NEAR_SECONDS)
  const falseShare = heard.filter(({ timeSeconds }) => !isOfContact(timeSeconds)).length / Math.max(1, heard.length)
  const recall = offsetsSeconds.length / contactSeconds.length
  return {
    contactSeconds,
    offsetsSeconds,
    medianOffsetSeconds,
    p95OffsetSeconds,
    recall,
    offsetsHold: medianOffsetSeconds <= MEDIAN_TOLERANCE_SECONDS && p95OffsetSeconds <= P95_TOLERANCE_SECONDS,
    recallHolds: recall >= LEAST_RECALL,
    falseShare,
    noneFalse: falseShare <= MOST_FALSE,
  }
}
