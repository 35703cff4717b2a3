import type { CreatureCourse } from '../../../../shared/scene/stagedCreature.ts'
import { difference, length, rotated, sum, turnAbout } from '../../staging/vectors.ts'
import type { Acting, DeedRefusal, DeedStage, SentOff } from './acting.ts'
import { kick, point, push, sit } from './bodyDeeds.ts'
import { handled } from './grips.ts'
import { hold, letGo, pickUp } from './handDeeds.ts'
import { Performance } from './performance.ts'
import type { DeedWish } from './wishes.ts'

/** What comes of the deeds of one person. */
export interface Performed {
  readonly courses: readonly [CreatureCourse, ...CreatureCourse[]]
  readonly deeds: Performance['deeds']
  readonly looks: Performance['looks']
  readonly released: readonly SentOff[]
  /** Things carried to the end. */
  readonly kept: readonly string[]
  readonly kicks: readonly SentOff[]
  /** Things that stand still until hands push them. */
  readonly pushed: readonly string[]
  readonly endSeconds: number
  readonly refused: readonly { readonly wish: DeedWish; readonly why: DeedRefusal }[]
}

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
  const acting = actingOf(start, size, stage)
  const { person } = acting
  const refused: Performed['refused'][number][] = []
  for (const wish of wishes) {
    const why = act(wish, acting)
    if (why !== undefined) refused.push({ wish, why })
  }
  if (acting.goes && !acting.hasGone) acting.goOn()
  return {
    courses: person.courses(),
    deeds: person.deeds,
    looks: person.looks,
    released: acting.released,
    kept: [...acting.kept],
    kicks: acting.kicks,
    pushed: acting.pushed,
    endSeconds: person.time,
    refused,
  }
}

function actingOf(start: CreatureCourse, size: Performance['size'], stage: DeedStage): Acting {
  const goes = start.gait === 'walk' || start.gait === 'run'
  const person = new Performance(size, start.path[0]!, goes ? 0 : start.headingRadians)
  const wayLong = length(difference(start.path.at(-1)!, start.path[0]!))
  const acting: Acting = {
    person,
    size,
    stage,
    start,
    goes,
    hasGone: false,
    released: [],
    kicks: [],
    pushed: [],
    kept: new Set(),
    goOn() {
      acting.hasGone = true
      person.goTo(sum(person.position, difference(start.path.at(-1)!, start.path[0]!)), start.gait, start.speed)
    },
    beAt(position, heading, approach = 0) {
      const isFirst = person.time === 0 && person.deeds.length === 0
      if (isFirst && !goes && approach === 0) {
        person.position = position
        person.heading = heading
        return
      }
      if (isFirst) {
        const far = goes ? Math.max(approach, wayLong * 0.6) : approach
        person.position = sum(position, rotated([-far, 0, 0], turnAbout([0, 1, 0], heading)))
        person.heading = heading
      }
      acting.hasGone = true
      person.goTo(position, goes ? start.gait : 'walk', goes ? start.speed : stage.walkSpeed)
      person.turnTo(heading)
    },
    ahead: (far, height) => sum(person.position, rotated([far, height, 0], turnAbout([0, 1, 0], person.heading))),
    thing({ thing: id }) {
      const body = id === undefined ? undefined : stage.bodyOf(id)
      return body && handled(body)
    },
  }
  return acting
}

function act(wish: DeedWish, acting: Acting): DeedRefusal | undefined {
  const { person, stage } = acting
  switch (wish.kind) {
    case 'hold':
    case 'carry':
      return hold(wish, acting)
    case 'pickUp':
      return pickUp(wish, acting)
    case 'throw':
    case 'roll':
    case 'drop':
      return letGo(wish, acting)
    case 'kick':
      return kick(wish, acting)
    case 'push':
      return push(wish, acting)
    case 'sit':
      return sit(wish, acting)
    case 'turn':
      if (acting.goes && !acting.hasGone) acting.goOn()
      person.pause(0.4)
      person.turnTo(person.heading + (person.heading < -0.2 ? Math.PI - 0.6 : Math.PI))
      return undefined
    case 'wave':
      person.do({ kind: 'wave', hand: 'right', fromSeconds: person.time + 0.3, untilSeconds: stage.seconds + 9 })
      return undefined
    case 'point':
      return point(wish, acting)
  }
}
