import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor } from './actor.ts'
import { formOf } from './forms.ts'

/** Free room between things that nothing brings together, metres. */
export const GAP = 0.14

/** Lengthens a table until everything on it stands side by side. */
export function makeRoomOn(support: Actor, actors: readonly Actor[]): void {
  if (support.entity.concept !== 'table' || support.form.foot !== undefined) return
  const carried = actors.filter((actor) => actor.support === support)
  const needed = carried.reduce(
    (total, actor) => total + width(actor) + GAP,
    0.2 + (carried.some((actor) => actor.motion === 'edgeFall') ? 0.5 : 0),
  )
  const deepest = Math.max(0, ...carried.map((actor) => actor.bounds.max[2] - actor.bounds.min[2])) + 0.1
  const [length, height, depth] = support.form.size
  if (needed <= length && deepest <= depth) return
  const stretched = formOf({ ...support.entity, size: undefined, sizeMetres: undefined }, () => 0.5)
  const size: Vector3 = [Math.max(length, needed), height, Math.max(depth, deepest)]
  const scale: Vector3 = [size[0] / stretched.size[0], size[1] / stretched.size[1], size[2] / stretched.size[2]]
  support.form = {
    ...support.form,
    size,
    parts: stretched.parts.map((part, index) =>
      part.shape.kind === 'box'
        ? {
            ...part,
            colour: support.form.parts[index]?.colour ?? part.colour,
            material: support.form.material,
            offset: [part.offset[0] * scale[0], part.offset[1] * scale[1], part.offset[2] * scale[2]],
            shape: {
              ...part.shape,
              halfExtents:
                index === 0
                  ? [
                      part.shape.halfExtents[0] * scale[0],
                      part.shape.halfExtents[1] * scale[1],
                      part.shape.halfExtents[2] * scale[2],
                    ]
                  : [part.shape.halfExtents[0], part.shape.halfExtents[1] * scale[1], part.shape.halfExtents[2]],
            },
          }
        : part,
    ),
  }
  support.bounds = { min: [-size[0] / 2, 0, -size[2] / 2], max: [size[0] / 2, size[1], size[2] / 2] }
}

/** Metres from left to right. */
export function width(actor: Actor): number {
  return actor.bounds.max[0] - actor.bounds.min[0]
}
