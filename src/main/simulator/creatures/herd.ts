import type { CreatureCourse } from '../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { ORIGIN, sum } from '../staging/vectors.ts'
import type { Cast } from './casting.ts'
import { asideOf, flockPaths, lengthOfPath } from './flock.ts'
import { isAtSurface } from './ways.ts'

/** Behind whom, and how far to the side, each of several comes that do the same row of deeds, metres. */
export function laneOf(index: number, [length, , width]: Vector3): Vector3 {
  return index === 0 ? ORIGIN : [-1.35 * index * length, 0, (index % 2 === 0 ? 0.5 : -0.8) * width]
}

/** The way of each of several alike, for a shot about so long: beside each other, or as a flock or a school. */
export function herdCourses(
  { entity, way, size }: Pick<Cast, 'entity' | 'way' | 'size'>,
  count: number,
  seconds: number,
  random: () => number,
): CreatureCourse[] {
  if (count === 1) return [way]
  const surface = isAtSurface(entity)
  const offsets = Array.from({ length: count }, (_, index) => asideOf(index, count, size, way.gait, surface, random))
  const shifted = offsets.map((by) => ({ ...way, path: way.path.map((point) => sum(point, by)) }))
  const flocks = way.gait === 'fly' || (way.gait === 'swim' && !surface)
  if (!flocks || way.speed === 0) return shifted
  const [length, , width] = size
  const apart = Math.max(length, width) * (way.gait === 'fly' ? 1.5 : 1.05)
  // A school stays under the surface.
  const highest =
    way.gait === 'swim' ? Math.max(...way.path.map(([, y]) => y)) + size[1] * 0.3 : Number.POSITIVE_INFINITY
  const paths = flockPaths(way, offsets, { seconds, apart, highest }, random)
  return paths.map((path) => ({ ...way, path, speed: lengthOfPath(path) / (seconds + 1) }))
}
