import { type BallSighting, trackBall } from './ballTrack.ts'
import { fitParameters } from './leastSquares.ts'

/** A red thing meets a blue one that rests, where nothing else pushes either. */
export interface CollisionFacts {
  readonly redMassKg: number
  readonly blueMassKg: number
}

export interface CollisionMeasurement {
  /** Of red after and blue after to red before. */
  readonly redSpeedRatio: number
  readonly blueSpeedRatio: number
  readonly contactSeconds: number
  /** How fast they part to how fast they met. */
  readonly restitution: number
}

export interface CollisionVerdict {
  /** All momentum after the contact to all before. */
  readonly momentumRatio: number
  readonly holds: boolean
}

const TOLERANCE = 0.03
/** A frame whose open shutter saw the contact shows neither way of moving. */
const SHUTTER_SECONDS = 1 / 24

/** Judges a head-on collision without friction by the masses of its prompt: the momentum after is that before. */
export function judgeCollision(measured: CollisionMeasurement, facts: CollisionFacts): CollisionVerdict {
  const momentumRatio = measured.redSpeedRatio + (facts.blueMassKg / facts.redMassKg) * measured.blueSpeedRatio
  return { momentumRatio, holds: Math.abs(momentumRatio - 1) <= TOLERANCE }
}

/**
 * Measures a head-on collision without friction from the film's file alone.
 *
 * Both move along one line. A pinhole camera maps a place s on it to u = s / (1 + c s) along the line on the picture, in
 * units of its own: the one number c, the places, the three speeds and the moment of the contact are fitted together to
 * both tracks. Only ratios of speeds are told, so no length is needed.
 */
export async function measureCollision(file: string): Promise<CollisionMeasurement> {
  const [red, blue] = [await trackBall(file, 'red'), await trackBall(file, 'blue')]
  const [start, end] = [red[0], red.at(-1)]
  if (!start || !end || blue.length < 8) throw new Error('Red and blue are not both seen')
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  const along = ({ x, y }: BallSighting) =>
    ((x - start.x) * (end.x - start.x) + (y - start.y) * (end.y - start.y)) / length
  const way = (sightings: readonly BallSighting[]) => sightings.map((one) => ({ at: one.timeSeconds, u: along(one) }))
  const [redWay, blueWay] = [way(red), way(blue)]
  const restPlace = blueWay[0]?.u ?? 0
  const contactGuess = (blueWay.find(({ u }) => Math.abs(u - restPlace) > 1)?.at ?? 0) - SHUTTER_SECONDS
  const moving = redWay.filter(({ u }) => u > 2)
  const away = ({ at }: { at: number }) => Math.abs(at - contactGuess) > 1.5 * SHUTTER_SECONDS
  const speedOf = (part: readonly { at: number; u: number }[]) => {
    const [a, b] = [part[0], part.at(-1)]
    if (!a || !b || part.length < 4) throw new Error('Too few frames before or after the contact')
    return (b.u - a.u) / (b.at - a.at)
  }
  const [before, after] = [moving.filter(({ at }) => at < contactGuess), moving.filter(({ at }) => at > contactGuess)]
  const whole = [...wholeOnes(red, contactGuess), ...wholeOnes(blue, contactGuess)]
  const isWhole = ({ at, u }: { at: number; u: number }) =>
    whole.some((one) => one.timeSeconds === at && along(one) === u)
  const [redUsed, blueUsed] = [moving.slice(1), blueWay].map((one) => one.filter(away).filter(isWhole)) as [
    typeof moving,
    typeof blueWay,
  ]
  const residuals = (parameters: readonly number[]) => {
    const [c = 0, redPlace = 0, v = 0, redAfter = 0, bluePlace = 0, blueAfter = 0, contact = 0] = parameters
    const seen = (s: number) => s / (1 + c * s)
    return [
      ...redUsed.map(({ at, u }) => seen(redPlace + (at < contact ? v : redAfter) * (at - contact)) - u),
      ...blueUsed.map(({ at, u }) => seen(bluePlace + Math.max(0, at - contact) * blueAfter) - u),
    ]
  }
  const blueGone = blueWay.filter(({ at }) => at > contactGuess)
  const guess = [0, before.at(-1)?.u ?? 0, speedOf(before), speedOf(after), restPlace, speedOf(blueGone), contactGuess]
  const { parameters } = fitParameters(guess, [1e-7, 1e-3, 1e-3, 1e-3, 1e-3, 1e-3, 1e-5], residuals, 0.5)
  const [, , v = 1, redAfter = 0, , blueAfter = 0, contactSeconds = 0] = parameters
  return {
    redSpeedRatio: redAfter / v,
    blueSpeedRatio: blueAfter / v,
    contactSeconds,
    restitution: (blueAfter - redAfter) / v,
  }
}

/** Of the size that a thing has by its other sightings, what less is seen is behind something else. */
const WHOLE_SHARE = 0.98

/** Sightings in which nothing hides part of a thing: before and after a moment its size changes evenly with the time. */
function wholeOnes(sightings: readonly BallSighting[], contactSeconds: number): BallSighting[] {
  const parts = [
    sightings.filter(({ timeSeconds }) => timeSeconds <= contactSeconds),
    sightings.filter(({ timeSeconds }) => timeSeconds > contactSeconds),
  ]
  return parts.flatMap((part) => {
    if (part.length < 4) return part
    const at = ({ timeSeconds }: BallSighting) => timeSeconds - contactSeconds
    const start = [part[Math.floor(part.length / 2)]?.diameter ?? 0, 0]
    const offs = ([size = 0, growth = 0]: readonly number[]) =>
      part.map((one) => one.diameter - size - growth * at(one))
    const [size = 0, growth = 0] = fitParameters(start, [1e-4, 1e-4], offs, 0.1).parameters
    return part.filter((one) => one.diameter >= WHOLE_SHARE * (size + growth * at(one)))
  })
}
