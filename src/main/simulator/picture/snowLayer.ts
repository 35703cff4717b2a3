import { BufferGeometry, DynamicDrawUsage, Float32BufferAttribute, Mesh } from 'three/webgpu'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedBody } from '../../../shared/scene/stagedScene.ts'
import { snowDepthAt } from '../../../shared/scene/stagedSnow.ts'
import { boundsOf } from '../staging/bounds.ts'
import { combined, rotated, sum } from '../staging/vectors.ts'
import { farAir } from './daylight.ts'
import type { SetPiece, SetPieceMaker } from './setPieces.ts'
import { sceneryMaterial } from './sets/sceneryMaterial.ts'
import { SNOW } from './surfaces.ts'

/** Edge of the raster's cells: of the thing's length, and at least this, metres. */
const CELLS = 64
const FINEST = 0.012
/** Larger things are scenery, and are white already. */
const LARGEST = 8
/** A top that rises more than this from one cell to the next is no place where snow lies, metres. */
const LEVEL = 0.012
/** How far from its edge a layer is as thick as in its middle, metres. */
const ROUNDING = 0.035
const OVER_GROUND = 0.03

/** The snow on what stands still under the sky: a pillow on every level top that nothing covers, as deep as it lies. */
export const snowLayerPieces: SetPieceMaker = ({ scene, record, light, fade, groundHeight }) => {
  const { snow } = scene
  if (snow === undefined) return []
  const haze = { colour: farAir(light.daylight), from: fade[0], to: fade[1] }
  return scene.bodies
    .filter((body) => body.concept !== 'ground' && body.path === undefined && liesStill(body, record))
    .flatMap((body): SetPiece[] => {
      const pillow = pillowOn(body, groundHeight ?? 0)
      if (pillow === undefined) return []
      const mesh = new Mesh(pillow.geometry, sceneryMaterial(light, haze))
      mesh.castShadow = false
      mesh.receiveShadow = true
      mesh.frustumCulled = false
      return [
        {
          object: mesh,
          moveTo: (timeSeconds) => pillow.lie(snowDepthAt(snow, timeSeconds)),
        },
      ]
    })
}

/** How far something may stir that snow stays lying on, metres. */
const STIRS = 0.004

function liesStill({ id, motion, position }: StagedBody, { poses }: SimulationRecord): boolean {
  if (motion === 'fixed') return true
  const way = poses.get(id) ?? []
  return (
    way.length > 0 && way.every((pose) => pose.position.every((at, axis) => Math.abs(at - position[axis]!) < STIRS))
  )
}

/** The top of a body's parts at a place, of those on which snow can lie; nothing of a tilted or round part. */
function topsOf({ parts, position, rotation }: StagedBody): (x: number, z: number) => number {
  const tops = parts
    .filter(({ only }) => only !== 'touched')
    .map((part) => {
      const turn = combined(rotation, part.rotation)
      const { min, max } = boundsOf([part], position, rotation)
      const middle = sum(position, rotated(part.offset, rotation))
      const isUpright = rotated([0, 1, 0], turn)[1] > 0.99
      const { shape } = part
      const lies = isUpright && (shape.kind === 'box' || shape.kind === 'cylinder')
      const ahead = rotated([1, 0, 0], turn)
      return (x: number, z: number): { height: number; lies: boolean } | undefined => {
        if (x < min[0] || x > max[0] || z < min[2] || z > max[2]) return undefined
        const [dx, dz] = [x - middle[0], z - middle[2]]
        if (shape.kind === 'cylinder' && isUpright && Math.hypot(dx, dz) > shape.radius) return undefined
        if (shape.kind === 'box' && isUpright) {
          const [u, v] = [dx * ahead[0] + dz * ahead[2], dz * ahead[0] - dx * ahead[2]]
          if (Math.abs(u) > shape.halfExtents[0] || Math.abs(v) > shape.halfExtents[2]) return undefined
        }
        return { height: max[1], lies }
      }
    })
  return (x, z) => {
    let highest: { height: number; lies: boolean } | undefined
    for (const top of tops) {
      const here = top(x, z)
      if (here && (highest === undefined || here.height > highest.height)) highest = here
    }
    return highest?.lies ? highest.height : Number.NEGATIVE_INFINITY
  }
}

