import type { CreatureCourse } from '../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { rotated, sum, turnAbout } from '../staging/vectors.ts'
import type { Stance } from './footfalls.ts'
import { mixed } from './frame.ts'
import type { Going } from './gaits.ts'
import { type Leap, leapLift, leapPitch, leapTuck, springOf } from './leaps.ts'

interface Jump extends Leap {
  readonly from: Vector3
  readonly to: Vector3
  readonly heading: number
  readonly beginSeconds: number
  readonly restSeconds: number
}

/** Between two jumps. */
const RESTS_SECONDS = { hop: 0.06, jump: 0.35 } as const
/** Fore feet leave the ground and come back to it a little before hind feet. */
const FORE_SECONDS = { off: 0.07, land: 0.05 } as const
/** Least gravity at which anybody comes down again in a shot, m/s^2. */
const LEAST_GRAVITY = 0.8
const DRAWN_UP = 0.28

/** Jumps from point to point: a crouch, a push, free flight under gravity, and a landing that gives way. */
export function jumpsOf(course: CreatureCourse, stands: readonly Vector3[], gravity: number, leg: number): Going {
  const kind = course.gait === 'hop' ? 'hop' : 'jump'
  const g = Math.max(gravity, LEAST_GRAVITY)
  const spring = springOf(kind, leg)
  const jumps = jumpsAlong(course, g, leg)
  const first = course.path[0]!
  const jumpAt = (at: number) => jumps.findLast(({ beginSeconds }) => beginSeconds <= at)
  const headingAt = (at: number) => jumpAt(at)?.heading ?? jumps[0]?.heading ?? course.headingRadians
  const flownAt = ({ offSeconds, landSeconds }: Jump, at: number) =>
    Math.min(1, Math.max(0, (at - offSeconds) / (landSeconds - offSeconds)))
  const liftAt = (at: number) => {
    const jump = jumpAt(at)
    return jump === undefined ? 0 : leapLift(jump, spring, g, at)
  }
  const tuckAt = (at: number) => {
    const jump = jumpAt(at)
    return jump === undefined ? 0 : leapTuck(jump, at)
  }
  const stances = stands.map((stand): Stance[] => {
    const isFore = stand[0] > 0.02
    const standing = (at: Vector3, facing: number) => sum(at, rotated(stand, turnAbout([0, 1, 0], facing)))
    const offOf = (jump: Jump | undefined) =>
      jump === undefined ? Number.POSITIVE_INFINITY : jump.offSeconds - (isFore ? FORE_SECONDS.off : 0)
    const heading = headingAt(Number.NEGATIVE_INFINITY)
    return [
      {
        fromSeconds: Number.NEGATIVE_INFINITY,
        toSeconds: offOf(jumps[0]),
        position: standing(first, heading),
        heading,
      },
      ...jumps.map((jump, index) => ({
        fromSeconds: jump.landSeconds - (isFore ? FORE_SECONDS.land : 0),
        toSeconds: offOf(jumps[index + 1]),
        position: standing(jump.to, jump.heading),
        heading: jump.heading,
      })),
    ]
  })
  return {
    stationAt(at) {
      const jump = jumpAt(at)
      const position = jump === undefined ? first : mixed(jump.from, jump.to, flownAt(jump, at))
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
        raised: Math.max(0, liftAt(at)) + DRAWN_UP * leg * Math.sin(Math.PI * share),
        reach: 0,
      }
    },
    phaseAt: () => 0,
    liftAt,
    tuckAt,
    pitchAt(at) {
      const jump = jumpAt(at)
      return jump === undefined ? 0 : leapPitch(jump, at)
    },
    stances,
    endSeconds: jumps.at(-1)?.restSeconds ?? course.startSeconds,
  }
}

/** When a creature has done the jumps of a course and stands again, seconds. */
export function jumpSeconds(course: CreatureCourse, gravity: number, leg: number): number {
  return jumpsAlong(course, Math.max(gravity, LEAST_GRAVITY), leg).at(-1)?.restSeconds ?? course.startSeconds
}

function jumpsAlong(course: CreatureCourse, gravity: number, leg: number): Jump[] {
  const kind = course.gait === 'hop' ? 'hop' : 'jump'
  const { gathers, pushes, gives } = springOf(kind, leg)
  const jumps: Jump[] = []
  let beginSeconds = course.startSeconds
  let heading = course.headingRadians
  for (const [index, to] of course.path.slice(1).entries()) {
    const from = course.path[index]!
    const far = Math.hypot(to[0] - from[0], to[2] - from[2])
    if (far > 1e-3) heading = Math.atan2(from[2] - to[2], to[0] - from[0])
    const up = to[1] - from[1]
    const usual = Math.max(kind === 'hop' ? 0.4 * leg : 0.5 * leg, far * (kind === 'hop' ? 0.16 : 0.22))
    // What lands higher comes down onto it: its highest point is beyond the edge.
    const height = Math.max(usual, course.rises?.[index] ?? 0, Math.max(0, up) * 0.42)
    const seconds = Math.sqrt((8 * height) / gravity)
    const offSeconds = beginSeconds + gathers + pushes
    const landSeconds = offSeconds + seconds
    const restSeconds = landSeconds + gives
    jumps.push({
      from,
      to,
      heading,
      beginSeconds,
      offSeconds,
      landSeconds,
      restSeconds,
      upSpeed: (gravity * seconds) / 2 + up / seconds,
      downSpeed: up / seconds - (gravity * seconds) / 2,
      speed: far / seconds,
    })
    beginSeconds = restSeconds + RESTS_SECONDS[kind]
  }
  return jumps
}
