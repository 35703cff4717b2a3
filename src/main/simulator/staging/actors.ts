import { forkedRandom } from '../../../shared/random/seeded.ts'
import type { SceneSpec, SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { FormNeeds } from '../things/formOfModel.ts'
import type { Actor } from './actor.ts'
import { arrangePieces, isAround } from './arrangement.ts'
import { entersLyingVessel } from './entering.ts'
import { fitBallToFall, fitRampToRider, fitTargetToMover, fitToMouth } from './fitting.ts'
import { formOf } from './forms.ts'
import { fitToLeaper, isLeaptOver } from './leaptOver.ts'
import { motionOf } from './motionOf.ts'
import { isHeldUpByItself, shareSupport, shareTable, supportOf } from './supports.ts'
import { ORIGIN } from './vectors.ts'
import { isWalledIn } from './wayOff.ts'

/** Makes actors of the rigid things of a scene, decides how each moves, and what each stands on. */
export function castActors(spec: SceneSpec, rigid: readonly SpecEntity[], seed: number): Actor[] {
  const actors = rigid.map((entity): Actor => {
    const form = formOf(entity, forkedRandom(seed, `form of ${entity.id}`), needsOf(entity, spec))
    const actions = spec.actions
      .filter(({ subject, verb }) => subject === entity.id && verb !== 'act')
      .sort((a, b) => a.order - b.order)
    return {
      entity,
      form,
      actions,
      motion: 'still',
      pieces: [],
      bounds: { min: ORIGIN, max: ORIGIN },
      support: undefined,
      target: undefined,
      base: undefined,
      facesThrow: false,
      liesOpen: false,
      isWalkedOn: isWalkedOn(entity, spec),
    }
  })
  const find = (id: string | undefined) => actors.find((actor) => actor.entity.id === id)
  for (const actor of actors) {
    actor.support = supportOf(actor, find)
    actor.target = find(actor.actions.find((action) => action.target !== undefined)?.target)
  }
  for (const actor of actors) shareSupport(actor, find)
  for (const actor of actors) if (isHeldUpByItself(actor)) actor.support = undefined
  for (const actor of actors) fitRampToRider(actor, actors, spec, seed)
  for (const actor of actors) shareTable(actor)
  for (const actor of actors) fitBallToFall(actor, seed)
  for (const actor of actors) fitTargetToMover(actor, seed)
  for (const actor of actors) fitToMouth(actor, seed)
  for (const actor of actors) fitToLeaper(actor, spec, seed)
  for (const actor of actors) actor.facesThrow = isThrownThrough(actor, spec) || isLeaptOver(actor.entity, spec)
  for (const actor of actors) actor.motion = motionOf(actor, spec.actions)
  for (const { target } of actors.filter((actor) => entersLyingVessel(actor, actors))) (target as Actor).liesOpen = true
  const middlesFirst = [...actors].sort((a, b) => Number(isAround(a)) - Number(isAround(b)))
  for (const actor of middlesFirst) arrangePieces(actor, seed, actors)
  for (const { motion, support } of actors) {
    if (motion === 'edgeFall' && support !== undefined && isWalledIn(support))
      support.form = { ...support.form, surfaces: [] }
  }
  return actors
}

const MOVING: readonly SpecAction['verb'][] = [
  'fall',
  'bounce',
  'roll',
  'slide',
  'push',
  'topple',
  'throw',
  'hit',
  'spin',
  'swing',
  'float',
  'sink',
  'break',
  'fly',
  'flutter',
]

/** What is acted on must be able to move; what something lies in or comes to must be open. */
function needsOf({ id }: SpecEntity, spec: SceneSpec): FormNeeds {
  const isMoved = spec.actions.some(
    (action) => (action.subject === id && MOVING.includes(action.verb)) || (action.target === id && action.knocksOver),
  )
  const isEntered =
    spec.entities.some(({ place }) => place?.value.relation === 'in' && place.value.others.includes(id)) ||
    spec.actions.some(
      (action) => action.target === id && ['fall', 'throw', 'bounce', 'roll', 'pour'].includes(action.verb),
    )
  return { isMoved, isEntered }
}

/** Throws go along the stage: what they go through or into stands across it. */
function isThrownThrough({ entity }: Actor, spec: SceneSpec): boolean {
  return (
    (entity.variant === 'window' || entity.variant === 'goal') &&
    spec.actions.some(({ target }) => target === entity.id)
  )
}

function isWalkedOn({ id, concept }: SpecEntity, spec: SceneSpec): boolean {
  if (concept !== 'wall') return false
  return spec.entities.some(
    ({ concept: who, place }) =>
      (who === 'animal' || who === 'person') && place?.value.relation === 'on' && place.value.others.includes(id),
  )
}
