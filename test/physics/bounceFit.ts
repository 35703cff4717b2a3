import type { BallSighting } from './ballTrack.ts'
import { type DropFacts, measureFall } from './fallFit.ts'
import { fitParameters } from './leastSquares.ts'

/** A frame whose open shutter saw a contact shows neither arc. */
const SHUTTER_SECONDS = 1 / 24
/** Lower bounces are too few frames to be told from rest. */
const LEAST_BOUNCE_SECONDS = 0.2

/**
 * Every moment at which a dropped ball touches the ground, from where it is on the picture: as `measureFall`, with one
 * free time for each contact. Between two contacts the ball is in free fall, so that their distance alone says how fast
 * it left. The last arc of the film needs no end: its speed is free too.
 */
export function measureContacts(sightings: readonly BallSighting[], facts: DropFacts): number[] {
  const first = measureFall(sightings, facts)
  const radius = facts.ballDiameterMetres / 2
  const startHeight = facts.dropHeightMetres + radius
  const guesses = [first.contactSeconds, ...lowPoints(sightings, first.contactSeconds + LEAST_BOUNCE_SECONDS)]
  const used = sightings.filter(({ timeSeconds }) =>
    guesses.every((at) => Math.abs(at - timeSeconds) > 0.6 * SHUTTER_SECONDS),
  )
  const lastSpeedGuess =
    (first.gravity * ((guesses.at(-1) ?? 0) - (guesses.at(-2) ?? first.releaseSeconds)) * first.restitution) / 2
  const [top, ground] = [sightings[0], sightings.find(({ timeSeconds }) => timeSeconds > first.contactSeconds)]
  if (!top || !ground) throw new Error('The ball is not seen')
  const slope = (top.y - ground.y) / facts.dropHeightMetres

  const contactsOf = (gravity: number, release: number, rest: readonly number[]) => [
    release + Math.sqrt((2 * facts.dropHeightMetres) / Math.abs(gravity)),
    ...rest,
  ]
  const heightAt = (t: number, gravity: number, release: number, contacts: readonly number[], lastSpeed: number) => {
    if (t <= release) return startHeight
    const arc = contacts.findLastIndex((contact) => contact <= t)
    if (arc < 0) return startHeight - (gravity * (t - release) ** 2) / 2
    const [begun, ended] = [contacts[arc] ?? 0, contacts[arc + 1]]
    const speed = ended === undefined ? lastSpeed : (gravity * (ended - begun)) / 2
    return Math.max(radius, radius + speed * (t - begun) - (gravity * (t - begun) ** 2) / 2)
  }
  const residuals = (parameters: readonly number[]) => {
    const [a = 0, b = 0, c = 0, gravity = 0, release = 0, lastSpeed = 0, ...rest] = parameters
    const contacts = contactsOf(gravity, release, rest)
    return used.map(({ timeSeconds, y }) => {
      const height = heightAt(timeSeconds, gravity, release, contacts, lastSpeed)
      return y - (a * height + b) / (c * height + 1)
    })
  }
  const guess = [
    slope,
    ground.y - slope * radius,
    0,
    first.gravity,
    first.releaseSeconds,
    lastSpeedGuess,
    ...guesses.slice(1),
  ]
  const steps = [1e-4, 1e-3, 1e-7, 1e-5, 1e-6, 1e-5, ...guesses.slice(1).map(() => 1e-6)]
  const { parameters } = fitParameters(guess, steps, residuals, 0.5)
  const [, , , gravity = 1, release = 0, , ...rest] = parameters
  return contactsOf(gravity, release, rest)
}

/** Times of the frames that are lower on the picture than their neighbours, not too near each other. */
function lowPoints(sightings: readonly BallSighting[], from: number): number[] {
  const lows: number[] = []
  for (let at = 2; at < sightings.length - 2; at += 1) {
    const [before, here, after] = [sightings[at - 1], sightings[at], sightings[at + 1]]
    if (!before || !here || !after || here.timeSeconds < from) continue
    const isLow = here.y >= before.y && here.y > after.y && here.y - (sightings[at - 2]?.y ?? 0) > 1
    if (isLow && here.timeSeconds - (lows.at(-1) ?? 0) > LEAST_BOUNCE_SECONDS) lows.push(here.timeSeconds)
  }
  return lows
}
