import type { CreatureCourse } from '../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { rotated, sum, turnAbout } from '../staging/vectors.ts'
import { type Footfalls, type Footing, type FootState, planFootfalls, type Stance } from './footfalls.ts'
import { mixed } from './frame.ts'
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
  return after.reduce((before, course) => following(before, course.startSeconds, one(course)), one(first))

  function one(course: CreatureCourse): Going {
    return oneCourse(course, footing, stands, measures)
  }
}

/** First the one, and from a time at which both stand still on the same spot, the other. */
function following(before: Going, atSeconds: number, next: Going): Going {
  const at = (time: number) => (time < atSeconds ? before : next)
  const stances = before.stances.map((own, foot): Stance[] => {
    const early = own.filter(({ fromSeconds }) => fromSeconds < atSeconds)
    const [standing, ...late] = next.stances[foot]!
    return [...early.slice(0, -1), { ...early.at(-1)!, toSeconds: standing!.toSeconds }, ...late]
  })
  return {
    stationAt: (time) => at(time).stationAt(time),
    footAt: (foot, time) => at(time).footAt(foot, time),
    phaseAt: (time) => at(time).phaseAt(time),
    liftAt: (time) => at(time).liftAt(time),
    tuckAt: (time) => at(time).tuckAt(time),
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
  const falls: Footfalls = planFootfalls(travel, footing, stands, travel.endSeconds + 1.5)
  return {
    stationAt: travel.at,
    footAt: falls.footAt,
    phaseAt: falls.phaseAt,
    liftAt: () => 0,
    tuckAt: () => 0,
    stances: falls.stances,
    endSeconds: travel.endSeconds,
  }
}

interface Jump {
  readonly from: Vector3
  readonly to: Vector3
  readonly heading: number
  readonly crouchSeconds: number
  readonly offSeconds: number
  readonly landSeconds: number
  readonly restSeconds: number
}

/** Jumps from point to point: a crouch, a push, free flight under gravity, and a landing that gives way. */
function jumpsOf(course: CreatureCourse, stands: readonly Vector3[], gravity: number, leg: number): Going {
  const isHop = course.gait === 'hop'
  const g = Math.max(gravity, 0.8)
  const [depth, crouch, push, give] = isHop ? [0.22 * leg, 0.1, 0.1, 0.16] : [0.3 * leg, 0.32, 0.16, 0.34]
  const jumps: Jump[] = []
  let time = course.startSeconds
  let heading = course.headingRadians
  for (let index = 0; index + 1 < course.path.length; index++) {
    const [from, to] = [course.path[index]!, course.path[index + 1]!]
    const far = Math.hypot(to[0] - from[0], to[2] - from[2])
    if (far > 1e-3) heading = Math.atan2(from[2] - to[2], to[0] - from[0])
    const height = Math.max(isHop ? 0.4 * leg : 0.5 * leg, far * (isHop ? 0.16 : 0.22))
    const flight = Math.sqrt((8 * height) / g)
    const offSeconds = time + crouch + push
    const landSeconds = offSeconds + flight
    jumps.push({ from, to, heading, crouchSeconds: time, offSeconds, landSeconds, restSeconds: landSeconds + give })
    time = landSeconds + give + (isHop ? 0.06 : 0.35)
  }
  const jumpAt = (at: number) => jumps.findLast(({ crouchSeconds }) => crouchSeconds <= at)
  const placeAt = (at: number): Vector3 => {
    const jump = jumpAt(at)
    if (jump === undefined) return course.path[0]!
    const share = Math.min(1, Math.max(0, (at - jump.offSeconds) / (jump.landSeconds - jump.offSeconds)))
    return mixed(jump.from, jump.to, share)
  }
  const headingAt = (at: number) => jumpAt(at)?.heading ?? jumps[0]?.heading ?? course.headingRadians
  const standing = (foot: number, at: Vector3, facing: number) =>
    sum(at, rotated(stands[foot]!, turnAbout([0, 1, 0], facing)))
  const liftAt = (at: number): number => {
    const jump = jumpAt(at)
    if (jump === undefined || at > jump.restSeconds) return 0
    const off = ((jump.landSeconds - jump.offSeconds) * g) / 2
    if (at >= jump.offSeconds && at <= jump.landSeconds) {
      const flown = at - jump.offSeconds
      return off * flown - (g * flown * flown) / 2
    }
    if (at > jump.landSeconds) {
      const share = (at - jump.landSeconds) / give
      // Gives way as fast as it comes down, and rises again.
      return -depth * 0.8 * hump(share, (off * give) / (depth * 0.8))
    }
    const share = (at - jump.crouchSeconds) / crouch
    if (share < 1) return -depth * share * share * (3 - 2 * share)
    const pushed = (at - jump.crouchSeconds - crouch) / push
    const steep = Math.min(3, (off * push) / depth)
    return -depth * (1 - (3 * pushed * pushed - 2 * pushed ** 3) - steep * (pushed ** 3 - pushed * pushed))
  }
  const stances = stands.map((_, foot) => {
    const first: Stance = {
      fromSeconds: Number.NEGATIVE_INFINITY,
      toSeconds: jumps[0]?.offSeconds ?? Number.POSITIVE_INFINITY,
      position: standing(foot, course.path[0]!, jumps[0]?.heading ?? course.headingRadians),
      heading: jumps[0]?.heading ?? course.headingRadians,
    }
    const landed = jumps.map(
      (jump, index): Stance => ({
        fromSeconds: jump.landSeconds,
        toSeconds: jumps[index + 1]?.offSeconds ?? Number.POSITIVE_INFINITY,
        position: standing(foot, jump.to, jump.heading),
        heading: jump.heading,
      }),
    )
    return [first, ...landed]
  })
  const tuckAt = (at: number) => {
    const jump = jumpAt(at)
    if (jump === undefined || at < jump.offSeconds || at > jump.landSeconds) return 0
    return Math.sin((Math.PI * (at - jump.offSeconds)) / (jump.landSeconds - jump.offSeconds))
  }
  return {
    stationAt(at) {
      const position = placeAt(at)
      return { position, heading: headingAt(at), climb: 0, speed: 0, gear: 0, distance: 0, turnRate: 0 }
    },
    footAt(foot, at) {
      const own = stances[foot]!
      const index = Math.max(
        0,
        own.findLastIndex(({ fromSeconds }) => fromSeconds <= at),
      )
      const now = own[index]!
      if (at <= now.toSeconds) {
        return { position: now.position, heading: now.heading, isPlanted: true, share: 0.5, raised: 0, reach: 0 }
      }
      const next = own[index + 1]!
      const share = (at - now.toSeconds) / (next.fromSeconds - now.toSeconds)
      return {
        position: mixed(now.position, next.position, share),
        heading: next.heading,
        isPlanted: false,
        share,
        raised: liftAt(at) + 0.28 * leg * tuckAt(at),
        reach: 0,
      }
    },
    phaseAt: () => 0,
    liftAt,
    tuckAt,
    stances,
    endSeconds: jumps.at(-1)?.restSeconds ?? course.startSeconds,
  }
}

/** Rises from 0 with this slope to about 1 and comes back to 0. */
function hump(share: number, slope: number): number {
  const t = Math.min(1, Math.max(0, share))
  const lead = Math.min(6, slope)
  return lead * t * (1 - t) ** 2 + 6.75 * 0.35 * t * t * (1 - t)
}
