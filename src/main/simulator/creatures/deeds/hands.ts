import type { CreatureDeed, DeedOf } from '../../../../shared/scene/creatureDeed.ts'
import type { Quaternion, Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { difference, rotated, scaled, sum } from '../../staging/vectors.ts'
import { smoothStep, unit, within } from '../frame.ts'

/** What a hand is about. */
export interface HandAim {
  /** Where the middle of the palm's skin is. */
  readonly palm: Vector3
  /** Where the palm faces, and where its fingers point. */
  readonly faces: Vector3
  readonly fingers: Vector3
  /** 0 flat, 1.5 a fist; the forefinger may be its own. */
  readonly curl: number
  readonly foreFingerCurl?: number
  /** From 0, as the arm hangs, to 1. */
  readonly share: number
}

/** The body seen from which hands are led: the ground under it, raised and lowered as it is. */
export interface BodyFrame {
  readonly at: Vector3
  readonly turn: Quaternion
}

/** What hands need to know of a body. */
export interface HandOrder {
  readonly deeds: readonly CreatureDeed[]
  readonly time: number
  readonly frame: BodyFrame
  /** The root of an arm. */
  readonly shoulder: Vector3
  /** From shoulder to palm, metres. */
  readonly reach: number
  /** -1 is left. */
  readonly side: -1 | 1
  readonly tall: number
}

const REACHES_OUT_SECONDS = 0.5
const LETS_GO_SECONDS = 0.45
const LIFTS_SECONDS = 0.4
const WAVES_PER_SECOND = 1.7

/** What a hand does at a time; the last deed that wants it has it. Undefined: it hangs as it will. */
export function handAim(order: HandOrder): HandAim | undefined {
  const aims = order.deeds.map((deed) => aimOf(deed, order)).filter((aim) => aim !== undefined && aim.share > 0)
  return aims.reduce((strongest, aim) => (strongest && strongest.share > aim!.share ? strongest : aim), undefined)
}

function aimOf(deed: CreatureDeed, order: HandOrder): HandAim | undefined {
  const name = order.side < 0 ? 'left' : 'right'
  switch (deed.kind) {
    case 'hold':
      return deed.hands === 'both' || deed.hands === name ? holding(deed, order) : undefined
    case 'push':
      return pushing(deed, order)
    case 'wave':
      return deed.hand === name ? waving(deed, order) : undefined
    case 'point':
      return deed.hand === name ? pointing(deed, order) : undefined
    case 'kick':
    case 'sit':
    case 'lie':
    case 'express':
      return undefined
  }
}

/** From 0 to 1 and back, `seconds` long at each end, within a time. */
function during(from: number, until: number, time: number, seconds: number): number {
  return smoothStep(from, from + seconds, time) * (1 - smoothStep(until - seconds, until, time))
}

function holding(deed: DeedOf<'hold'>, order: HandOrder): HandAim | undefined {
  const { time, frame, side } = order
  const from = deed.keys[0]!.timeSeconds
  const until = deed.untilSeconds ?? Number.POSITIVE_INFINITY
  const share =
    time < from
      ? smoothStep(from - REACHES_OUT_SECONDS, from, time)
      : deed.untilSeconds === undefined
        ? 1
        : 1 - smoothStep(until, until + LETS_GO_SECONDS, time)
  if (share <= 0) return undefined
  const [ahead, up, right] = axesOf(frame)
  const middle = thingAt(deed, Math.min(until, Math.max(from, time)), frame)
  // A hand that threw swings on in the same direction.
  const last = deed.keys.at(-1)!
  const follow =
    time > until && last.velocity ? scaled(last.velocity, 0.1 * (1 - Math.exp((until - time) / 0.1))) : undefined
  const at = follow ? sum(middle, follow) : middle
  const outward = scaled(right, side)
  const [, halfHeight, halfWidth] = deed.half
  switch (deed.grasp) {
    case 'below':
      return { palm: sum(at, scaled(up, -halfHeight)), faces: up, fingers: ahead, curl: 0.35, share }
    case 'side':
      return {
        palm: sum(at, scaled(outward, halfWidth)),
        faces: scaled(outward, -1),
        fingers: unit(sum(ahead, scaled(up, deed.hands === 'both' ? 0.1 : 0.35))),
        curl: deed.hands === 'both' ? Math.max(0.06, 0.5 - halfWidth * 2.5) : Math.max(0.25, 1.1 - halfWidth * 7),
        share,
      }
    case 'shaft':
      return {
        palm: sum(sum(at, scaled(up, -deed.shaftBelow)), scaled(outward, halfWidth)),
        faces: scaled(outward, -1),
        fingers: unit(sum(ahead, scaled(up, 0.15))),
        curl: 1.35,
        share,
      }
  }
}

/** The middle of a held thing: smooth from key to key, with their velocities where they have one. */
export function thingAt(deed: DeedOf<'hold'>, time: number, frame: BodyFrame): Vector3 {
  const place = ({ seenFrom, position }: (typeof deed.keys)[number]): Vector3 =>
    seenFrom === 'world' ? position : within(frame, position)
  const { keys } = deed
  const next = keys.findIndex(({ timeSeconds }) => timeSeconds > time)
  if (next === -1) return place(keys.at(-1)!)
  if (next === 0) return place(keys[0]!)
  const [before, after] = [keys[next - 1]!, keys[next]!]
  const span = after.timeSeconds - before.timeSeconds
  const t = (time - before.timeSeconds) / span
  const [from, to] = [place(before), place(after)]
  const [leaving, arriving] = [before.velocity ?? STILL, after.velocity ?? STILL]
  const at = (axis: 0 | 1 | 2) =>
    from[axis] * (1 + 2 * t) * (1 - t) ** 2 +
    leaving[axis] * span * t * (1 - t) ** 2 +
    to[axis] * (3 - 2 * t) * t * t -
    arriving[axis] * span * t * t * (1 - t)
  return [at(0), at(1), at(2)]
}

const STILL: Vector3 = [0, 0, 0]

function pushing(deed: DeedOf<'push'>, { time, frame, side }: HandOrder): HandAim {
  const [ahead, up] = axesOf(frame)
  return {
    palm: within(frame, [deed.ahead, deed.height, (side * deed.apart) / 2]),
    faces: ahead,
    fingers: unit(sum(up, scaled(ahead, 0.15))),
    curl: 0.1,
    share: during(deed.fromSeconds - LIFTS_SECONDS, deed.untilSeconds + LIFTS_SECONDS, time, LIFTS_SECONDS),
  }
}

function waving(deed: DeedOf<'wave'>, { time, frame, side, shoulder, tall }: HandOrder): HandAim {
  const [ahead, up, right] = axesOf(frame)
  const outward = scaled(right, side)
  const swing = Math.sin(2 * Math.PI * WAVES_PER_SECOND * (time - deed.fromSeconds))
  const offset = sum(
    scaled(ahead, 0.07 * tall),
    sum(scaled(up, 0.17 * tall), scaled(outward, (0.1 + 0.035 * swing) * tall)),
  )
  return {
    palm: sum(shoulder, offset),
    faces: ahead,
    fingers: unit(sum(up, scaled(outward, 0.12 + 0.38 * swing))),
    curl: 0.08,
    share: during(deed.fromSeconds, deed.untilSeconds, time, LIFTS_SECONDS),
  }
}

function pointing(deed: DeedOf<'point'>, { time, frame, shoulder, reach, side }: HandOrder): HandAim {
  const [, , right] = axesOf(frame)
  const toward = unit(difference(deed.at, shoulder))
  const inward = scaled(right, -side)
  return {
    palm: sum(shoulder, scaled(toward, 0.96 * reach)),
    faces: unit(difference(sum(inward, [0, -0.7, 0]), scaled(toward, dotOf(sum(inward, [0, -0.7, 0]), toward)))),
    fingers: toward,
    curl: 1.45,
    foreFingerCurl: 0.04,
    share: during(deed.fromSeconds, deed.untilSeconds, time, LIFTS_SECONDS),
  }
}

function dotOf(a: Vector3, b: Vector3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

function axesOf({ turn }: BodyFrame): readonly [Vector3, Vector3, Vector3] {
  return [rotated([1, 0, 0], turn), [0, 1, 0], rotated([0, 0, 1], turn)]
}
