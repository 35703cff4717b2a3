import { smoothStep } from './frame.ts'

/** One time in the air, between two times on the feet: the middle of the body flies as gravity lets it. */
export interface Leap {
  readonly offSeconds: number
  readonly landSeconds: number
  /** Upward, as it leaves the ground and as it meets it again (downward is negative), m/s. */
  readonly upSpeed: number
  readonly downSpeed: number
  /** Over the ground, m/s. */
  readonly speed: number
}

/** How long the body gathers itself, pushes off and gives way again, seconds. */
export interface Spring {
  readonly gathers: number
  readonly pushes: number
  readonly gives: number
  /** How deep it goes down for it, and at most to catch itself, metres. */
  readonly depth: number
  readonly deepest: number
}

/** The spring of a standing jump, of a hop in a row of hops, and of a leap out of a run. `leg` in metres. */
export function springOf(kind: 'jump' | 'hop' | 'running', leg: number): Spring {
  switch (kind) {
    case 'jump':
      return { gathers: 0.32, pushes: 0.16, gives: 0.34, depth: 0.3 * leg, deepest: 0.36 * leg }
    case 'hop':
      return { gathers: 0.1, pushes: 0.1, gives: 0.16, depth: 0.22 * leg, deepest: 0.26 * leg }
    case 'running':
      return { gathers: 0.2, pushes: 0.12, gives: 0.3, depth: 0.1 * leg, deepest: 0.24 * leg }
  }
}

/** A push of a stated time cannot end faster than so many of its depths; giving way cannot begin faster. */
const STEEPEST_PUSH = 2.8
const STEEPEST_GIVE = 5
const GIVE_DEPTH = 0.8

/** Height above (or below) the body on its feet; in the air, above the line from where it leaves to where it lands. Metres. */
export function leapLift(leap: Leap, spring: Spring, gravity: number, time: number): number {
  const { offSeconds, landSeconds, upSpeed, downSpeed } = leap
  const { gathers, deepest } = spring
  const depth = Math.min(deepest, Math.max(spring.depth, (upSpeed * spring.pushes) / STEEPEST_PUSH))
  // From no deeper than this, fast is short.
  const pushes = Math.min(spring.pushes, (STEEPEST_PUSH * depth) / Math.max(1e-6, upSpeed))
  const fast = Math.max(0, -downSpeed)
  const deep = Math.min(deepest, Math.max(spring.depth * GIVE_DEPTH, (fast * spring.gives) / STEEPEST_GIVE))
  const gives = Math.min(spring.gives, (STEEPEST_GIVE * deep) / Math.max(1e-6, fast))
  const gather = offSeconds - pushes - gathers
  if (time <= gather || time >= landSeconds + gives) return 0
  if (time < gather + gathers) return -depth * smoothStep(0, 1, (time - gather) / gathers)
  if (time < offSeconds) {
    const pushed = (time - gather - gathers) / pushes
    const steep = (upSpeed * pushes) / depth
    return -depth * (1 - (3 * pushed * pushed - 2 * pushed ** 3) - steep * (pushed ** 3 - pushed * pushed))
  }
  if (time <= landSeconds) {
    const flown = time - offSeconds
    // What lands higher or lower than it left goes up or down with its place on the ground.
    const level = (gravity * (landSeconds - offSeconds)) / 2
    return level * flown - (gravity * flown * flown) / 2
  }
  return -deep * hump((time - landSeconds) / gives, (fast * gives) / deep)
}

/** From 0 on the feet to 1 in the middle of the flight. */
export function leapTuck({ offSeconds, landSeconds }: Leap, time: number): number {
  if (time <= offSeconds || time >= landSeconds) return 0
  return Math.sin((Math.PI * (time - offSeconds)) / (landSeconds - offSeconds))
}

const RISES_SECONDS = 0.16
const LEVELS_SECONDS = 0.24
const LEAST_PITCH = 0.22
const MOST_PITCH = 0.62

/** How a long body points up as it leaves the ground and down as it comes back, radians. */
export function leapPitch(leap: Leap, time: number): number {
  const { offSeconds, landSeconds, upSpeed, downSpeed, speed } = leap
  const steep = (up: number) => Math.min(MOST_PITCH, Math.max(LEAST_PITCH, 0.62 * Math.atan2(up, Math.max(speed, up))))
  const [nose, tail] = [steep(upSpeed), steep(Math.max(0.05, -downSpeed))]
  if (time <= offSeconds) return nose * smoothStep(offSeconds - RISES_SECONDS, offSeconds, time)
  if (time >= landSeconds) return -tail * (1 - smoothStep(landSeconds, landSeconds + LEVELS_SECONDS, time))
  const share = (time - offSeconds) / (landSeconds - offSeconds)
  return nose + (-tail - nose) * smoothStep(0, 1, share)
}

/** Rises from 0 with this slope to about 1 and comes back to 0. */
function hump(share: number, slope: number): number {
  const t = Math.min(1, Math.max(0, share))
  return slope * t * (1 - t) ** 2 + 6.75 * 0.35 * t * t * (1 - t)
}
