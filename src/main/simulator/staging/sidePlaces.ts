import type { PlaceRelation, ThingPlace } from '../../../shared/scene/sceneSpec.ts'
import type { Actor } from './actor.ts'

import type { Sourced } from './sourced.ts'
import type { Bounds } from './vectors.ts'

const OF_SUPPORT: readonly PlaceRelation[] = ['on', 'atTopOf', 'in', 'above']

/** Whether a relation says at which side of another a thing stands, and not what carries it. */
export function isSide(relation: PlaceRelation): boolean {
  return !OF_SUPPORT.includes(relation)
}

/** The places that a thing was said to have besides its first; what was only concluded holds by itself. */
export function furtherPlaces({ entity }: Actor): Sourced<ThingPlace>[] {
  return (entity.otherPlaces ?? []).filter(({ source }) => source.kind === 'said' || source.kind === 'corrected')
}

/**
 * At which side of which other a thing stands: its first place, or a further one beside something that stands on the
 * same support ("a cup on the table, beside the vase").
 */
export function sidePlaceOf(actor: Actor, find: (id: string | undefined) => Actor | undefined): ThingPlace | undefined {
  const first = actor.entity.place?.value
  if (first === undefined || isSide(first.relation)) return first
  return furtherPlaces(actor).find(({ value: { relation, others } }) => {
    const mark = find(others[0])
    return isSide(relation) && relation !== 'around' && mark !== undefined && mark.support === actor.support
  })?.value
}

/** Two things are next to each other within this many of their own widths. */
const NEAR = 2.5

/** Whether a thing that has been placed stands as said to another. */
export function standsAsSaid(relation: PlaceRelation, thing: Bounds, mark: Bounds): boolean {
  const widest = Math.max(
    ...[0, 2].flatMap((axis) => [thing, mark].map(({ min, max }) => (max[axis] ?? 0) - (min[axis] ?? 0))),
  )
  const gap = (axis: 0 | 1 | 2) => Math.max(thing.min[axis] - mark.max[axis], mark.min[axis] - thing.max[axis])
  const isNear = Math.max(gap(0), gap(2)) < NEAR * widest
  switch (relation) {
    case 'leftOf':
      return isNear && thing.max[0] <= mark.max[0] && thing.min[0] < mark.min[0]
    case 'rightOf':
      return isNear && thing.min[0] >= mark.min[0] && thing.max[0] > mark.max[0]
    case 'inFrontOf':
      return isNear && thing.min[2] >= mark.min[2] && thing.max[2] > mark.max[2]
    case 'behind':
      return isNear && thing.max[2] <= mark.max[2] && thing.min[2] < mark.min[2]
    case 'on':
    case 'atTopOf':
    case 'above':
      return gap(0) < 0 && gap(2) < 0 && thing.min[1] >= mark.min[1]
    case 'under':
      return gap(0) < 0 && gap(2) < 0 && thing.max[1] <= mark.max[1]
    case 'in':
      return gap(0) < 0 && gap(2) < 0
    default:
      return isNear
  }
}
