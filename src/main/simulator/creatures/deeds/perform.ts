import type { CreatureCourse } from '../../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { difference, length, rotated, sum, turnAbout } from '../../staging/vectors.ts'
import type { Measures } from '../bodies/person/personForm.ts'
import type { Acting, DeedRefusal, DeedStage, Flight, Handling, Mover, SentOff, Turn } from './acting.ts'
import { kick, push, sit } from './bodyDeeds.ts'
import { catchIt } from './catching.ts'
import { gesture } from './gestures.ts'
import { handled } from './grips.ts'
import { hold, letGo, pickUp } from './handDeeds.ts'
import { leap } from './leapDeeds.ts'
import { Performance } from './performance.ts'
import { go, look, rest, stop, talk } from './wayDeeds.ts'
import type { DeedWish } from './wishes.ts'

/** What comes of the deeds of one creature. */
export interface Performed {
  readonly courses: readonly [CreatureCourse, ...CreatureCourse[]]
  readonly deeds: Performance['deeds']
  readonly looks: Performance['looks']
  readonly speaks: Performance['speaks']
  readonly released: readonly SentOff[]
  /** Things carried to the end. */
  readonly kept: readonly string[]
  readonly kicks: readonly SentOff[]
  /** Things that stand still until hands push them. */
  readonly pushed: readonly string[]
  /** Things on their way to the hands of another, and from there. */
  readonly flights: readonly Flight[]
  readonly caught: readonly Flight[]
  readonly endSeconds: number
  readonly refused: readonly { readonly wish: DeedWish; readonly why: DeedRefusal }[]
}

/** Who does the deeds, from where or on which way. */
export interface Performer {
  readonly start: CreatureCourse
  readonly mover: Mover
  /** Of a person. */
  readonly size: Measures | undefined
  /** Of one of several: how far it is from where the first would be, metres. */
  readonly aside: Vector3
  /** Begins no sooner, seconds. */
  readonly fromSeconds: number
  /** All that it does, ways too, is in the row; else it goes its way meanwhile. */
  readonly isRow: boolean
}

/**
 * Plans the deeds of a creature one after the other: it stands or goes to where its hands and feet come to the things, and
 * what it lets go flies on as its hand did. What is bound to no place of the stage happens around the middle of it.
 */
export function perform(wishes: readonly DeedWish[], performer: Performer, stage: DeedStage): Performed {
  const acting = actingOf(performer, stage)
  const performed = performedBy(acting, wishes, performer)
  if (!performer.isRow || acting.isPlaced) return performed
  const places = performed.courses.flatMap(({ path }) => path.map(([x]) => x))
  const middle = (Math.min(...places) + Math.max(...places)) / 2
  const { start } = performer
  const centred = { ...start, path: start.path.map((at) => sum(at, [-middle, 0, 0])) }
  return performedBy(actingOf({ ...performer, start: centred }, stage), wishes, performer)
}

function performedBy(acting: Acting, wishes: readonly DeedWish[], { isRow, fromSeconds }: Performer): Performed {
  const { person, stage } = acting
  const refused: Performed['refused'][number][] = []
  const began = new Map<number, number>()
  if (fromSeconds > 0) person.pause(fromSeconds)
  for (const [index, wish] of wishes.entries()) {
    const before = person.time
    const isMeanwhile = isRow && began.has(wish.order) && MEANWHILE.includes(wish.kind)
    if (isMeanwhile) person.time = began.get(wish.order)!
    else if (!began.has(wish.order)) began.set(wish.order, person.time)
    const isTooLate = person.time > stage.endsAt - LEAST_SHOWN_SECONDS && index > 0
    const turn: Turn = { wish, next: isRow ? wishes[index + 1] : undefined, count: wishes.length }
    const why = isTooLate ? 'afterTheEnd' : act(turn, acting, isRow)
    if (why !== undefined) refused.push({ wish, why })
    if (isMeanwhile) person.time = Math.max(before, person.time)
  }
  if (acting.goes && !acting.hasGone) acting.goOn()
  return {
    courses: person.courses(),
    deeds: person.deeds,
    looks: person.looks,
    speaks: person.speaks,
    released: acting.released,
    kept: [...acting.kept],
    kicks: acting.kicks,
    pushed: acting.pushed,
    flights: acting.flights,
    caught: acting.caught,
    endSeconds: person.time,
    refused,
  }
}

