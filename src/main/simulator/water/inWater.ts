import { MATERIALS } from '../../../shared/scene/materials.ts'
import type { SceneSpec, SpecAction } from '../../../shared/scene/sceneSpec.ts'
import { shapeVolume } from '../../../shared/scene/shapePoints.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { Actor } from '../staging/actor.ts'
import { SHORE_ID } from './waterImplied.ts'
import { isInLand } from './waterKinds.ts'

const WATER_VERBS: readonly SpecAction['verb'][] = ['float', 'sink', 'swim', 'splash', 'sail']
const LIES_IN_WATER: readonly SpecAction['verb'][] = ['float', 'swim', 'sail']

/** Whether a thing is said to be in the water, or to go there; where water is all there is, everything loose is. */
export function isForWater(actor: Actor, spec: SceneSpec): boolean {
  const waters = spec.entities.filter(({ concept, id }) => concept === 'water' && id !== SHORE_ID).map(({ id }) => id)
  const { place } = actor.entity
  if (actor.form.isFixed || actor.support !== undefined) return false
  if (place && waters.some((id) => place.value.others.includes(id)))
    return place.value.relation !== 'beside' && place.value.relation !== 'near'
  return (
    actor.actions.some(
      ({ verb, target, from }) =>
        WATER_VERBS.includes(verb) ||
        (target !== undefined && waters.includes(target)) ||
        (from !== undefined && waters.includes(from)),
    ) ||
    (waters.length > 0 && (actor.motion === 'drop' || actor.motion === 'throw') && actor.target === undefined)
  )
}

/** Density of a thing as a whole, kg a cubic metre. */
export function densityOf(actor: Actor): number {
  const parts = actor.form.parts.filter((part) => part.only !== 'drawn')
  const volume = parts.reduce((sum, part) => sum + shapeVolume(part.shape), 0)
  const mass =
    actor.form.massKg ??
    parts.reduce((sum, part) => sum + shapeVolume(part.shape) * MATERIALS[part.material].densityKgPerM3, 0)
  return mass / Math.max(volume, 1e-9)
}

/** Where a thing begins: what floats lies at its draught, what sinks is let go at the surface, what falls falls from above. */
export function putIn(actor: Actor, water: StagedWater): void {
  const base = actor.base as Vector3
  const level = water.centre[1]
  const height = actor.bounds.max[1] - actor.bounds.min[1]
  const share = Math.min(1, densityOf(actor) / 1000)
  const lies =
    actor.motion === 'still' ||
    actor.actions.some(
      ({ verb }) => LIES_IN_WATER.includes(verb) && actor.actions.every((other) => other.verb === verb),
    )
  if (!lies) {
    actor.base = [base[0], actor.motion === 'throw' ? base[1] : Math.max(base[1], level), base[2]]
    return
  }
  actor.motion = 'still'
  const sinks = actor.actions.some(({ verb }) => verb === 'sink') || share >= 1
  const x = water.kind === 'river' ? water.centre[0] - 2.6 + base[0] * 0.5 : base[0]
  actor.base = [x, sinks ? level + 0.04 : level - height * share - actor.bounds.min[1], base[2]]
}

/** What is not said to be in the water stands on the land beside it. */
export function keepOthersOut(actors: readonly Actor[], inWater: readonly Actor[], water: StagedWater): void {
  if (!isInLand(water.kind) && water.kind !== 'tank') return
  const [half] = [water.size[0] / 2 + 0.15]
  for (const actor of actors) {
    if (inWater.includes(actor) || actor.support !== undefined || actor.base === undefined) continue
    const { base, bounds } = actor
    const overlaps =
      base[0] + bounds.max[0] > water.centre[0] - half && base[0] + bounds.min[0] < water.centre[0] + half
    if (!overlaps) continue
    const x =
      base[0] < water.centre[0] - 0.3 ? water.centre[0] - half - bounds.max[0] : water.centre[0] + half - bounds.min[0]
    const shift = x - base[0]
    for (const other of actors) {
      if (other !== actor && other.support === actor && other.base)
        other.base = [other.base[0] + shift, other.base[1], other.base[2]]
    }
    actor.base = [x, base[1], base[2]]
  }
}
