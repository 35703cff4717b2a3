import type { CreatureCourse } from '../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { difference, length } from '../staging/vectors.ts'
import { type Footfalls, type Footing, type FootState, planFootfalls, type Stance } from './footfalls.ts'
import { mixed } from './frame.ts'
import { jumpsOf } from './jumps.ts'
import { type Leap, leapLift, leapPitch, leapTuck, springOf } from './leaps.ts'
import { type Station, type Travel, travelOf } from './travel.ts'

/** How a body with legs goes: where it is, where its feet are, and how high it is thrown or how deep it crouches. */
export interface Going {
  stationAt(timeSeconds: number): Station
  footAt(foot: number, timeSeconds: number): FootState
  phaseAt(timeSeconds: number): number
  /** Above (or below) where the body is as it stands, metres. */
  liftAt(timeSeconds: number): number
  /** From 0 to 1: drawn up in the air. */
  tuckAt(timeSeconds: number): number
  /** How a long body points up or down for its leaps, radians. */
  pitchAt(timeSeconds: number): number
  readonly stances: readonly (readonly Stance[])[]
  readonly endSeconds: number
}

/** Alexander's stride of walking and running animals: 2.3 leg lengths at a Froude number of 1, growing with its power 0.3. */
export function strideLength(speed: number, leg: number, gravity: number): number {
  return 2.3 * leg * Math.max(0.02, (speed * speed) / (Math.max(gravity, 0.5) * leg)) ** 0.3
}

/** The speed of a gait: its Froude number (v^2 / g l) is the same for small and large. */
export const FROUDE = { walk: 0.19, trot: 0.7, canter: 1.3, run: 2.2, crawl: 0.12 } as const

export function usualSpeed(gait: CreatureCourse['gait'], leg: number, gravity: number, isPerson: boolean): number {
  const g = Math.max(gravity, 0.5)
  switch (gait) {
    case 'walk':
      return Math.sqrt(FROUDE.walk * g * leg)
    case 'trot':
      return Math.sqrt(FROUDE.trot * g * leg)
    case 'canter':
      return Math.sqrt(FROUDE.canter * g * leg)
    case 'run':
      return Math.sqrt((isPerson ? 1.05 : FROUDE.run) * g * leg)
    case 'crawl':
      return Math.sqrt(FROUDE.crawl * g * leg)
    case 'stand':
    case 'jump':
    case 'hop':
    case 'fly':
    case 'swim':
      return 0
  }
}

/** A body on its feet along its courses. `stands` are the places of the feet under the body, seen along its heading. */
export function goingOf(
  [first, ...after]: readonly [CreatureCourse, ...CreatureCourse[]],
  footing: Footing,
  stands: readonly Vector3[],
  measures: { readonly gravity: number; readonly leg: number },
): Going {
  return after.reduce((before, course) => following(before, course.startSeconds, one(course), measures.leg), one(first))

  function one(course: CreatureCourse): Going {
    return oneCourse(course, footing, stands, measures)
  }
}

/** The last small steps of one course into the stance of the next, seconds. */
const SETTLING_STEP = 0.2
/** A foot that is as near its new place stays, metres. */
const NEAR = 0.004

/**
 * First the one, and from a time at which both stand on the same spot, the other: feet that are not yet where the next
 * course has them come there by a small step each, one after the other.
 */
