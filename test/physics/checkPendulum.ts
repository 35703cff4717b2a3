import { longestRun, trackBall } from './ballTrack.ts'
import { filmFacts } from './decodeFilm.ts'
import { measureSwing, type SwingMeasurement, swingFactor } from './pendulumFit.ts'

export interface PendulumFacts {
  readonly lengthMetres: number
  /** Of the studio's lens for a picture that is wider than high. */
  readonly verticalFieldOfViewDegrees: number
}

export interface PendulumVerdict extends SwingMeasurement {
  /** Of the longest stretch of pictures that follow each other. */
  readonly anglesRadians: readonly number[]
  readonly error: number
  readonly holds: boolean
}

const TOLERANCE = 0.01
const EARTH_GRAVITY = 9.81

/**
 * Judges a film of a blue pendulum: a whole swing takes 2 pi sqrt(length / g), and longer for a wide one. From the film's
 * file and the words of its prompt alone.
 */
export async function checkPendulum(file: string, facts: PendulumFacts): Promise<PendulumVerdict> {
  const [sightings, { width, height }] = [await trackBall(file, 'blue'), await filmFacts(file)]
  const { verticalFieldOfViewDegrees } = facts
  const measured = measureSwing(sightings, { width, height, verticalFieldOfViewDegrees })
  const smallSwing = 2 * Math.PI * Math.sqrt(facts.lengthMetres / EARTH_GRAVITY)
  const error = measured.periodSeconds / (smallSwing * swingFactor(measured.amplitudeRadians)) - 1
  const anglesRadians = measured.anglesRadians.slice(...longestRun(sightings))
  return { ...measured, anglesRadians, error, holds: Math.abs(error) <= TOLERANCE }
}