function pillowOn(
  body: StagedBody,
  ground: number,
): { geometry: BufferGeometry; lie(metres: number): void } | undefined {
  const drawn = body.parts.filter(({ only }) => only !== 'touched')
  if (drawn.length === 0) return undefined
  const { min, max } = boundsOf(drawn, body.position, body.rotation)
  const [wide, long] = [max[0] - min[0], max[2] - min[2]]
  if (Math.max(wide, long) > LARGEST) return undefined
  const cell = Math.max(FINEST, Math.max(wide, long) / CELLS)
  const [columns, rows] = [Math.max(2, Math.ceil(wide / cell)), Math.max(2, Math.ceil(long / cell))]
  const [stepX, stepZ] = [wide / columns, long / rows]
  const top = topsOf(body)
  const across = columns + 1
  const heights = Array.from({ length: across * (rows + 1) }, (_, at) => {
    // A little inside, so that an edge counts as the top that it bounds.
    const inside = (place: number, low: number, high: number) => Math.min(high - 1e-4, Math.max(low + 1e-4, place))
    return top(
      inside(min[0] + (at % across) * stepX, min[0], max[0]),
      inside(min[2] + Math.floor(at / across) * stepZ, min[2], max[2]),
    )
  })
  const index: number[] = []
  const whole = new Uint8Array(heights.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const first = row * across + column
      const corners = [first, first + 1, first + across, first + across + 1]
      const tops = corners.map((at) => heights[at]!)
      const [low, high] = [Math.min(...tops), Math.max(...tops)]
      if (low < ground + OVER_GROUND || high - low > LEVEL) continue
      for (const at of corners) whole[at]! += 1
      index.push(first, first + across, first + 1, first + 1, first + across, first + across + 1)
    }
  }
  if (index.length === 0) return undefined
  const thick = thicknesses(whole, across, rows + 1, Math.min(stepX, stepZ))
  const positions = new Float32BufferAttribute(
    heights.flatMap((height, at) => [
      min[0] + (at % across) * stepX,
      Number.isFinite(height) ? height : ground,
      min[2] + Math.floor(at / across) * stepZ,
    ]),
    3,
  ).setUsage(DynamicDrawUsage)
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', positions)
  geometry.setAttribute(
    'coat',
    new Float32BufferAttribute(
      heights.flatMap(() => [...SNOW, 0]),
      4,
    ),
  )
  geometry.setIndex(index)
  geometry.computeVertexNormals()
  return {
    geometry,
    lie(metres) {
      heights.forEach((height, at) => {
        if (Number.isFinite(height)) positions.setY(at, height + 0.0008 + metres * thick[at]!)
      })
      positions.needsUpdate = true
      geometry.computeVertexNormals()
    },
  }
}

/** How thick the layer is at each corner as a share of its depth: nothing at its edge, all of it farther in. */
function thicknesses(whole: Uint8Array, across: number, down: number, step: number): Float32Array {
  const distance = Float32Array.from(whole, (cells) => (cells === 4 ? Number.POSITIVE_INFINITY : 0))
  const relax = (at: number, near: number) => {
    if (distance[near]! + step < distance[at]!) distance[at] = distance[near]! + step
  }
  for (let row = 1; row < down - 1; row++)
    for (let column = 1; column < across - 1; column++) {
      const at = row * across + column
      relax(at, at - 1)
      relax(at, at - across)
    }
  for (let row = down - 2; row > 0; row--)
    for (let column = across - 2; column > 0; column--) {
      const at = row * across + column
      relax(at, at + 1)
      relax(at, at + across)
    }
  return distance.map((away, at) => Math.sqrt(Math.min(1, away / ROUNDING)) * (0.94 + 0.06 * Math.sin(at * 1.7)))
}
