import { forkedRandom, forkSeed } from '../../../shared/random/seeded.ts'
import type { SceneSpec, SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import { moverOf } from '../creatures/mover.ts'
import { natureOf } from '../creatures/nature.ts'
import { sizeOfSpecies } from '../creatures/species.ts'
import type { Actor } from './actor.ts'
import { formOf } from './forms.ts'

/** Of the greatest leap, so that it is made with room to spare. */
const EASILY = 0.8

function leapsOver({ passes, deed, verb }: SpecAction): boolean {
  return (verb === 'jump' && passes === 'over') || deed === 'jump'
}

function leaperTo(
  { id }: SpecEntity,
  { actions, entities }: SceneSpec,
  isLeap: (action: SpecAction) => boolean,
): SpecEntity | undefined {
  const leap = actions.find((action) => action.target === id && isLeap(action))
  return entities.find((one) => one.id === leap?.subject && (one.concept === 'animal' || one.concept === 'person'))
}

/** Whether a living being leaps over it, and it has to be turned to stand across the stage, as walls do anyway. */
export function isLeaptOver(entity: SpecEntity, spec: SceneSpec): boolean {
  return entity.concept !== 'wall' && leaperTo(entity, spec, leapsOver) !== undefined
}

/** What is leapt over or onto and of no stated size is as low as who leaps gets. */
export function fitToLeaper(actor: Actor, spec: SceneSpec, seed: number): void {
  const { entity, form } = actor
  const leaper = leaperTo(entity, spec, (action) => action.verb === 'jump' || leapsOver(action))
  if (leaper === undefined || entity.size !== undefined || entity.sizeMetres !== undefined) return
  const concept = leaper.concept as 'animal' | 'person'
  const species = leaper.variant ?? concept
  const { length, height, width, leg } = sizeOfSpecies(concept, species, forkSeed(seed, leaper.id))
  const measures = { size: [length, height, width] as const, leg, gravity: spec.gravity.value.metresPerSecondSquared }
  const highest = EASILY * moverOf({ concept, species }, natureOf(concept, species), measures).highestLeap
  const tall = form.lies && form.size[1] > 2.5 * form.size[0] ? form.size[0] : form.size[1]
  if (highest <= 0 || tall <= highest) return
  const source = { kind: 'default' as const }
  // The stated size of a low long thing is its length.
  const longest = Math.max(...form.size)
  const own = form.size[1] < 0.5 * longest ? longest : form.size[1]
  const fitted = { ...entity, sizeMetres: { value: (highest / tall) * own, source } }
  actor.form = formOf(fitted, forkedRandom(seed, `form of ${entity.id}`))
}

/** A puddle of no stated size that somebody leaps over is a small one. */
export function withSmallPuddles(spec: SceneSpec): SceneSpec {
  const isForLeap = (entity: SpecEntity) =>
    entity.variant === 'puddle' && entity.size === undefined && leaperTo(entity, spec, leapsOver) !== undefined
  if (!spec.entities.some(isForLeap)) return spec
  const size = { value: 'small', source: { kind: 'default' } } as const
  return { ...spec, entities: spec.entities.map((entity) => (isForLeap(entity) ? { ...entity, size } : entity)) }
}
