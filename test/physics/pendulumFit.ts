import type { BallSighting } from './ballTrack.ts'
import { fitParameters } from './leastSquares.ts'
import type { Lens } from './pinhole.ts'

export interface SwingMeasurement {
  /** Of one whole swing there and back. */
  readonly periodSeconds: number
  readonly amplitudeRadians: number
  readonly residualPixels: number
  /** From hanging straight down at the time of each sighting, by where the bob is seen. */
  readonly anglesRadians: readonly number[]
}

const STEP_SECONDS = 1 / 240
/** A studio camera looks from somewhere in front, a little down: the fit starts from each of these. */
const YAWS = [-0.45, 0, 0.45]
const START_PITCH = 0.12
/** Radians per second and radian: most of the speed of a swing that begins with 1 m of string. */
const START_STIFFNESS = 9.8

/**
 * How a bob of a pendulum swings, from where it is on the picture.
 *
 * The bob goes on a circle in an upright plane before a level pinhole camera of a known lens. Fitted together to all
 * sightings, in pixels: where the pivot is, from which side and how far down the camera looks, from which angle the bob
 * is let go and when, how stiffly it is drawn back and how it tires. The circle's radius stands for the unit of length:
 * nothing of the stated length enters.
 */
export function measureSwing(sightings: readonly BallSighting[], lens: Lens): SwingMeasurement {
  const focal = lens.height / 2 / Math.tan((lens.verticalFieldOfViewDegrees * Math.PI) / 360)
  const xs = sightings.map(({ x }) => x)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const first = sightings[0]
  if (!first || right - left < 20) throw new Error('Nothing swings')
  const released = sightings.find(({ x, y }) => Math.hypot(x - first.x, y - first.y) > 1)?.timeSeconds ?? 0
  const side = first.x < (left + right) / 2 ? -1 : 1
  const startAngle = side * 0.7
  const away = (focal * 2 * Math.sin(0.7)) / (right - left)
  const lowest = Math.max(...sightings.map(({ y }) => y))
  const pivotX = (((left + right) / 2 - lens.width / 2) * away) / focal
  const pivotY = ((lowest - lens.height / 2) * away) / focal - 1

  const bobAt = (angle: number, [px = 0, py = 0, pz = 1, yaw = 0, pitch = 0]: readonly number[]) => {
    const [across, drop] = [Math.sin(angle), Math.cos(angle)]
    const away = pz + across * Math.sin(yaw) * Math.cos(pitch) - drop * Math.sin(pitch)
    const right = px + across * Math.cos(yaw)
    const down = py + drop * Math.cos(pitch) + across * Math.sin(yaw) * Math.sin(pitch)
    return [(focal * right) / away + lens.width / 2, (focal * down) / away + lens.height / 2] as const
  }
  const residuals = ([
    px = 0,
    py = 0,
    pz = 1,
    yaw = 0,
    pitch = 0,
    angle = 0,
    stiff = 0,
    letGo = 0,
    tire = 0,
  ]: readonly number[]) => {
    const angles = swing(
      sightings.map(({ timeSeconds }) => timeSeconds - letGo),
      angle,
      stiff,
      tire,
    )
    return sightings.flatMap(({ x, y }, index) => {
      const [seenX, seenY] = bobAt(angles[index] ?? 0, [px, py, pz, yaw, pitch])
      return [seenX - x, seenY - y]
    })
  }
  const steps = [1e-5, 1e-5, 1e-5, 1e-5, 1e-5, 1e-5, 1e-4, 1e-5, 1e-5]
  const fits = YAWS.map((yaw) => {
    const guess = [pivotX, pivotY, away, yaw, START_PITCH, startAngle, START_STIFFNESS, released - 0.06, 0]
    return fitParameters(guess, steps, residuals, 0.5)
  })
  const { parameters, rms } = fits.reduce((best, fit) => (fit.rms < best.rms ? fit : best))
  const [, , , , , angle = 0, stiff = 0] = parameters
  const anglesRadians = sightings.map(({ x, y }) =>
    nearestAngle(Math.abs(angle) * 1.2, (at) => {
      const [seenX, seenY] = bobAt(at, parameters)
      return Math.hypot(seenX - x, seenY - y)
    }),
  )
  return {
    anglesRadians,
    periodSeconds: ((2 * Math.PI) / Math.sqrt(stiff)) * swingFactor(angle),
    amplitudeRadians: Math.abs(angle),
    residualPixels: rms,
  }
}

/** The angle of least distance, between as much to either side. */
function nearestAngle(most: number, distance: (angle: number) => number): number {
  const grid = Array.from({ length: 81 }, (_, step) => -most + (2 * most * step) / 80)
  const start = grid.reduce((best, angle) => (distance(angle) < distance(best) ? angle : best))
  let [low, high] = [start - most / 40, start + most / 40]
  while (high - low > 1e-6) {
    const [third, other] = [low + (high - low) / 3, high - (high - low) / 3]
    if (distance(third) < distance(other)) high = other
    else low = third
  }
  return (low + high) / 2
}

/** By how much a swing of this amplitude takes longer than a small one: 1 / agM(1, cos(A/2)), Gauss. */
export function swingFactor(amplitudeRadians: number): number {
  let [a, b] = [1, Math.cos(amplitudeRadians / 2)]
  while (Math.abs(a - b) > 1e-12) [a, b] = [(a + b) / 2, Math.sqrt(a * b)]
  return 1 / a
}

/** The angle at each time of a pendulum let go at 0: angle'' = -stiff sin(angle) - tire angle', Runge-Kutta. */
function swing(times: readonly number[], startAngle: number, stiff: number, tire: number): number[] {
  const pull = (angle: number, speed: number) => -stiff * Math.sin(angle) - tire * speed
  let [at, angle, speed] = [0, startAngle, 0]
  const advance = (h: number) => {
    const [k1, l1] = [speed, pull(angle, speed)]
    const [k2, l2] = [speed + (h / 2) * l1, pull(angle + (h / 2) * k1, speed + (h / 2) * l1)]
    const [k3, l3] = [speed + (h / 2) * l2, pull(angle + (h / 2) * k2, speed + (h / 2) * l2)]
    const [k4, l4] = [speed + h * l3, pull(angle + h * k3, speed + h * l3)]
    angle += (h * (k1 + 2 * k2 + 2 * k3 + k4)) / 6
    speed += (h * (l1 + 2 * l2 + 2 * l3 + l4)) / 6
    at += h
  }
  return times.map((time) => {
    while (at + STEP_SECONDS <= time) advance(STEP_SECONDS)
    if (time > at) advance(time - at)
    return angle
  })
}
