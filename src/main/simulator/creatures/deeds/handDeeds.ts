import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { difference, length, rotated, scaled, sum, turnAbout } from '../../staging/vectors.ts'
import type { DeedRefusal, Handling } from './acting.ts'
import { aimedAt, flightTo, headingOf, middleOf } from './aims.ts'
import { gripOf } from './grips.ts'
import type { DeedWish } from './wishes.ts'

/** Over the ground, of a thing that is thrown into hands, m/s. */
const THROW_TO_HANDS = 4

/** Has it in its hands from the start. */
export function hold(wish: DeedWish, acting: Handling): DeedRefusal | undefined {
  const { person, size, kept, thing } = acting
  const held = thing(wish)
  if (held === undefined) return 'notThere'
  const grip = gripOf(held, size)
  if (grip === undefined) return 'tooLarge'
  if (person.holding(held.body.id)) return undefined
  const key = { timeSeconds: 0, seenFrom: 'body' as const, position: grip.carried }
  person.lead(held.body.id, grip.hold, [key])
  kept.add(held.body.id)
  return undefined
}

/** Takes it from where it is. */
export function pickUp(wish: DeedWish, acting: Handling): DeedRefusal | undefined {
  const { person, size, stage, kept, beAt, thing } = acting
  const { m } = size
  const held = thing(wish)
  if (held === undefined) return 'notThere'
  const grip = gripOf(held, size)
  if (grip === undefined) return 'tooLarge'
  const planned = sum(held.body.position, held.middle)
  // What is thrown later was planned to be in the air.
  const isInTheAir = length(held.body.linearVelocity) > 0
  const middle: Vector3 = [planned[0], isInTheAir ? held.half[1] + 0.001 : planned[1], planned[2]]
  const table = stage.carrierOf(wish.thing!)
  const away = grip.carried[0] + m(0.02)
  // Behind a table it faces the camera; on the floor it comes from the left.
  if (table) beAt([middle[0], 0, table.min[2] - m(0.13)], -Math.PI / 2)
  else beAt([middle[0] - away, 0, middle[2] - (grip.hold.hands === 'right' ? m(0.1) : 0)], 0)
  const far = length(difference([middle[0], 0, middle[2]], [person.position[0], 0, person.position[2]]))
  if (far > m(0.55) || middle[1] > m(1.15)) return 'outOfReach'
  const takes = person.time + 0.85
  person.look(takes - 0.7, middle)
  person.look(takes + 0.7, acting.ahead(4, m(0.9)))
  const lifts = takes + 0.15
  const ends = lifts + 0.75
  person.lead(held.body.id, grip.hold, [
    { timeSeconds: takes, seenFrom: 'world', position: middle },
    { timeSeconds: lifts, seenFrom: 'world', position: middle },
    { timeSeconds: ends, seenFrom: 'body', position: grip.carried },
  ])
  kept.add(held.body.id)
  person.time = ends + 0.15
  return undefined
}

/** A throw, a bowl or a drop: the hand is where the thing's planned way begins, as fast as it begins. */
export function letGo(wish: DeedWish, acting: Handling): DeedRefusal | undefined {
  const { person, size, stage, beAt, thing } = acting
  const { m } = size
  const held = thing(wish)
  if (held === undefined) return 'notThere'
  const grip = gripOf(held, size)
  if (grip === undefined) return 'tooLarge'
  const { id, linearVelocity } = held.body
  const isHeld = person.holding(id) !== undefined
  const planned = sum(held.body.position, held.middle)
  const isDrop = wish.kind === 'drop'
  const isHeightSaid = wish.action.dropHeightMetres !== undefined || stage.carrierOf(wish.thing!) !== undefined
  const comfortable = isDrop && !isHeightSaid ? m(0.6) : 0
  const height = Math.max(held.half[1] + 0.002, planned[1], comfortable)
  if (height > m(1.18)) return 'outOfReach'
  let velocity: Vector3 = isDrop ? [0, 0, 0] : linearVelocity
  const heading = isDrop ? (isHeld ? person.heading : 0) : headingOf(velocity)
  const lateral = grip.hold.hands === 'right' ? m(0.1) : 0
  const ahead = isDrop ? grip.carried[0] + m(0.03) : m(0.19) + (grip.hold.hands === 'both' ? held.half[0] * 0.8 : 0)
  let from: Vector3 = [planned[0], height, planned[2]]
  if (isHeld) {
    person.turnTo(heading)
    const at = rotated([ahead, 0, lateral], turnAbout([0, 1, 0], person.heading))
    from = sum(sum(person.position, at), [0, height, 0])
  } else {
    const back = rotated([-ahead, 0, -lateral], turnAbout([0, 1, 0], heading))
    beAt([from[0] + back[0], 0, from[2] + back[2]], heading)
  }
  const target = wish.action.target === undefined ? undefined : stage.boundsOf(wish.action.target)
  const isAimed = target !== undefined && stage.bodyOf(wish.action.target!) === undefined && wish.kind === 'throw'
  if (isAimed || (isHeld && target)) velocity = aimedAt(from, target!, 4.6, stage.gravity)
  const hands = wish.kind === 'throw' ? stage.catcherOf(id) : undefined
  const flight =
    hands && flightTo(from, hands, wish.action.speedMetresPerSecond?.value ?? THROW_TO_HANDS, stage.gravity)
  if (flight) velocity = flight.velocity
  const speed = length(velocity)
  const body = (position: Vector3, timeSeconds: number) => ({ timeSeconds, seenFrom: 'body' as const, position })
  if (!isHeld) person.lead(id, grip.hold, [body(grip.carried, 0)])
  if (isDrop) {
    const lets = person.time + 0.95
    const key = { seenFrom: 'world' as const, position: from }
    person.look(lets - 0.6, from)
    person.look(lets + 0.15, [from[0], 0, from[2]])
    person.lead(id, grip.hold, [
      { ...key, timeSeconds: lets - 0.3 },
      { ...key, timeSeconds: lets },
    ])
    finish(acting, id, lets, velocity)
    return undefined
  }
  const isOver = height > m(0.74) && speed > 2.5
  const back: Vector3 = isOver
    ? [-m(0.06), m(0.9), lateral + m(0.03)]
    : [-m(0.02), Math.max(m(0.42), height - m(0.3)), lateral + m(0.05)]
  const swings = Math.min(0.5, Math.max(0.16, (2 * m(0.32)) / Math.max(0.6, speed)))
  const lets = person.time + 0.85 + swings
  person.lead(id, grip.hold, [
    body(back, lets - swings),
    { timeSeconds: lets, seenFrom: 'world', position: from, velocity },
  ])
  person.look(lets - 0.8, hands ?? (target ? middleOf(target) : sum(from, scaled(velocity, 0.7))))
  finish(acting, id, lets, velocity)
  if (flight) {
    acting.released.pop()
    acting.flights.push({ ...flight, id, atSeconds: lets, untilSeconds: lets + flight.seconds })
  }
  return undefined
}

function finish({ person, kept, released }: Handling, id: string, atSeconds: number, velocity: Vector3): void {
  person.letGo(id, atSeconds)
  kept.delete(id)
  released.push({ id, atSeconds, velocity })
  person.time = atSeconds + 0.5
}