/** Goes on while the legs do something else. */
const MEANWHILE: readonly DeedWish['kind'][] = ['look', 'talk', 'wave', 'point', 'express']
/** What would begin later than this before the end of the shot is not seen. */
const LEAST_SHOWN_SECONDS = 0.35

function actingOf({ start, mover, size, isRow, aside }: Performer, stage: DeedStage): Acting {
  const goes = !isRow && (start.gait === 'walk' || start.gait === 'run')
  const person = new Performance(start.path[0]!, start.path.length > 1 ? 0 : start.headingRadians)
  const acting: Acting = {
    person,
    mover,
    size,
    stage,
    start,
    goes,
    hasGone: false,
    isPlaced: false,
    aside,
    released: [],
    kicks: [],
    pushed: [],
    flights: [],
    caught: [],
    kept: new Set(),
    goOn() {
      acting.hasGone = true
      const way = acting.start
      person.goTo(sum(person.position, difference(way.path.at(-1)!, way.path[0]!)), way.gait, way.speed)
    },
    beAt(position, heading, approach = 0) {
      acting.isPlaced = true
      const { gait, speed, path } = acting.start
      const isFirst = person.isAtStart
      if (isFirst && !acting.goes && approach === 0) {
        person.position = position
        person.heading = heading
        return
      }
      if (isFirst) {
        const wayLong = length(difference(path.at(-1)!, path[0]!))
        const far = acting.goes ? Math.max(approach, Math.min(wayLong * 0.6, speed * 2)) : approach
        person.position = sum(position, rotated([-far, 0, 0], turnAbout([0, 1, 0], heading)))
        person.heading = heading
      }
      acting.hasGone = true
      person.goTo(position, acting.goes ? gait : 'walk', acting.goes ? speed : stage.walkSpeed)
      person.turnTo(heading)
    },
    ahead: (far, height) => sum(person.position, rotated([far, height, 0], turnAbout([0, 1, 0], person.heading))),
    thing({ thing: id }) {
      const body = id === undefined ? undefined : stage.bodyOf(id)
      acting.isPlaced ||= body !== undefined
      return body && handled(body)
    },
    boundsOf(id) {
      const bounds = id === undefined ? undefined : stage.boundsOf(id)
      acting.isPlaced ||= bounds !== undefined
      return bounds
    },
  }
  return acting
}

function act(turn: Turn, acting: Acting, isRow: boolean): DeedRefusal | undefined {
  switch (turn.wish.kind) {
    case 'go':
      return go(turn, acting)
    case 'leap':
      return leap(turn, acting)
    case 'stop':
      return stop(turn, acting)
    case 'standUp':
      acting.person.rise()
      return undefined
    case 'lie':
      return rest(turn, acting)
    case 'look':
      return look(turn, acting)
    case 'talk':
      return talk(turn, acting)
    case 'sit':
      return hasHands(acting) ? sit(turn.wish, acting) : rest(turn, acting)
    default:
      return hasHands(acting) ? byHand(turn, acting, isRow) : 'cannotDo'
  }
}

function hasHands(acting: Acting): acting is Handling {
  return acting.size !== undefined
}

function byHand(turn: Turn, acting: Handling, isRow: boolean): DeedRefusal | undefined {
  const { person } = acting
  const { wish, next } = turn
  switch (wish.kind) {
    case 'hold':
      return hold(wish, acting)
    case 'carry': {
      const refused = hold(wish, acting)
      // Away with it, unless it was said where to.
      const { target: _itself, ...away } = wish.action
      const action = wish.action.target === wish.thing ? away : wish.action
      if (refused === undefined && isRow) go({ wish: { ...wish, action }, next, count: 2 }, acting)
      return refused
    }
    case 'pickUp':
      return pickUp(wish, acting)
    case 'throw':
    case 'roll':
    case 'drop':
      return letGo(wish, acting)
    case 'catch':
      return catchIt(wish, acting)
    case 'kick':
      return kick(wish, acting)
    case 'push':
      return push(wish, acting)
    case 'turn':
      if (acting.goes && !acting.hasGone) acting.goOn()
      person.pause(0.4)
      person.turnTo(person.heading + (person.heading < -0.2 ? Math.PI - 0.6 : Math.PI))
      return undefined
    case 'wave':
    case 'express':
    case 'point':
      return gesture(turn, acting)
    default:
      return 'cannotDo'
  }
}
