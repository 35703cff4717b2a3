import type { BallSighting } from './ballTrack.ts'
import { fitParameters } from './leastSquares.ts'
import type { Lens } from './pinhole.ts'

/** The size on the picture is far less certain than the place. */
const SIZE_WEIGHT = 0.25
/** How many times farther off the way than the usual sighting one is that the moving mark, or something else, has cut into. */
const CUT_INTO = 4

/**
 * The steady acceleration along a straight way of a ball of known size that was at rest, m/s2.
 *
 * Fitted together to all sightings, in pixels: where the ball starts, which way it goes, when it is let go and how fast
 * it gains speed. A pinhole camera of a known lens at the origin looks along +Z; how large the ball looks gives the
 * scale. Sightings far off the way are left out of a second fit: a film's mark moves and may have covered part of the ball.
 */
export function accelerationFromRest(
  sightings: readonly BallSighting[],
  diameterMetres: number,
  lens: Lens,
): { acceleration: number; residualPixels: number } {
  const focal = lens.height / 2 / Math.tan((lens.verticalFieldOfViewDegrees * Math.PI) / 360)
  const placeOf = ({ x, y, diameter }: BallSighting) => {
    const away = (focal * diameterMetres) / diameter
    return [((x - lens.width / 2) * away) / focal, ((y - lens.height / 2) * away) / focal, away] as const
  }
  const [first, last] = [sightings[0], sightings.at(-1)]
  if (!first || !last) throw new Error('The ball is not seen')
  const [start, end] = [placeOf(first), placeOf(last)]
  const seconds = last.timeSeconds - first.timeSeconds
  const release = sightings.find(({ x, y }) => Math.hypot(x - first.x, y - first.y) > 1)?.timeSeconds ?? 0
  // The acceleration is a vector: its length is what is asked for, its direction the way.
  const guess = [...start, ...start.map((from, axis) => (2 * (end[axis]! - from)) / seconds ** 2), release - 0.1]
  const residualsOf = (seen: readonly BallSighting[]) => (parameters: readonly number[]) => {
    const [x0 = 0, y0 = 0, z0 = 1, ax = 0, ay = 0, az = 0, letGo = 0] = parameters
    return seen.flatMap(({ timeSeconds, x, y, diameter }) => {
      const gone = Math.max(0, timeSeconds - letGo) ** 2 / 2
      const [px, py, pz] = [x0 + ax * gone, y0 + ay * gone, z0 + az * gone]
      return [
        (focal * px) / pz + lens.width / 2 - x,
        (focal * py) / pz + lens.height / 2 - y,
        SIZE_WEIGHT * ((focal * diameterMetres) / pz - diameter),
      ]
    })
  }
  const steps = [1e-5, 1e-5, 1e-5, 1e-5, 1e-5, 1e-5, 1e-5]
  const rough = fitParameters(guess, steps, residualsOf(sightings), 0.5).parameters
  const offs = sightings.map((sighting) => Math.hypot(...residualsOf([sighting])(rough)))
  const usual = offs.toSorted((one, other) => one - other)[Math.floor(offs.length / 2)] ?? 0
  const whole = sightings.filter((_, index) => (offs[index] ?? 0) <= Math.max(0.5, CUT_INTO * usual))
  const { parameters, rms } = fitParameters(rough, steps, residualsOf(whole), 0.5)
  return { acceleration: Math.hypot(...parameters.slice(3, 6)), residualPixels: rms }
}
