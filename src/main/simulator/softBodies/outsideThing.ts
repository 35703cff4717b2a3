import type { BodyPart, BodyShape } from '../../../shared/scene/stagedScene.ts'
import { type Outside, outsideOf, outsideOutline } from '../physics/outside.ts'
import { minus, type Quat, turned, type Vec3 } from '../physics/vectors.ts'

/** Where a point is to the surface of a thing, both in the thing's frame. */
export function outsideThing(parts: readonly BodyPart[], point: Vec3): Outside {
  let best: Outside = { distance: Number.POSITIVE_INFINITY, outward: [0, 1, 0] }
  for (const { shape, offset, rotation } of parts) {
    const [x, y, z, w] = rotation
    const undone: Quat = [-x, -y, -z, w]
    const one = outsideShape(shape, turned(minus(point, offset), undone))
    if (one.distance < best.distance) best = { distance: one.distance, outward: turned(one.outward, rotation) }
  }
  return best
}

function outsideShape(shape: BodyShape, point: Vec3): Outside {
  return shape.kind === 'lathe' ? outsideTurned(shape.profile, point) : outsideOf(shape, point)
}

/** To the nearest place of the outline itself, so that a flat dome has its top where it is seen. */
function outsideTurned(profile: readonly (readonly [number, number])[], [x, y, z]: Vec3): Outside {
  const across = Math.hypot(x, z)
  const [outX, outZ] = across < 1e-9 ? [1, 0] : [x / across, z / across]
  // Mirrored, the outline closes without an edge along the axis.
  const mirrored = profile.toReversed().map(([radius, height]): [number, number] => [-radius, height])
  const { distance, outward } = outsideOutline([...profile, ...mirrored], across, y)
  return { distance, outward: [outX * outward[0], outward[1], outZ * outward[0]] }
}
