import type { CreatureCourse } from '../../../../shared/scene/stagedCreature.ts'
import type { StagedBody, Vector3 } from '../../../../shared/scene/stagedScene.ts'
import type { Bounds } from '../../staging/vectors.ts'
import { difference, length, rotated, scaled, sum, turnAbout } from '../../staging/vectors.ts'
import { seatBehind } from '../bodies/person/sitting.ts'
import { gripOf, type Handled, handled } from './grips.ts'
import { Performance } from './performance.ts'
import type { DeedWish } from './wishes.ts'

/** What the stage tells about what a deed is about. */
export interface DeedStage {
  /** A rigid thing; undefined when it is none, or stands there for good. */
  bodyOf(entity: string): StagedBody | undefined
  /** Where anything is, people and animals too. */
  boundsOf(entity: string): Bounds | undefined
  /** The top of a seat. */
  seatOf(entity: string): Bounds | undefined
  /** What carries a thing. */
  carrierOf(entity: string): Bounds | undefined
  /** Metres per second squared, downward. */
  readonly gravity: number
  readonly seconds: number
  readonly walkSpeed: number
}

/** Why something is not done. */
export type DeedRefusal = 'tooLarge' | 'outOfReach' | 'notThere'

/** What comes of the deeds of one person. */
export interface Performed {
  readonly courses: readonly [CreatureCourse, ...CreatureCourse[]]
  readonly deeds: Performance['deeds']
  /** Things let go: when and how fast they are then. */
  readonly released: readonly { readonly id: string; readonly atSeconds: number; readonly velocity: Vector3 }[]
  /** Things carried to the end. */
  readonly kept: readonly string[]
  readonly kicks: readonly { readonly id: string; readonly atSeconds: number; readonly velocity: Vector3 }[]
  /** Things that stand still until hands push them. */
  readonly pushed: readonly string[]
  readonly endSeconds: number
  readonly refused: readonly { readonly wish: DeedWish; readonly why: DeedRefusal }[]
}

const KICK_SPEED = 4
const KICK_DEGREES = 15
const PUSH_SPEED = 0.65
const FACING_CAMERA = -1.25

/**
 * Plans the deeds of a person one after the other: it stands or goes to where its hands and feet come to the things, and
 * what it lets go flies on as its hand did.
 */
