import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import type { Bounds } from '../../staging/vectors.ts'
import { detouredWay } from '../detour.ts'
import type { Acting, DeedRefusal, Turn } from './acting.ts'
import type { DeedWish } from './wishes.ts'

/** How long somebody goes who goes nowhere in particular before the next thing, seconds. */
const [SHORTEST_GO, LONGEST_GO] = [1.1, 2.2]
/** What the other deeds of a row take, each, seconds. */
const OF_OTHERS = 1.3
const HOP_SECONDS = 0.5
const FAST = ['trot', 'canter', 'run']

/** Goes to something, or along for a while; who goes to where the next thing is done goes straight there. */
export function go({ wish, next, count }: Turn, acting: Acting): DeedRefusal | undefined {
  const { person, mover, stage, boundsOf } = acting
  const gait = mover.gaitOf(wish)
  const speed = wish.action.speedMetresPerSecond?.value ?? mover.speedOf(gait)
  const isFirst = person.isAtStart
  if (isFirst && next !== undefined && findsItsPlace(next, gait, acting)) {
    acting.goes = true
    acting.start = { ...acting.start, gait, speed }
    return undefined
  }
  acting.hasGone = true
  // From a place at which it only stood it sets off along the stage.
  if (isFirst && acting.start.path.length === 1) person.heading = 0
  const target = boundsOf(wish.action.target)
  if (target !== undefined) {
    const { path } = acting.start
    const isPlanned = isFirst && path.length > 1
    if (isPlanned) person.position = path[0]!
    if (gait === 'hop') hopAlong(isPlanned ? path.at(-1)! : besides(target, acting), acting)
    else
      person.goAlong(
        isPlanned
          ? path
          : detouredWay(person.position, besides(target, acting), mover.width / 2, stage.inTheWay(wish.action.target)),
        gait,
        speed,
      )
    return undefined
  }
  if (isFirst && acting.start.path.length > 1 && person.position[1] > 0.03) {
    person.goAlong(acting.start.path, gait, speed)
    return undefined
  }
  const seconds = Math.min(LONGEST_GO, Math.max(SHORTEST_GO, stage.seconds - OF_OTHERS * (count - 1)))
  const isLast = next === undefined
  const far = seconds * speed
  const { heading } = person
  const along = Math.abs(Math.sin(heading)) > 0.5 ? 0 : heading
  const [x, y, z] = person.position
  const to: Vector3 = [x + Math.cos(along) * far, y, z - Math.sin(along) * far]
  if (gait === 'hop') hopAlong([x + (Math.cos(along) * seconds * hopLong(acting)) / HOP_SECONDS, y, z], acting)
  else
    person.goAlong(detouredWay(person.position, to, mover.width / 2, stage.inTheWay(undefined)), gait, speed, {
      goesOn: isLast,
    })
  return undefined
}

/** Whether a deed has a place of its own to which its doer comes. */
function findsItsPlace({ kind, action, thing }: DeedWish, gait: string, acting: Acting): boolean {
  switch (kind) {
    case 'leap':
      return action.from === undefined && (action.target !== undefined || FAST.includes(gait))
    case 'sit':
      return thing !== undefined && acting.stage.seatOf(thing) !== undefined
    case 'pickUp':
    case 'kick':
    case 'push':
      return thing !== undefined && acting.stage.bodyOf(thing) !== undefined
    default:
      return false
  }
}

function hopLong({ mover }: Acting): number {
  return Math.max(mover.height * 1.6, 0.1)
}

/** In a row of hops to a point. */
export function hopAlong(to: Vector3, acting: Acting): void {
  const { person, mover, stage } = acting
  const [x, y, z] = person.position
  const far = Math.hypot(to[0] - x, to[2] - z)
  const count = Math.max(1, Math.round(far / hopLong(acting)))
  const points = Array.from({ length: count }, (_, index): Vector3 => {
    const share = (index + 1) / count
    return [x + (to[0] - x) * share, y + (to[1] - y) * share, z + (to[2] - z) * share]
  })
  person.jump('hop', points, [], { gravity: stage.gravity, leg: mover.leg })
}

/** A place beside something, on the side from which one comes. */
function besides({ min, max }: Bounds, { person, mover }: Acting): Vector3 {
  const middle: Vector3 = [(min[0] + max[0]) / 2, 0, (min[2] + max[2]) / 2]
  const [dx, dz] = [person.position[0] - middle[0], person.position[2] - middle[2]]
  const far = Math.hypot(dx, dz)
  const [ux, uz] = far < 1e-3 ? [-1, 0] : [dx / far, dz / far]
  const edge = Math.min(
    Math.abs(ux) > 1e-6 ? (max[0] - min[0]) / 2 / Math.abs(ux) : Number.POSITIVE_INFINITY,
    Math.abs(uz) > 1e-6 ? (max[2] - min[2]) / 2 / Math.abs(uz) : Number.POSITIVE_INFINITY,
  )
  const away = edge + mover.length * 0.62
  return [middle[0] + ux * away, person.position[1], middle[2] + uz * away]
}

/** Stands for a moment. */
export function stop({ next }: Turn, { person }: Acting): undefined {
  if (next !== undefined) person.pause(0.5)
}

/** Sits down on its haunches where it is, or lies down; what does nothing else does so from the start. */
export function rest({ wish, count }: Turn, { person }: Acting): undefined {
  const { action } = wish
  const isAsleep = action.deed === 'sleep'
  const isDown = count === 1 && !/down|turun/i.test(action.source.kind === 'said' ? action.source.words : '')
  const fromSeconds = person.isAtStart && (isDown || isAsleep) ? -3 : person.time + 0.5
  if (wish.kind === 'lie') person.do({ kind: 'lie', fromSeconds, isAsleep })
  else person.do({ kind: 'sit', fromSeconds, seatHeight: 0, behind: 0 })
  person.time = Math.max(person.time, fromSeconds + (wish.kind === 'lie' ? 1.5 : 1.1))
}

/** To the camera's side of the stage, where nothing else is said to be looked at, metres. */
const CAMERA_AWAY = 6

/** Turns its eyes to something. */
export function look({ wish, next }: Turn, acting: Acting): undefined {
  const { person, boundsOf, mover } = acting
  const seen = boundsOf(wish.thing)
  const [x, y, z] = person.position
  person.look(
    person.time + 0.15,
    seen
      ? [(seen.min[0] + seen.max[0]) / 2, seen.max[1] * 0.9, (seen.min[2] + seen.max[2]) / 2]
      : [x, y + mover.height, z + CAMERA_AWAY],
  )
  if (next !== undefined) person.pause(0.9)
}

const TALKS_SECONDS = 1.3

/** Barks, meows or says something that was not quoted. */
export function talk(_turn: Turn, { person }: Acting): undefined {
  const from = person.time + 0.3
  person.speak(from, from + TALKS_SECONDS)
  person.time = from + TALKS_SECONDS
}
