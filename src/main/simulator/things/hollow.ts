import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { combined } from '../staging/vectors.ts'
import { about, around, box, drum } from './build.ts'
import type { ModelPart, ThingModel } from './model.ts'

const WALLS = 12
const THICK = 0.012

/**
 * What is touched of an open vessel: a floor and a ring of slabs along its inner wall. Convex hulls, which everything else
 * is to the physics, would close it.
 */
export function hollowWalls({ hollow }: ThingModel): ModelPart[] {
  if (hollow === undefined) return []
  const { bottom, rim, radius, shape, halfDepth, middle = [0, 0] } = hollow
  const [low, high] = radius
  const thick = Math.min(THICK, 0.3 * low)
  const rise = rim - bottom
  const lean = (Math.atan2(high - low, rise) * 180) / Math.PI
  const long = Math.hypot(rise, high - low)
  const only = { only: 'touched' } as const
  const floorThick = Math.max(bottom, 0.002)
  const floorAt: Vector3 = [middle[0], bottom - floorThick, middle[1]]
  const slab = (width: number, distance: number, degrees: number): ModelPart => {
    const angle = (degrees * Math.PI) / 180
    const out = distance + (high - low) / 2 + thick / 2
    const wall = box(
      [thick, long, width],
      [middle[0] + out * Math.cos(angle), bottom + (rise - long) / 2, middle[1] + out * Math.sin(angle)],
      only,
    )
    return { ...wall, turn: combined(about('y', -degrees), about('z', -lean)) }
  }
  if (shape === 'square') {
    const depth = halfDepth ?? low
    return [
      box([2 * (low + thick), floorThick, 2 * (depth + thick)], floorAt, only),
      ...[0, 180].map((degrees) => slab(2 * (depth + thick) + (high - low) * 2, low, degrees)),
      ...[90, 270].map((degrees) => slab(2 * (low + thick) + (high - low) * 2, depth, degrees)),
    ]
  }
  const width = 2 * (high + thick) * Math.tan(Math.PI / WALLS) * 1.02
  return [drum(low + thick, floorThick, floorAt, only), ...around(WALLS, (degrees) => slab(width, low, degrees))]
}
