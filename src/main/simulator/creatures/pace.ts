import type { CreatureCourse, CreatureGait } from '../../../shared/scene/stagedCreature.ts'

/** How far along its way a creature is, how fast, and in which gear. */
export interface Pacing {
  distanceAt(timeSeconds: number): number
  speedAt(timeSeconds: number): number
  /** Of the gaits on the ground, by how fast they are: see `gearOf`; between two while one goes over into the other. */
  gearAt(timeSeconds: number): number
  /** When it has come to the last point, or to its last halt. */
  readonly endSeconds: number
}

/** Walk 0, trot 1, canter 2, run 3. */
export function gearOf(gait: CreatureGait): number {
  return gait === 'run' ? 3 : gait === 'canter' ? 2 : gait === 'trot' ? 1 : 0
}

/** The time that a change of gait takes, for every metre a second of the change and in all, seconds. */
const CHANGE_SECONDS_PER_SPEED = 0.3
const LEAST_CHANGE_SECONDS = 0.45
const STEP = 1 / 240
const LONGEST_SECONDS = 40

/** One gait from end to end, with an even start and stop; full speed takes `easeSeconds`. */
export function evenPacing(course: CreatureCourse, total: number, easeSeconds: number): Pacing {
  const { speed, startSeconds } = course
  const eased = Math.min(easeSeconds, total / speed)
  const startsFromRest = startSeconds > 0
  const lostAtStart = startsFromRest ? (speed * eased) / 2 : 0
  const cruiseEnd = course.stops ? total - (speed * eased) / 2 : Number.POSITIVE_INFINITY
  const startOfCruise = startSeconds + (startsFromRest ? eased : 0)
  const endOfCruise = startOfCruise + (cruiseEnd - lostAtStart) / speed
  const run = (time: number): { distance: number; speed: number } => {
    if (startsFromRest && time <= startSeconds) return { distance: 0, speed: 0 }
    if (time < startOfCruise && startsFromRest) {
      const share = (time - startSeconds) / eased
      return { distance: speed * eased * (share ** 3 - share ** 4 / 2), speed: speed * share * share * (3 - 2 * share) }
    }
    if (time <= endOfCruise) return { distance: lostAtStart + speed * (time - startOfCruise), speed }
    const share = Math.min(1, (time - endOfCruise) / eased)
    const rest = 1 - share
    return {
      distance: total - speed * eased * (rest ** 3 - rest ** 4 / 2),
      speed: speed * rest * rest * (3 - 2 * rest),
    }
  }
  const gear = gearOf(course.gait)
  return {
    distanceAt: (time) => run(time).distance,
    speedAt: (time) => run(time).speed,
    gearAt: () => gear,
    endSeconds: course.stops ? endOfCruise + eased : startOfCruise + (total - lostAtStart) / speed,
  }
}

/** Several gaits one after the other: speed and gear go over smoothly from one to the next. */
export function variedPacing(course: CreatureCourse, paces: NonNullable<CreatureCourse['paces']>): Pacing {
  const rest = { fromSeconds: Number.NEGATIVE_INFINITY, gait: course.gait, speed: 0 }
  const start = { fromSeconds: course.startSeconds, gait: course.gait, speed: course.speed }
  const all = course.startSeconds > 0 ? [rest, start, ...paces] : [{ ...start, fromSeconds: -1e9 }, ...paces]
  const mixAt = (time: number) => {
    let [speed, gear] = [all[0]!.speed, gearOf(all[0]!.gait)]
    for (const [index, pace] of all.entries()) {
      if (index === 0 || time <= pace.fromSeconds) continue
      const t = Math.min(1, (time - pace.fromSeconds) / changeSeconds(all[index - 1]!, pace))
      const share = t * t * (3 - 2 * t)
      speed += (pace.speed - speed) * share
      // A halt keeps the gait in which it was made.
      if (pace.speed > 0) gear += (gearOf(pace.gait) - gear) * share
    }
    return { speed, gear }
  }
  const lead = course.startSeconds > 0 ? 0 : 3
  const distances = [-lead * all[0]!.speed]
  for (let index = 1; index <= (LONGEST_SECONDS + lead) / STEP; index++)
    distances.push(distances[index - 1]! + mixAt((index - 0.5) * STEP - lead).speed * STEP)
  const last = all.at(-1)!
  return {
    speedAt: (time) => mixAt(time).speed,
    gearAt: (time) => mixAt(time).gear,
    distanceAt(time) {
      const at = Math.min(distances.length - 1, Math.max(0, (time + lead) / STEP))
      const low = Math.floor(at)
      return distances[low]! + ((distances[low + 1] ?? distances[low]!) - distances[low]!) * (at - low)
    },
    endSeconds: last.fromSeconds + changeSeconds(all.at(-2)!, last),
  }
}

function changeSeconds(before: { readonly speed: number }, after: { readonly speed: number }): number {
  return Math.max(LEAST_CHANGE_SECONDS, CHANGE_SECONDS_PER_SPEED * Math.abs(after.speed - before.speed))
}

/** How far a course of several gaits goes up to a time, from its first point, metres. */
export function pacedDistance(course: CreatureCourse, timeSeconds: number): number {
  const { paces = [] } = course
  return variedPacing(course, paces).distanceAt(timeSeconds)
}
