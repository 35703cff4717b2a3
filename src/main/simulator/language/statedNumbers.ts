import type { DraftEntity } from './draftScene.ts'
import type { SenseOf } from './lexemes.ts'
import type { RelationWord } from './lexicon/places.ts'
import { isFixedConcept } from './verbs.ts'

/** What a number with its unit is about. */
export type NumberMeaning =
  | { readonly kind: 'times' | 'speed' | 'angle' | 'nothing' }
  /** `takesRelation`: "from" belongs to the height and not to a noun that follows. */
  | { readonly kind: 'dropHeight'; readonly takesRelation: boolean }
  | { readonly kind: 'ofThing'; readonly entity: DraftEntity }

/** Where in the sentence the number stands. */
export interface NumberContext {
  readonly relation: RelationWord | undefined
  readonly isMoving: boolean
  readonly lastMentioned: DraftEntity | undefined
  readonly mover: DraftEntity | undefined
  readonly ramp: DraftEntity | undefined
}

/**
 * Decides what a stated number is about: "falls from 2 m" is a height, "a wall 2 m high" a size, "a 20 degree
 * ramp" a slope, "thrown at 20 degrees" the angle of the throw. Bounciness belongs to what moves.
 */
export function meaningOf(quantity: SenseOf<'quantity'>, context: NumberContext): NumberMeaning {
  const { unit, property } = quantity
  const { relation, isMoving, lastMentioned, mover, ramp } = context
  if (unit === 'times') return { kind: 'times' }
  if (property === 'gravity' || unit === 'second') return { kind: 'nothing' }
  if (unit === 'metrePerSecond') return { kind: 'speed' }
  if (unit === 'metre' && property !== 'diameter' && property !== 'radius') {
    const takesRelation = relation === 'from' || relation === 'at'
    const isHeight = takesRelation || property === 'height' || (isMoving && property !== 'tall')
    if (isHeight) return { kind: 'dropHeight', takesRelation }
  }
  if (unit === 'degree' && lastMentioned?.concept !== 'ramp') {
    return isMoving || ramp === undefined ? { kind: 'angle' } : { kind: 'ofThing', entity: ramp }
  }
  const isOfMover = property === 'restitution' || property === 'friction'
  const entity = isOfMover && (lastMentioned === undefined || isFixedConcept(lastMentioned)) ? mover : lastMentioned
  return entity === undefined ? { kind: 'nothing' } : { kind: 'ofThing', entity }
}
