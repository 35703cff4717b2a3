import { forkedRandom } from '../../../shared/random/seeded.ts'
import { MATERIALS } from '../../../shared/scene/materials.ts'
import type { SceneSpec, SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import { shapeVolume } from '../../../shared/scene/shapePoints.ts'
import { formOf } from '../staging/forms.ts'
import { softStuffOf } from './softStuff.ts'

/** A ball of this share of a soft thing's width dents it and does not crush it. */
const BEARABLE_WIDTH = 0.27
/** Where it weighs less than this share of the soft thing, it may be as large as it usually is. */
const BEARABLE_WEIGHT = 0.3
/** From which it falls where no height was said, metres. */
const GENTLE_HEIGHT = 0.15
const BECAUSE = { en: 'so that it is not crushed', id: 'supaya tidak remuk' } as const

/**
 * A heavy ball that comes down on a jelly is as small, and falls from as low, as the jelly can bear, where nothing was
 * said of its size or weight, or of the height.
 * Returns the same scene where nothing of the kind happens.
 */
export function withBearableLoads(spec: SceneSpec, seed: number): SceneSpec {
  const sizes = new Map<string, number>()
  for (const { subject, target, verb } of spec.actions) {
    const [load, under] = [subject, target].map((id) => spec.entities.find((one) => one.id === id))
    if (load === undefined || under === undefined || !['fall', 'bounce', 'throw', 'hit'].includes(verb)) continue
    const isOpen = load.concept === 'ball' && !load.sizeMetres && !load.massKg && !load.size
    if (!isOpen || softStuffOf(under) === undefined || softStuffOf(load) !== undefined) continue
    const [ball, soft] = [formIn(load, seed), formIn(under, seed)]
    if (ball.massKg <= BEARABLE_WEIGHT * soft.massKg) continue
    sizes.set(load.id, BEARABLE_WIDTH * Math.min(soft.size[0], soft.size[2]))
  }
  if (sizes.size === 0) return spec
  const because = BECAUSE[spec.language]
  return {
    ...spec,
    actions: spec.actions.map((action): SpecAction => {
      const isGentle = action.verb === 'fall' && sizes.has(action.subject) && !action.dropHeightMetres
      return isGentle
        ? { ...action, dropHeightMetres: { value: GENTLE_HEIGHT, source: { kind: 'inferred', because } } }
        : action
    }),
    entities: spec.entities.map((entity): SpecEntity => {
      const value = sizes.get(entity.id)
      return value === undefined ? entity : { ...entity, sizeMetres: { value, source: { kind: 'inferred', because } } }
    }),
  }
}

function formIn(entity: SpecEntity, seed: number): { size: readonly [number, number, number]; massKg: number } {
  const form = formOf(entity, forkedRandom(seed, `load ${entity.id}`))
  const byStuff = form.parts
    .filter(({ only }) => only !== 'drawn')
    .reduce((sum, { shape, material }) => sum + shapeVolume(shape) * MATERIALS[material].densityKgPerM3, 0)
  return { size: form.size, massKg: form.massKg ?? byStuff }
}
