import { boundsOf } from '../staging/bounds.ts'
import { ORIGIN, UPRIGHT } from '../staging/vectors.ts'
import { box, orb } from './build.ts'
import type { ModelPart, ThingModel } from './model.ts'
import { plainPart } from './scaledModel.ts'

const asDrawn = (part: ModelPart): ModelPart => (part.only === 'touched' ? part : { ...part, only: 'drawn' })

/**
 * What a fine thing is touched as: a block from its foot to most of its height. Spoons and pliers lie still on it, where
 * their own curves would rock on the floor for ever.
 */
export function onFlatFoot(model: ThingModel): ThingModel {
  const { min, max } = boundsOf(model.parts.map(plainPart(model)), ORIGIN, UPRIGHT)
  const size = (axis: 0 | 1 | 2) => max[axis] - min[axis]
  const middle = (axis: 0 | 2) => (max[axis] + min[axis]) / 2
  // Other things stand on a plate's bottom, which must not lie under its own block.
  const high = model.surfaces?.[0]?.height ?? max[1] - size(1) * 0.25
  const share = model.round === 'cylinder' ? 0.72 : 0.92
  const block = box(
    [size(0) * share, Math.max(high - min[1], 0.001), size(2) * share],
    [middle(0), min[1], middle(2)],
    { only: 'touched' },
  )
  return { ...model, parts: [...model.parts.map(asDrawn), block] }
}

/** What is nearly a ball rolls and bounces as one: the hull of its outline would rattle over its own corners. */
export function asBall(model: ThingModel): ThingModel {
  const [first] = model.parts
  if (model.round !== 'ball' || first === undefined || first.shape.kind !== 'lathe') return model
  if (model.parts.some((part) => part.only === 'touched')) return model
  const { min, max } = boundsOf([plainPart(model)(first)], ORIGIN, UPRIGHT)
  const [width, height] = [max[0] - min[0], max[1] - min[1]]
  if (Math.abs(width - height) > 0.3 * width) return model
  const radius = (width + height) / 4
  return {
    ...model,
    parts: [...model.parts.map(asDrawn), orb(radius, [0, min[1] + radius, 0], { only: 'touched' })],
  }
}
