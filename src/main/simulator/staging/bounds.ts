import { surfacePoints } from '../../../shared/scene/shapePoints.ts'
import type { BodyPart, Quaternion, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { type Bounds, boundsOfPoints, rotated, sum } from './vectors.ts'

/** The axis-aligned bounds of parts that stand at a place with a rotation. */
export function boundsOf(parts: readonly BodyPart[], position: Vector3, rotation: Quaternion): Bounds {
  const points = parts.flatMap((part) => {
    if (part.shape.kind === 'ball') {
      const centre = sum(position, rotated(part.offset, rotation))
      const r = part.shape.radius
      return [sum(centre, [-r, -r, -r]), sum(centre, [r, r, r])]
    }
    return surfacePoints(part.shape, 32).map((point) =>
      sum(position, rotated(sum(part.offset, rotated(point, part.rotation)), rotation)),
    )
  })
  return boundsOfPoints(points)
}
