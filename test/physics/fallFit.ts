import type { BallSighting } from './ballTrack.ts'
import { fitParameters } from './leastSquares.ts'

/** What the prompt says of a ball that is dropped onto level ground. */
export interface DropFacts {
  /** From the ground to the lowest point of the ball. */
  readonly dropHeightMetres: number
  readonly ballDiameterMetres: number
}

export interface FallMeasurement {
  readonly gravity: number
  readonly restitution: number
  readonly releaseSeconds: number
  readonly contactSeconds: number
  /** How far the fitted path is from the ball, in pixels. */
  readonly residualPixels: number
  /** How high a ball over the same spot is that is seen at a row of the picture, metres. */
  readonly heightAtRow: (y: number) => number
}

/**
 * Measures gravity and the first restitution from where a ball is on the picture.
 *
 * The camera is unknown, but along the one vertical line of the fall a pinhole camera maps height h to the picture
 * row (a h + b) / (c h + 1). Its three numbers, gravity, the release time and the restitution are fitted together to
 * the fall and the first bounce. The stated drop height and ball size are the only lengths.
 */
export function measureFall(sightings: readonly BallSighting[], facts: DropFacts): FallMeasurement {
  const radius = facts.ballDiameterMetres / 2
  const startHeight = facts.dropHeightMetres + radius
  const contactIndex = indexOfFirstContact(sightings)
  const apexIndex = indexOfHighest(sightings, contactIndex)
  const secondContact = indexOfLowest(sightings, apexIndex, contactIndex + 3 * (apexIndex - contactIndex) + 2)
  const used = sightings.slice(0, Math.max(apexIndex + 1, secondContact - 1))
  const first = sightings[0]
  const contact = sightings[contactIndex]
  if (!first || !contact) throw new Error('The ball is not seen')

  const releaseGuess = releaseTime(sightings, contactIndex)
  const fallSeconds = contact.timeSeconds - releaseGuess
  const gravityGuess = (2 * facts.dropHeightMetres) / fallSeconds ** 2
  const slope = (first.y - contact.y) / facts.dropHeightMetres
  const guess = [slope, contact.y - slope * radius, 0, gravityGuess, releaseGuess, 0.6]

  const heightAt = (t: number, gravity: number, release: number, restitution: number) => {
    const fall = Math.sqrt((2 * facts.dropHeightMetres) / Math.abs(gravity))
    if (t <= release) return startHeight
    if (t <= release + fall) return startHeight - (gravity * (t - release) ** 2) / 2
    const since = t - release - fall
    return radius + restitution * gravity * fall * since - (gravity * since ** 2) / 2
  }
  const residuals = ([a = 0, b = 0, c = 0, gravity = 0, release = 0, restitution = 0]: readonly number[]) =>
    used.map(({ timeSeconds, y }) => {
      const height = heightAt(timeSeconds, gravity, release, restitution)
      return y - (a * height + b) / (c * height + 1)
    })
  const steps = [1e-4, 1e-3, 1e-7, 1e-5, 1e-6, 1e-6]
  const { parameters, rms } = fitParameters(guess, steps, residuals, 0.5)
  const [a = 0, b = 0, c = 0, gravity = 0, release = 0, restitution = 0] = parameters
  return {
    gravity,
    restitution,
    releaseSeconds: release,
    contactSeconds: release + Math.sqrt((2 * facts.dropHeightMetres) / gravity),
    residualPixels: rms,
    heightAtRow: (y) => (b - y) / (c * y - a),
  }
}

/** The first frame that is lower on the picture than both its neighbours, after a real fall. */
function indexOfFirstContact(sightings: readonly BallSighting[]): number {
  const startY = sightings[0]?.y ?? 0
  const fallen = Math.max(...sightings.map(({ y }) => y)) - startY
  const index = sightings.findIndex(({ y }, at) => {
    const [before, after] = [sightings[at - 1], sightings[at + 1]]
    return before && after && y - startY > fallen / 2 && y >= before.y && y > after.y
  })
  if (index < 0) throw new Error('The ball does not bounce')
  return index
}

function indexOfHighest(sightings: readonly BallSighting[], from: number): number {
  let best = from
  for (let at = from; at < sightings.length - 1; at += 1) {
    best = at
    if ((sightings[at + 1]?.y ?? 0) > (sightings[at]?.y ?? 0)) break
  }
  return best
}

function indexOfLowest(sightings: readonly BallSighting[], from: number, limit: number): number {
  let best = from
  for (let at = from; at < Math.min(limit, sightings.length); at += 1) {
    if ((sightings[at]?.y ?? 0) >= (sightings[best]?.y ?? 0)) best = at
    else break
  }
  return best
}

/** When the ball has moved by a pixel, less the time that takes. */
function releaseTime(sightings: readonly BallSighting[], contactIndex: number): number {
  const startY = sightings[0]?.y ?? 0
  const moved = sightings.slice(0, contactIndex).find(({ y }) => Math.abs(y - startY) > 1)
  return (moved?.timeSeconds ?? 0) - 0.08
}
