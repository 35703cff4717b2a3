import type { DeedRefusal, Handling, Turn } from './acting.ts'
import { point } from './bodyDeeds.ts'
import { expressionOf } from './wishes.ts'

/** A gesture of which more comes after, seconds. */
const GESTURE_SECONDS = 1.7

/** Waves, points or shows something with face and head: until the next thing, or to the end of the shot. */
export function gesture({ wish, next }: Turn, acting: Handling): DeedRefusal | undefined {
  const { person, stage } = acting
  const untilSeconds = next === undefined ? stage.seconds + 9 : person.time + 0.3 + GESTURE_SECONDS
  const expression = expressionOf(wish.action.deed)
  if (wish.kind === 'point') point(wish, acting, untilSeconds)
  else if (expression !== undefined)
    person.do({ kind: 'express', expression, fromSeconds: person.time + 0.2, untilSeconds })
  else person.do({ kind: 'wave', hand: 'right', fromSeconds: person.time + 0.3, untilSeconds })
  if (next !== undefined) person.time = untilSeconds
  return undefined
}