export function perform(
  wishes: readonly DeedWish[],
  start: CreatureCourse,
  size: Performance['size'],
  stage: DeedStage,
): Performed {
  const goes = start.gait === 'walk' || start.gait === 'run'
  const person = new Performance(size, start.path[0]!, goes ? 0 : start.headingRadians)
  const released: Performed['released'][number][] = []
  const kicks: Performed['kicks'][number][] = []
  const pushed: string[] = []
  const refused: Performed['refused'][number][] = []
  const kept = new Set<string>()
  const { m } = size
  let hasGone = false

  for (const wish of wishes) {
    const why = act(wish)
    if (why !== undefined) refused.push({ wish, why })
  }
  if (goes && !hasGone) goOn()
  return {
    courses: person.courses(),
    deeds: person.deeds,
    released,
    kept: [...kept],
    kicks,
    pushed,
    endSeconds: person.time,
    refused,
  }

  /** The way that was said, where no deed decides where it goes. */
  function goOn(): void {
    hasGone = true
    const to = start.path.at(-1)!
    const from = person.position
    const way = difference(to, start.path[0]!)
    person.goTo(sum(from, way), start.gait, start.speed)
  }

  /** To where a deed is done; who was not said to go is there already. */
  function beAt(position: Vector3, heading: number, approach = 0): void {
    const isFirst = person.time === 0 && person.deeds.length === 0
    if (isFirst && !goes && approach === 0) {
      person.position = position
      person.heading = heading
      return
    }
    if (isFirst) {
      const far = goes ? Math.max(approach, length(difference(start.path.at(-1)!, start.path[0]!)) * 0.6) : approach
      person.position = sum(position, rotated([-far, 0, 0], turnAbout([0, 1, 0], heading)))
      person.heading = heading
    }
    hasGone = true
    person.goTo(position, goes ? start.gait : 'walk', goes ? start.speed : stage.walkSpeed)
    person.turnTo(heading)
  }

  function thing({ thing: id }: DeedWish): Handled | undefined {
    const body = id === undefined ? undefined : stage.bodyOf(id)
    return body && handled(body)
  }

  function act(wish: DeedWish): DeedRefusal | undefined {
    switch (wish.kind) {
      case 'hold':
      case 'carry':
        return hold(wish)
      case 'pickUp':
        return pickUp(wish)
      case 'throw':
      case 'roll':
      case 'drop':
        return letGo(wish)
      case 'kick':
        return kick(wish)
      case 'push':
        return push(wish)
      case 'sit':
        return sit(wish)
      case 'turn':
        if (goes && !hasGone) goOn()
        person.pause(0.4)
        person.turnTo(person.heading + (person.heading < -0.2 ? Math.PI - 0.6 : Math.PI))
        return undefined
      case 'wave':
        person.do({ kind: 'wave', hand: 'right', fromSeconds: person.time + 0.3, untilSeconds: stage.seconds + 9 })
        return undefined
      case 'point':
        return point(wish)
    }
  }

  function hold(wish: DeedWish): DeedRefusal | undefined {
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

  function pickUp(wish: DeedWish): DeedRefusal | undefined {
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
  function letGo(wish: DeedWish): DeedRefusal | undefined {
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
    if (isAimed || (isHeld && target)) velocity = aimedAt(from, target!, 4.6)
    const speed = length(velocity)
    const body = (position: Vector3, timeSeconds: number) => ({ timeSeconds, seenFrom: 'body' as const, position })
    if (!isHeld) person.lead(id, grip.hold, [body(grip.carried, 0)])
    if (isDrop) {
      const lets = person.time + 0.95
      const key = { seenFrom: 'world' as const, position: from }
      person.lead(id, grip.hold, [
        { ...key, timeSeconds: lets - 0.3 },
        { ...key, timeSeconds: lets },
      ])
      finish(id, lets, velocity)
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
    finish(id, lets, velocity)
    return undefined
  }

  function finish(id: string, atSeconds: number, velocity: Vector3): void {
    person.letGo(id, atSeconds)
    kept.delete(id)
    released.push({ id, atSeconds, velocity })
    person.time = atSeconds + 0.5
  }

  function aimedAt(from: Vector3, { min, max }: Bounds, speed: number): Vector3 {
    const to: Vector3 = [(min[0] + max[0]) / 2, min[1] + (max[1] - min[1]) * 0.66, (min[2] + max[2]) / 2]
    const seconds = Math.max(0.3, Math.hypot(to[0] - from[0], to[2] - from[2]) / speed)
    const way = scaled(difference(to, from), 1 / seconds)
    return [way[0], way[1] + (stage.gravity * seconds) / 2, way[2]]
  }

  function kick(wish: DeedWish): DeedRefusal | undefined {
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
    const heading = isAtOther ? headingOf(difference(middleOf(target), ground)) : headingOf(planned)
    const direction = rotated([1, 0, 0], turnAbout([0, 1, 0], heading))
    const speed = said ?? KICK_SPEED
    const velocity: Vector3 = isAtOther
      ? aimedAt(ground, target, (said ?? 6.5) * Math.cos(angle))
      : sum(scaled(direction, speed * Math.cos(angle)), [0, speed * Math.sin(angle), 0])
    const across = rotated([0, 0, 1], turnAbout([0, 1, 0], heading))
    const toeHeight = Math.min(half[1], m(0.075))
    const meets = half[0] * Math.sqrt(Math.max(0, 1 - ((half[1] - toeHeight) / half[1]) ** 2))
    const toe = sum([ground[0], toeHeight, ground[2]], scaled(direction, -meets))
    const stand = sum(sum(toe, scaled(direction, -(m(0.112) + size.leg * 0.3))), scaled(across, -size.hipHalf))
    beAt([stand[0], 0, stand[2]], heading, m(0.9))
    const atSeconds = person.time + 0.3
    person.do({ kind: 'kick', foot: 'right', atSeconds, point: toe, direction })
    kicks.push({ id: body.id, atSeconds, velocity })
    person.time = atSeconds + 0.9
    return undefined
  }

  function push(wish: DeedWish): DeedRefusal | undefined {
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
    person.do({ kind: 'push', fromSeconds: person.time + 0.45, untilSeconds: stage.seconds + 9, ahead, height, apart })
    person.time = from
    person.goTo([startX + far, 0, at[2]], 'walk', speed, true)
    hasGone = true
    pushed.push(body.id)
    return undefined
  }

  function sit(wish: DeedWish): DeedRefusal | undefined {
    const seat = wish.thing === undefined ? undefined : stage.seatOf(wish.thing)
    const behind = seatBehind(size)
    const words = wish.action.source.kind === 'said' ? wish.action.source.words : ''
    const sitsDown =
      goes || person.deeds.length > 0 || /down|turun|mendudukkan/i.test(words) || wish.action.deed === 'sit down'
    if (seat) {
      const [x, z] = [(seat.min[0] + seat.max[0]) / 2, (seat.min[2] + seat.max[2]) / 2]
      const feet: Vector3 = [x, 0, Math.max(z, seat.max[2] - m(0.13)) + behind]
      if (goes && person.time === 0) {
        person.position = [
          feet[0] - Math.max(1.2, length(difference(start.path.at(-1)!, start.path[0]!)) * 0.7),
          0,
          feet[2],
        ]
        hasGone = true
        person.goTo(feet, start.gait, start.speed)
        person.turnTo(-Math.PI / 2)
      } else beAt(feet, -Math.PI / 2)
      if (seat.max[1] > m(0.45)) return 'outOfReach'
    } else if (goes && !hasGone) goOn()
    const seatHeight = seat ? seat.max[1] : m(0.03)
    const fromSeconds = sitsDown ? person.time + 0.35 : -2
    person.do({ kind: 'sit', fromSeconds, seatHeight, behind })
    if (sitsDown) person.time = fromSeconds + 1.3
    return undefined
  }

  function point(wish: DeedWish): DeedRefusal | undefined {
    const bounds = wish.thing === undefined ? undefined : stage.boundsOf(wish.thing)
    const at = bounds ? middleOf(bounds) : sum(person.position, [2, m(0.9), 0.6])
    const [dx, , dz] = difference(at, person.position)
    const toward = Math.atan2(-dz, dx)
    if (!goes) person.heading = (toward + FACING_CAMERA) / 2
    const side = Math.sin(toward - person.heading) > 0.05 ? 'left' : 'right'
    person.do({ kind: 'point', hand: side, at, fromSeconds: person.time + 0.4, untilSeconds: stage.seconds + 9 })
    return undefined
  }
}

function headingOf([x, , z]: Vector3): number {
  return Math.hypot(x, z) < 1e-6 ? 0 : Math.atan2(-z, x)
}

function middleOf({ min, max }: Bounds): Vector3 {
  return [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2]
}
