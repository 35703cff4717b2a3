import type { CreatureCourse } from '../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { difference, length, scaled, sum } from '../staging/vectors.ts'
import { mixed } from './frame.ts'
import { evenPacing, variedPacing } from './pace.ts'

/** Where a creature is on its way at one time. */
export interface Station {
  readonly position: Vector3
  /** Radians; 0 faces +X, a quarter turn faces -Z. */
  readonly heading: number
  /** Up or down the way, radians. */
  readonly climb: number
  readonly speed: number
  /** Walk 0, trot 1, canter 2, run 3, and between them. */
  readonly gear: number
  /** Metres since it set off. */
  readonly distance: number
  /** Radians a second, to the left. */
  readonly turnRate: number
}

export interface Travel {
  at(timeSeconds: number): Station
  /** When it has come to the last point. */
  readonly endSeconds: number
}

const SAMPLES_A_LEG = 24

/**
 * The way along a course: a smooth curve through its points, run through with an even start and stop. The acceleration is
 * such that full speed takes `easeSeconds`; several gaits go over into each other.
 */
export function travelOf(course: CreatureCourse, easeSeconds: number): Travel {
  const curve = smoothCurve(course.path)
  const along = [0]
  for (let index = 1; index < curve.length; index++) {
    along.push(along[index - 1]! + length(difference(curve[index]!, curve[index - 1]!)))
  }
  const total = along.at(-1)!
  const { speed, startSeconds, paces } = course
  const turning = turnsOf(course)
  if (total < 1e-6 || (speed === 0 && paces === undefined)) {
    const rest = { position: course.path[0]!, climb: 0, speed: 0, gear: 0, distance: 0 }
    const heading = (time: number) => turning.headingAt(time, course.headingRadians)
    return {
      at: (time) => ({ ...rest, heading: heading(time), turnRate: (heading(time + 0.01) - heading(time)) / 0.01 }),
      endSeconds: Math.max(startSeconds, turning.endSeconds),
    }
  }
  const pacing = paces === undefined ? evenPacing(course, total, easeSeconds) : variedPacing(course, paces)
  const pointAt = (distance: number): Vector3 => {
    if (distance <= 0) return beyond(curve[0]!, curve[1]!, distance)
    if (distance >= total) return beyond(curve.at(-1)!, curve.at(-2)!, total - distance)
    let index = 1
    while (along[index]! < distance) index++
    const span = along[index]! - along[index - 1]!
    return mixed(curve[index - 1]!, curve[index]!, (distance - along[index - 1]!) / span)
  }
  const directionAt = (distance: number): Vector3 => {
    const reach = Math.max(0.02, total / 60)
    return difference(pointAt(distance + reach), pointAt(distance - reach))
  }
  const headingAt = (distance: number) => {
    const [x, , z] = directionAt(distance)
    return Math.atan2(-z, x)
  }
  const reach = Math.max(0.05, total / 40)
  return {
    endSeconds: Math.max(pacing.endSeconds, turning.endSeconds),
    at(time) {
      const distance = pacing.distanceAt(time)
      const speed = pacing.speedAt(time)
      const [dx, dy, dz] = directionAt(distance)
      const turn = wrapped(headingAt(distance + reach) - headingAt(distance - reach)) / (2 * reach)
      const along = Math.atan2(-dz, dx)
      const heading = turning.headingAt(time, along)
      return {
        position: pointAt(distance),
        heading,
        climb: Math.atan2(dy, Math.hypot(dx, dz)),
        speed,
        gear: pacing.gearAt(time),
        distance,
        turnRate: turn * speed + wrapped(turning.headingAt(time + 0.01, along) - heading) / 0.01,
      }
    },
  }
}

const TURN_RATE = 2.4
const LEAST_TURN_SECONDS = 0.5

/** Turns on the spot: from the heading that it has to the one that it shall have, smoothly. */
function turnsOf({ turns = [] }: CreatureCourse): {
  headingAt(timeSeconds: number, usual: number): number
  readonly endSeconds: number
} {
  const secondsOf = (from: number, to: number) => Math.max(LEAST_TURN_SECONDS, Math.abs(wrapped(to - from)) / TURN_RATE)
  return {
    headingAt(time, usual) {
      let heading = usual
      for (const { fromSeconds, headingRadians } of turns) {
        if (time <= fromSeconds) break
        const t = Math.min(1, (time - fromSeconds) / secondsOf(heading, headingRadians))
        heading += wrapped(headingRadians - heading) * t * t * (3 - 2 * t)
      }
      return heading
    },
    endSeconds: Math.max(0, ...turns.map(({ fromSeconds }) => fromSeconds + Math.PI / TURN_RATE)),
  }
}

function wrapped(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle))
}

/** From `end`, away from its `neighbour` for a negative distance. */
function beyond(end: Vector3, neighbour: Vector3, distance: number): Vector3 {
  const toward = difference(neighbour, end)
  return sum(end, scaled(toward, distance / Math.max(1e-9, length(toward))))
}

/** Through all points, each leg a cubic with the slopes of its neighbours (Catmull and Rom). */
function smoothCurve(points: readonly Vector3[]): readonly Vector3[] {
  if (points.length < 3) return points
  const curve: Vector3[] = [points[0]!]
  for (let leg = 0; leg + 1 < points.length; leg++) {
    const [b, c] = [points[leg]!, points[leg + 1]!]
    const a = points[leg - 1] ?? difference(scaled(b, 2), c)
    const d = points[leg + 2] ?? difference(scaled(c, 2), b)
    for (let step = 1; step <= SAMPLES_A_LEG; step++) {
      const t = step / SAMPLES_A_LEG
      const at = (axis: 0 | 1 | 2) =>
        b[axis] +
        0.5 *
          t *
          (c[axis] -
            a[axis] +
            t * (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis] + t * (3 * (b[axis] - c[axis]) + d[axis] - a[axis])))
      curve.push([at(0), at(1), at(2)])
    }
  }
  return curve
}
