import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { Actor } from '../staging/actor.ts'
import type { DepartmentOrder } from '../staging/department.ts'
import { vesselWater } from './pouring.ts'

const FULL = 0.8

/** Water that is said to be in a vessel. */
export interface Held {
  readonly water: SpecEntity
  readonly vessel: Actor
  /** A vessel that moves would have to take its water along. */
  readonly stands: boolean
}

/** The waters of a scene that lie in a round vessel, besides what is poured. */
export function heldWaters({ entities, actors }: DepartmentOrder, poured: string | undefined): Held[] {
  return entities.flatMap((water): Held[] => {
    const place = water.place?.value
    if (water.concept !== 'water' || water.id === poured || place?.relation !== 'in') return []
    const vessel = actors.find(({ entity, form }) => place.others.includes(entity.id) && form.hollow?.shape === 'round')
    return vessel ? [{ water, vessel, stands: vessel.motion === 'still' }] : []
  })
}

/** A vessel's water at rest. */
export function stillWater({ water, vessel }: Held): StagedWater {
  return { ...vesselWater(vessel, water.label), filled: FULL }
}
