import type { CreatureCourse } from '../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { DepartmentOrder } from '../staging/department.ts'
import type { Bounds } from '../staging/vectors.ts'

/** The room that somebody of a size needs at a place. */
export function boundsAround(at: Vector3, [length, height, width]: Vector3): Bounds {
  const half = Math.max(length, width) / 2
  return { min: [at[0] - half, at[1], at[2] - half], max: [at[0] + half, at[1] + height, at[2] + half] }
}

/** The surface of a water that is in the scene. */
export function boundsOfWater(id: string, { brought = [] }: DepartmentOrder): Bounds | undefined {
  const water = brought.flatMap(({ scene }) => scene.waters ?? []).find((one) => one.id === `${id}-surface`)
  return water && boundsOfSurface(water)
}

function boundsOfSurface(water: StagedWater): Bounds {
  const [x, y, z] = water.centre
  const { bed, size } = water
  const [halfLong, halfDeep] =
    bed.kind === 'round' ? [bed.radius, bed.radius] : bed.kind === 'bowl' ? bed.radius : [size[0] / 2, size[1] / 2]
  return { min: [x - halfLong, y, z - halfDeep], max: [x + halfLong, y, z + halfDeep] }
}

/** Waters beside which one stands and goes, where one does not swim. */
const WITH_BANKS = ['pond', 'pool']
/** Between the water and who stands by it, metres. */
const BANK = 0.4

/** A course of who does not swim, on the far bank where it would lead over the water of a pond or a pool. */
export function besideWater(course: CreatureCourse, width: number, { brought = [] }: DepartmentOrder): CreatureCourse {
  if (course.gait === 'swim' || course.gait === 'fly') return course
  const waters = brought.flatMap(({ scene }) => scene.waters ?? []).filter(({ kind }) => WITH_BANKS.includes(kind))
  let way = course
  for (const { min, max } of waters.map(boundsOfSurface)) {
    const room = width / 2 + BANK
    const isOver = way.path.some(
      ([x, y, z]) => y < 0.02 && x > min[0] && x < max[0] && z > min[2] - room / 2 && z < max[2] + room / 2,
    )
    if (!isOver) continue
    const back = min[2] - room - Math.max(...way.path.map(([, , z]) => z))
    way = { ...way, path: way.path.map(([x, , z]): Vector3 => [x, 0, z + back]) }
  }
  return way
}
