import type { SpecAction } from '../../../shared/scene/sceneSpec.ts'
import type { Actor } from './actor.ts'

const ALONG_THE_GROUND: readonly SpecAction['verb'][] = ['roll', 'slide', 'push']

/** Whether a deed brings its subject into a vessel, if the target is one: it is not said to hit it, to upset it or to pass. */
export function mayEnter(actions: readonly SpecAction[]): boolean {
  return !actions.some(({ verb, knocksOver, passes }) => verb === 'hit' || knocksOver || passes !== undefined)
}

/**
 * Whether the actor comes into its target along the ground, so that the target must lie on its side with its mouth toward
 * the actor: a ball that rolls into a basket. What holds something, moves itself or stands fast is left as it is.
 */
export function entersLyingVessel(actor: Actor, actors: readonly Actor[]): boolean {
  const { target, actions } = actor
  if (target?.form.hollow === undefined || target.form.isFixed || target.actions.length > 0) return false
  if (actors.some(({ support }) => support === target)) return false
  const comes = actions.some(({ verb, target: id }) => ALONG_THE_GROUND.includes(verb) && id === target.entity.id)
  return comes && mayEnter(actions) && actor.motion !== 'throw' && actor.motion !== 'edgeFall'
}
