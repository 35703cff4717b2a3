import type { BodyPart, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { DepartmentOrder } from '../staging/department.ts'
import type { Ground } from '../staging/surroundings.ts'
import { ORIGIN, UPRIGHT } from '../staging/vectors.ts'
import { poolBody, tankBody } from './containers.ts'
import { isInLand } from './waterKinds.ts'

/** Grass beside water in the open, where nothing else was said. */
export function groundBy(water: StagedWater, { ground, spec }: DepartmentOrder): Ground {
  const isSaid = spec.entities.some(({ concept }) => concept === 'ground') || spec.set !== undefined
  if (isSaid || spec.surroundings.value !== 'outdoors' || !isInLand(water.kind) || water.kind === 'puddle')
    return ground
  return { ...ground, material: 'soil', colour: '#66803f' }
}

/** The land with a hole for the water, or the ground under it; and what holds it. */
export function bodiesAround(water: StagedWater, ground: Ground): StagedBody[] {
  const [x, y, z] = water.centre
  if (water.kind === 'tank') return [tankBody(water)]
  const deepest = y - water.bed.depth - 0.5
  const box = (halfExtents: Vector3, offset: Vector3): BodyPart => ({
    shape: { kind: 'box', halfExtents, bevel: 0 },
    material: ground.material,
    colour: ground.colour,
    offset,
    rotation: UPRIGHT,
  })
  const land = (parts: BodyPart[]): StagedBody => ({
    id: 'ground',
    label: ground.label,
    concept: 'ground',
    motion: 'fixed',
    parts,
    position: ORIGIN,
    rotation: UPRIGHT,
    linearVelocity: ORIGIN,
    angularVelocity: ORIGIN,
    releasedAtSeconds: 0,
  })
  if (water.kind === 'shore') {
    const front = z + water.size[1] / 2
    return [land([box([60, 0.5, 30], [0, -0.5, front + 30]), box([60, 0.5, 60], [0, deepest, 0])])]
  }
  if (!isInLand(water.kind)) return [land([box([60, 0.5, 60], [0, deepest, 0])])]
  const [halfX, halfZ] = [water.size[0] / 2, water.size[1] / 2]
  const floor = water.kind === 'pool' ? y - water.bed.depth - 0.5 : deepest - 0.5
  const frame = land([
    box([30, 0.5, 15], [x, -0.5, z - halfZ - 15]),
    box([30, 0.5, 15], [x, -0.5, z + halfZ + 15]),
    box([15, 0.5, halfZ], [x - halfX - 15, -0.5, z]),
    box([15, 0.5, halfZ], [x + halfX + 15, -0.5, z]),
    box([halfX, 0.5, halfZ], [x, floor, z]),
  ])
  return water.kind === 'pool' ? [frame, poolBody(water)] : [frame]
}

/** What the camera has to show of a water: all of a small one, of a wide one the place of the action. */
export function pointsOf(water: StagedWater, largestInIt: number, boats: readonly StagedBody[]): Vector3[] {
  const [x, y, z] = water.centre
  const around = (halfX: number, halfZ: number, height: number): Vector3[] =>
    [-halfX, halfX].flatMap((dx) =>
      [-halfZ, halfZ].flatMap((dz) => [0, height].map((dy): Vector3 => [x + dx, y + dy, z + dz])),
    )
  const [halfX, halfZ] = [water.size[0] / 2, water.size[1] / 2]
  const largest = Math.max(0.3, largestInIt)
  switch (water.kind) {
    case 'tank':
      return around(halfX + 0.05, halfZ + 0.05, 0.12).flatMap((point) => [point, [point[0], 0, point[2]]])
    case 'pond':
    case 'puddle':
      if (water.kind === 'pond' && water.bed.kind === 'relief')
        return [...around(halfX * 0.8, halfZ * 0.8, 0), [x, Math.max(...water.bed.heights), z - halfZ]]
      return around(halfX * 0.62, halfZ * 0.62, 0.05)
    case 'pool':
      return around(Math.min(halfX, 3 * largest + 1), Math.min(halfZ, 1.4), 0.1)
    case 'river':
      // Down a street one also sees what stands on the banks.
      if (water.bed.kind === 'relief')
        return [...around(3, halfZ * 0.42, 0.05), [x - 3, 1.9, z - halfZ], [x + 3, 1.9, z - halfZ]]
      return around(Math.min(2.4, halfX * 0.4), halfZ * 0.24, 0.1)
    case 'shore':
      return [
        [x - 3, 0, z + halfZ * 0.75],
        [x + 3, 0, z + halfZ * 0.75],
        [x, 0.5, z - halfZ],
      ]
    case 'lake':
    case 'sea': {
      const width = boats.length > 0 ? Math.max(...boats.map((boat) => boatReach(boat))) * 1.5 : 3 * largest + 0.6
      return around(width, width * 0.3, width * 0.5)
    }
    case 'vessel':
    case 'basin':
    case 'spill':
    case 'runoff':
      return around(halfX * 1.4, halfZ, 0.05)
  }
}

function boatReach(boat: StagedBody): number {
  const [part] = boat.parts
  return part?.shape.kind === 'prism' ? Math.max(...part.shape.outline.map(([px]) => Math.abs(px))) : 1
}
