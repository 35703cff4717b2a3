import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { difference, length, rotated, scaled, sum, turnAbout } from '../../staging/vectors.ts'
import { seatBehind } from '../bodies/person/sitting.ts'
import type { DeedRefusal, Handling } from './acting.ts'
import { aimedAt, flightTo, headingOf, middleOf } from './aims.ts'
import type { DeedWish } from './wishes.ts'

const KICK_SPEED = 4
const KICK_DEGREES = 15
/** Over the ground, of a ball that shall come into hands, m/s. */
const KICK_TO_HANDS = 4.2
const PUSH_SPEED = 0.65
const FACING_CAMERA = -1.25

/** Goes up to what lies on the ground and kicks it. */
export function kick(wish: DeedWish, acting: Handling): DeedRefusal | undefined {
  const { person, size, stage, kicks, beAt, thing } = acting
  const { m } = size
  const held = thing(wish)
  if (held === undefined) return 'notThere'
  const { half, body } = held
  if (half[1] > m(0.3) || (body.massKg ?? 0) > 60) return 'tooLarge'
  const ground: Vector3 = [body.position[0], half[1], body.position[2]]
  const said = wish.action.speedMetresPerSecond?.value
  const angle = ((wish.action.angleDegrees?.value ?? KICK_DEGREES) * Math.PI) / 180
  const target = wish.action.target === undefined ? undefined : stage.boundsOf(wish.action.target)
  const isAtOther = target !== undefined && wish.action.subject === wish.thing
  const planned = body.linearVelocity
  const catches = stage.catcherOf(body.id)
  const heading = catches
    ? headingOf(difference(catches, ground))
    : isAtOther
      ? headingOf(difference(middleOf(target), ground))
      : headingOf(planned)
  const direction = rotated([1, 0, 0], turnAbout([0, 1, 0], heading))
  const speed = said ?? KICK_SPEED
  const flight = catches === undefined ? undefined : flightTo(ground, catches, said ?? KICK_TO_HANDS, stage.gravity)
  const velocity: Vector3 = flight
    ? flight.velocity
    : isAtOther
      ? aimedAt(ground, target, (said ?? 6.5) * Math.cos(angle), stage.gravity)
      : sum(scaled(direction, speed * Math.cos(angle)), [0, speed * Math.sin(angle), 0])
  const across = rotated([0, 0, 1], turnAbout([0, 1, 0], heading))
  const toeHeight = Math.min(half[1], m(0.075))
  const meets = half[0] * Math.sqrt(Math.max(0, 1 - ((half[1] - toeHeight) / half[1]) ** 2))
  const toe = sum([ground[0], toeHeight, ground[2]], scaled(direction, -meets))
  const stand = sum(sum(toe, scaled(direction, -(m(0.112) + size.leg * 0.3))), scaled(across, -size.hipHalf))
  beAt([stand[0], 0, stand[2]], heading, m(0.9))
  const atSeconds = person.time + 0.3
  person.look(atSeconds - 1.6, ground)
  person.look(atSeconds + 0.12, sum(ground, scaled(velocity, 0.8)))
  person.do({ kind: 'kick', foot: 'right', atSeconds, point: toe, direction })
  if (flight) acting.flights.push({ ...flight, id: body.id, atSeconds, untilSeconds: atSeconds + flight.seconds })
  else kicks.push({ id: body.id, atSeconds, velocity })
  person.time = atSeconds + 0.9
  return undefined
}

/** Pushes it along with both palms. */
export function push(wish: DeedWish, acting: Handling): DeedRefusal | undefined {
  const { person, size, stage, pushed, beAt, thing } = acting
  const { m } = size
  const held = thing(wish)
  if (held === undefined) return 'notThere'
  const { half, body, middle } = held
  if ((body.massKg ?? 0) > 300) return 'tooLarge'
  const at = sum(body.position, middle)
  const height = Math.min(m(0.7), Math.max(at[1] + half[1] * 0.6, m(0.12)))
  if (at[1] - half[1] > m(0.8)) return 'outOfReach'
  const ahead = m(0.225)
  const apart = Math.min(half[2] * 1.3, m(0.26))
  const startX = at[0] - half[0] - ahead
  const speed = wish.action.speedMetresPerSecond?.value ?? PUSH_SPEED
  beAt([startX, 0, at[2]], 0)
  const from = person.time + 0.7
  const far = Math.max(0.4, speed * (stage.seconds - from - 0.3))
  person.look(person.time + 0.2, sum(at, [1.6, 0, 0]))
  person.do({ kind: 'push', fromSeconds: person.time + 0.45, untilSeconds: stage.seconds + 9, ahead, height, apart })
  person.time = from
  person.goTo([startX + far, 0, at[2]], 'walk', speed, true)
  acting.hasGone = true
  pushed.push(body.id)
  return undefined
}

/** Sits on a seat, or on the ground. */
export function sit(wish: DeedWish, acting: Handling): DeedRefusal | undefined {
  const { person, size, stage, start, beAt } = acting
  const { m } = size
  const seat = wish.thing === undefined ? undefined : stage.seatOf(wish.thing)
  const behind = seatBehind(size)
  const words = wish.action.source.kind === 'said' ? wish.action.source.words : ''
  const sitsDown =
    acting.goes || person.deeds.length > 0 || /down|turun|mendudukkan/i.test(words) || wish.action.deed === 'sit down'
  if (seat) {
    const [x, z] = [(seat.min[0] + seat.max[0]) / 2, (seat.min[2] + seat.max[2]) / 2]
    const feet: Vector3 = [x, 0, Math.max(z, seat.max[2] - m(0.13)) + behind]
    if (acting.goes && person.time === 0) {
      person.position = [
        feet[0] - Math.max(1.2, length(difference(start.path.at(-1)!, start.path[0]!)) * 0.7),
        0,
        feet[2],
      ]
      acting.hasGone = true
      person.goTo(feet, start.gait, start.speed)
      person.turnTo(-Math.PI / 2)
    } else beAt(feet, -Math.PI / 2)
    if (seat.max[1] > m(0.45)) return 'outOfReach'
  } else if (acting.goes && !acting.hasGone) acting.goOn()
  const seatHeight = seat ? seat.max[1] : m(0.03)
  const fromSeconds = sitsDown ? person.time + 0.35 : -2
  person.do({ kind: 'sit', fromSeconds, seatHeight, behind })
  if (sitsDown) person.time = fromSeconds + 1.3
  return undefined
}

/** Shows something with a finger. */
export function point(wish: DeedWish, acting: Handling, untilSeconds: number): DeedRefusal | undefined {
  const { person, size, stage } = acting
  const { m } = size
  const bounds = wish.thing === undefined ? undefined : stage.boundsOf(wish.thing)
  const at = bounds ? middleOf(bounds) : sum(person.position, [2, m(0.9), 0.6])
  const [dx, , dz] = difference(at, person.position)
  const toward = Math.atan2(-dz, dx)
  if (!acting.goes) person.heading = (toward + FACING_CAMERA) / 2
  const side = Math.sin(toward - person.heading) > 0.05 ? 'left' : 'right'
  person.look(person.time + 0.3, at)
  person.do({ kind: 'point', hand: side, at, fromSeconds: person.time + 0.4, untilSeconds })
  return undefined
}
