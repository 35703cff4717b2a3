import { trackBallInSpace } from './ballInSpace.ts'
import { filmFacts } from './decodeFilm.ts'
import { accelerationFromRest } from './pathInSpace.ts'

export interface RollFacts {
  readonly ballDiameterMetres: number
  readonly slopeDegrees: number
  /** Of the studio's lens for a picture that is wider than high. */
  readonly verticalFieldOfViewDegrees: number
}

export interface RollVerdict {
  readonly acceleration: number
  readonly error: number
  readonly holds: boolean
}

const TOLERANCE = 0.01
const EARTH_GRAVITY = 9.81

/**
 * Judges a film of a red ball that rolls down a ramp: a solid ball that rolls without slipping gains 5/7 g sin(slope).
 * From the film's file and the words of its prompt alone.
 */
export async function checkRoll(file: string, facts: RollFacts): Promise<RollVerdict> {
  const { ballDiameterMetres, verticalFieldOfViewDegrees } = facts
  const sightings = await trackBallInSpace(file, 'red', ballDiameterMetres, verticalFieldOfViewDegrees)
  const start = sightings[0]
  if (!start) throw new Error('The ball is not seen')
  const released = sightings.findIndex(({ x, y }) => Math.hypot(x - start.x, y - start.y) > 1)
  const foot = footOfRamp(sightings.slice(released)) + released
  const onRamp = sightings.slice(0, foot - 1)
  if (onRamp.length - released < 8) throw new Error('The ball is not long enough on the ramp')
  const lens = { ...(await filmFacts(file)), verticalFieldOfViewDegrees }
  const { acceleration } = accelerationFromRest(onRamp, ballDiameterMetres, lens)
  const expected = (5 / 7) * EARTH_GRAVITY * Math.sin((facts.slopeDegrees * Math.PI) / 180)
  const error = acceleration / expected - 1
  return { acceleration, error, holds: Math.abs(error) <= TOLERANCE }
}

const SIDE_FRAMES = 3

/** Where the way bends most from down the picture to along it. */
function footOfRamp(sightings: readonly { readonly x: number; readonly y: number }[]): number {
  const steepness = (from: number) => {
    const [a, b] = [sightings[from], sightings[from + SIDE_FRAMES]]
    return a && b ? (b.y - a.y) / Math.max(1, Math.hypot(b.x - a.x, b.y - a.y)) : 0
  }
  const candidates = sightings.map((_, index) => index).slice(2 * SIDE_FRAMES, -SIDE_FRAMES)
  const bend = (index: number) => steepness(index - SIDE_FRAMES) - steepness(index)
  return candidates.reduce((best, index) => (bend(index) > bend(best) ? index : best), candidates[0] ?? 0)
}
