import { MATERIALS, type MaterialName, pairFriction } from '../../../shared/scene/materials.ts'
import type { Actor } from './actor.ts'

/** What touches: its material, and its own friction where that is set. */
export interface Surface {
  readonly material: MaterialName
  readonly friction?: number
}

/** The friction between a thing and what is under it: as stated for the thing, else by the two materials. */
export function frictionOn(actor: Actor, under: Surface): number {
  return actor.entity.friction?.value ?? pairFriction(surfaceOfActor(actor), under)
}

/** The friction that a thing must have itself for the pair to have the stated one: the pair's is the geometric mean. */
export function ownFriction(stated: number, under: Surface): number {
  return stated ** 2 / (under.friction ?? MATERIALS[under.material].friction)
}

/** What a thing brings to a contact. */
export function surfaceOfActor(actor: Actor): Surface {
  return {
    material: actor.form.material,
    ...(actor.form.friction === undefined ? {} : { friction: actor.form.friction }),
  }
}
