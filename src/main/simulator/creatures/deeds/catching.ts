import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { difference, rotated, scaled, sum, turnAbout } from '../../staging/vectors.ts'
import type { DeedRefusal, Handling } from './acting.ts'
import { headingOf } from './aims.ts'
import { gripOf } from './grips.ts'
import type { DeedWish } from './wishes.ts'

/** The hands give way with what they catch, seconds. */
const GIVES_SECONDS = 0.16
/** Of its speed it keeps this much as the hands close on it. */
const KEEPS = 0.35

/** Looks toward what comes, has the hands where and when it comes, and brings it to the chest. */
export function catchIt(wish: DeedWish, acting: Handling): DeedRefusal | undefined {
  const { person, size, stage, kept, thing } = acting
  const flight = wish.thing === undefined ? undefined : stage.flightOf(wish.thing)
  const held = thing(wish)
  if (flight === undefined || held === undefined) return 'nothingComes'
  const grip = gripOf(held, size)
  if (grip === undefined) return 'tooLarge'
  const { id, atSeconds, untilSeconds, from, to, velocity } = flight
  if (person.time > untilSeconds) return 'nothingComes'
  person.turnTo(headingOf(difference(from, person.position)))
  person.look(Math.max(0, atSeconds - 1.2), from)
  person.look(atSeconds + 0.3 * (untilSeconds - atSeconds), to)
  const arrives: typeof velocity = [velocity[0], velocity[1] - stage.gravity * (untilSeconds - atSeconds), velocity[2]]
  const slowed = scaled(arrives, KEEPS)
  const gives = scaled(slowed, GIVES_SECONDS / 2)
  person.lead(id, grip.hold, [
    { timeSeconds: untilSeconds, seenFrom: 'world', position: to, velocity: slowed },
    {
      timeSeconds: untilSeconds + GIVES_SECONDS,
      seenFrom: 'world',
      position: [to[0] + gives[0], to[1] + gives[1], to[2] + gives[2]],
    },
    { timeSeconds: untilSeconds + GIVES_SECONDS + 0.5, seenFrom: 'body', position: grip.carried },
  ])
  kept.add(id)
  acting.caught.push(flight)
  person.time = untilSeconds + GIVES_SECONDS + 0.6
  return undefined
}

/** The point before somebody's chest where a thing is caught, metres; `tall` is the height. */
export function catchingHands(position: Vector3, heading: number, tall: number): Vector3 {
  return sum(position, rotated([0.21 * tall, 0.66 * tall, 0], turnAbout([0, 1, 0], heading)))
}
