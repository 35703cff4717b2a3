import type { BodyPart, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { ORIGIN, UPRIGHT } from '../staging/vectors.ts'
import { TANK_FLOOR } from './waterKinds.ts'

const GLASS_THICKNESS = 0.012
/** How far the walls stand over the water. */
const FREEBOARD = 0.16

/** The glass box around a tank's water, with a floor. */
export function tankBody(water: StagedWater): StagedBody {
  const [x, y, z] = water.centre
  const [halfX, halfZ] = [water.size[0] / 2, water.size[1] / 2]
  const height = water.bed.depth + FREEBOARD
  const middle = y - water.bed.depth + height / 2
  const wall = (halfExtents: Vector3, offset: Vector3): BodyPart => ({
    shape: { kind: 'box', halfExtents, bevel: 0 },
    material: 'glass',
    colour: '#d9ebe8',
    offset,
    rotation: UPRIGHT,
  })
  const t = GLASS_THICKNESS / 2
  return {
    ...fixed(`${water.id}-tank`, water.label, [x, 0, z]),
    parts: [
      {
        ...wall([halfX + 2 * t, TANK_FLOOR / 2, halfZ + 2 * t], [0, TANK_FLOOR / 2, 0]),
        material: 'stone',
        colour: '#5b6163',
      },
      wall([halfX, height / 2, t], [0, middle, halfZ + t]),
      wall([halfX, height / 2, t], [0, middle, -halfZ - t]),
      wall([t, height / 2, halfZ + 2 * t], [halfX + t, middle, 0]),
      wall([t, height / 2, halfZ + 2 * t], [-halfX - t, middle, 0]),
    ],
  }
}

/** The colour of a pool's tiles, sRGB. */
export const POOL_TILES = '#9fd0d8'

/** A pool let into the ground: tiled walls and floor, and a rim of stone. */
export function poolBody(water: StagedWater): StagedBody {
  const [x, y, z] = water.centre
  const [halfX, halfZ] = [water.size[0] / 2, water.size[1] / 2]
  const depth = water.bed.depth
  const tiles = (halfExtents: Vector3, offset: Vector3, colour = POOL_TILES): BodyPart => ({
    shape: { kind: 'box', halfExtents, bevel: 0 },
    material: 'ceramic',
    colour,
    offset,
    rotation: UPRIGHT,
  })
  const wall = (depth - y) / 2
  const rim = 0.16
  return {
    ...fixed(`${water.id}-basin`, water.label, [x, 0, z]),
    parts: [
      tiles([halfX, 0.05, halfZ], [0, y - depth - 0.05, 0]),
      tiles([halfX + 0.1, wall, 0.05], [0, -wall, halfZ + 0.05]),
      tiles([halfX + 0.1, wall, 0.05], [0, -wall, -halfZ - 0.05]),
      tiles([0.05, wall, halfZ], [halfX + 0.05, -wall, 0]),
      tiles([0.05, wall, halfZ], [-halfX - 0.05, -wall, 0]),
      tiles([halfX + 2 * rim, 0.02, rim], [0, 0.02, halfZ + rim], '#cfc6b6'),
      tiles([halfX + 2 * rim, 0.02, rim], [0, 0.02, -halfZ - rim], '#cfc6b6'),
      tiles([rim, 0.02, halfZ], [halfX + rim, 0.02, 0], '#cfc6b6'),
      tiles([rim, 0.02, halfZ], [-halfX - rim, 0.02, 0], '#cfc6b6'),
    ],
  }
}

function fixed(id: string, label: string, position: Vector3): Omit<StagedBody, 'parts'> {
  return {
    id,
    label,
    concept: 'water',
    motion: 'fixed',
    position,
    rotation: UPRIGHT,
    linearVelocity: ORIGIN,
    angularVelocity: ORIGIN,
    releasedAtSeconds: 0,
  }
}
