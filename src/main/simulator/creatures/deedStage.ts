import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import { placedBounds } from '../staging/actor.ts'
import { surfaceOf } from '../staging/carrying.ts'
import type { DepartmentOrder } from '../staging/department.ts'
import type { Bounds } from '../staging/vectors.ts'
import type { DeedStage, Flight } from './deeds/acting.ts'
import { catchingHands } from './deeds/catching.ts'
import { deedWishes } from './deeds/wishes.ts'

/** What of the scene the deeds of one creature need to know. */
export function deedStage(
  { spec, actors, bodies = [], gravity, clipSeconds }: DepartmentOrder,
  own: {
    readonly entity: SpecEntity
    readonly seconds: number
    readonly walkSpeed: number
    boundsOf(id: string): Bounds | undefined
    flightOf(thing: string): Flight | undefined
    /** Where a living being stands. */
    placeOf(id: string): Bounds | undefined
  },
): DeedStage {
  const actorOf = (id: string) => actors.find((actor) => actor.entity.id === id && actor.base !== undefined)
  const { entity } = own
  const place = entity.place?.value
  return {
    bodyOf(id) {
      const actor = actorOf(id)
      const isForGood = actor === undefined || ['table', 'ramp', 'wall', 'building'].includes(actor.entity.concept)
      return isForGood ? undefined : bodies.find((body) => body.id === id || body.id === `${id}.1`)
    },
    boundsOf: own.boundsOf,
    seatOf(id) {
      const actor = actorOf(id)
      return actor && surfaceOf(actor)
    },
    carrierOf(id) {
      const support = actorOf(id)?.support
      return support?.base === undefined ? undefined : placedBounds(support)
    },
    standsOn: place?.relation === 'on' || place?.relation === 'atTopOf' ? place.others[0] : undefined,
    inTheWay: (to) =>
      actors
        .filter(({ base, entity: { id }, support }) => base !== undefined && id !== to && support === undefined)
        .map(placedBounds)
        .filter(({ max }) => max[1] > 0.05),
    catcherOf(thing) {
      const catcher = spec.entities.find(
        ({ id }) =>
          id !== entity.id && deedWishes(spec, id).some((wish) => wish.kind === 'catch' && wish.thing === thing),
      )
      const at = catcher && own.placeOf(catcher.id)
      if (at === undefined) return undefined
      const { min, max } = at
      return catchingHands([(min[0] + max[0]) / 2, min[1], (min[2] + max[2]) / 2], Math.PI, max[1] - min[1])
    },
    flightOf: own.flightOf,
    gravity,
    seconds: own.seconds,
    endsAt: clipSeconds ?? spec.durationSeconds?.value ?? Number.POSITIVE_INFINITY,
    walkSpeed: own.walkSpeed,
  }
}