function following(before: Going, atSeconds: number, next: Going, leg: number): Going {
  const at = (time: number) => (time < atSeconds ? before : next)
  const settled = before.stances.map((_, foot) => {
    const from = before.footAt(foot, atSeconds)
    const to = next.footAt(foot, atSeconds)
    const reach = length(difference(to.position, from.position))
    // Feet of a pair, or of a diagonal, go one after the other.
    const late = foot === 1 || foot === 2 ? SETTLING_STEP : 0
    return reach + from.raised < NEAR ? undefined : { from, to, reach, late: atSeconds + (from.isPlanted ? late : 0) }
  })
  const stances = before.stances.map((own, foot): Stance[] => {
    const early = own.filter(({ fromSeconds }) => fromSeconds < atSeconds)
    const [standing, ...rest] = next.stances[foot]!
    const last = early.at(-1)!
    const step = settled[foot]
    if (step === undefined) return [...early.slice(0, -1), { ...last, toSeconds: standing!.toSeconds }, ...rest]
    const left = { ...last, toSeconds: Math.min(last.toSeconds, step.late) }
    return [...early.slice(0, -1), left, { ...standing!, fromSeconds: step.late + SETTLING_STEP }, ...rest]
  })
  const settling = (foot: number, time: number): FootState | undefined => {
    const step = settled[foot]
    if (step === undefined || time < atSeconds || time >= step.late + SETTLING_STEP) return undefined
    const { from, to, reach, late } = step
    if (time < late) return from
    const share = (time - late) / SETTLING_STEP
    const eased = share * share * (3 - 2 * share)
    return {
      position: mixed(from.position, to.position, eased),
      heading:
        from.heading + Math.atan2(Math.sin(to.heading - from.heading), Math.cos(to.heading - from.heading)) * eased,
      isPlanted: false,
      share,
      raised: from.raised * (1 - eased) + Math.min(0.3 * reach, 0.12 * leg) * Math.sin(Math.PI * share),
      reach,
    }
  }
  return {
    stationAt: (time) => at(time).stationAt(time),
    footAt: (foot, time) => settling(foot, time) ?? at(time).footAt(foot, time),
    phaseAt: (time) => at(time).phaseAt(time),
    liftAt: (time) => at(time).liftAt(time),
    tuckAt: (time) => at(time).tuckAt(time),
    pitchAt: (time) => before.pitchAt(time) + (time < atSeconds ? 0 : next.pitchAt(time)),
    stances,
    endSeconds: next.endSeconds,
  }
}

function oneCourse(
  course: CreatureCourse,
  footing: Footing,
  stands: readonly Vector3[],
  { gravity, leg }: { readonly gravity: number; readonly leg: number },
): Going {
  if (course.gait === 'jump' || course.gait === 'hop') return jumpsOf(course, stands, gravity, leg)
  const travel: Travel = travelOf(course, course.gait === 'run' ? 0.9 : 0.55)
  const leaps = (course.leaps ?? []).map((leap) => leapOnWay(leap, travel, gravity))
  const spring = springOf('running', leg)
  const liftAt = (time: number) => leaps.reduce((up, leap) => up + leapLift(leap, spring, gravity, time), 0)
  const flights = leaps.map((leap) => ({
    ...leap,
    raisedAt: (time: number) => Math.max(0, liftAt(time)) + DRAWN_UP * leg * leapTuck(leap, time),
  }))
  const falls: Footfalls = planFootfalls(travel, footing, stands, travel.endSeconds + 1.5, flights)
  return {
    stationAt: travel.at,
    footAt: falls.footAt,
    phaseAt: falls.phaseAt,
    liftAt,
    tuckAt: (time) => leaps.reduce((most, leap) => Math.max(most, leapTuck(leap, time)), 0),
    pitchAt: (time) => leaps.reduce((sum, leap) => sum + leapPitch(leap, time), 0),
    stances: falls.stances,
    endSeconds: travel.endSeconds,
  }
}

/** Feet are drawn up in the air by this much of a leg. */
const DRAWN_UP = 0.22

/** When a leap leaves the ground and lands, and how fast, on a way that is gone at an even speed there. */
function leapOnWay(
  { fromMetres, toMetres }: NonNullable<CreatureCourse['leaps']>[number],
  travel: Travel,
  gravity: number,
): Leap {
  const offSeconds = timeAt(travel, fromMetres)
  const landSeconds = timeAt(travel, toMetres)
  const seconds = landSeconds - offSeconds
  const upSpeed = (gravity * seconds) / 2
  return { offSeconds, landSeconds, upSpeed, downSpeed: -upSpeed, speed: (toMetres - fromMetres) / seconds }
}

/** When a creature has come so far on its way, seconds. */
function timeAt(travel: Travel, metres: number): number {
  let [low, high] = [-2, travel.endSeconds + 4]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (travel.at(middle).distance < metres) low = middle
    else high = middle
  }
  return (low + high) / 2
}
