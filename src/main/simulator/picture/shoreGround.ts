import {
  BufferGeometry,
  CircleGeometry,
  Float32BufferAttribute,
  type Mesh,
  Path,
  Shape,
  ShapeGeometry,
} from 'three/webgpu'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { bedHeightOf } from '../water/bed.ts'

/** How finely the ground under a water is drawn, points along its longer side. */
const POINTS = 120
/** A river goes on beyond the water that is simulated, metres to either side. */
const GOES_ON = 130
const LAND_RADIUS = 440
/** The land goes on a little over the ground under the water, so that no light comes through the seam, metres. */
const OVERLAP = 0.03

/** Whether a water lies in a hole of the ground. */
export function isLetIn({ kind }: StagedWater): boolean {
  return kind === 'shore' || kind === 'pond' || kind === 'puddle' || kind === 'river' || kind === 'pool'
}

/** Half the size of the hole, along X and Z. */
export function holeOf({ kind, size }: StagedWater): readonly [number, number] {
  return [kind === 'river' || kind === 'shore' ? GOES_ON : size[0] / 2, size[1] / 2]
}

/** Whether a place of the world lies in the hole or, at a shore, out at sea; `spare` metres around count too. */
export function isInHole(water: StagedWater, x: number, z: number, spare: number): boolean {
  const [halfX, halfZ] = holeOf(water)
  const [dx, dz] = [Math.abs(x - water.centre[0]), z - water.centre[2]]
  return dx < halfX + spare && (water.kind === 'shore' ? dz : Math.abs(dz)) < halfZ + spare
}

/** Gives a floor a hole where a water lies, and in the hole the ground under the water; a pool brings its own. */
export function layAround(floor: Mesh, water: StagedWater): void {
  floor.geometry.dispose()
  floor.position.set(0, floor.position.y, 0)
  floor.geometry = merged([
    landGeometry(water),
    ...(water.kind === 'pool' ? [] : [bedGeometry(water, floor.position.y)]),
  ])
}

/** In the floor's own frame: X, then -Z, then up. */
function landGeometry(water: StagedWater): BufferGeometry {
  const [x, , z] = water.centre
  const [halfX, halfZ] = holeOf(water)
  const outline = new Shape()
  if (water.kind === 'shore') {
    // Land on one side only.
    const front = -z - halfZ + OVERLAP
    outline.moveTo(-LAND_RADIUS, front)
    outline.lineTo(-LAND_RADIUS, front - LAND_RADIUS)
    outline.lineTo(LAND_RADIUS, front - LAND_RADIUS)
    outline.lineTo(LAND_RADIUS, front)
    outline.closePath()
    return new ShapeGeometry(outline, 2)
  }
  outline.absarc(x, -z, LAND_RADIUS, 0, 2 * Math.PI, false)
  const hole = new Path()
  const under = water.kind === 'pool' ? 0 : OVERLAP
  const [wide, long] = [halfX - under, halfZ - under]
  hole.moveTo(x - wide, -z - long)
  hole.lineTo(x - wide, -z + long)
  hole.lineTo(x + wide, -z + long)
  hole.lineTo(x + wide, -z - long)
  hole.closePath()
  outline.holes.push(hole)
  const geometry = new ShapeGeometry(outline, 48)
  return geometry.attributes.position === undefined ? new CircleGeometry(LAND_RADIUS, 96) : geometry
}

function bedGeometry(water: StagedWater, top: number): BufferGeometry {
  const [cx, cy, cz] = water.centre
  const [halfX, halfZ] = holeOf(water)
  const height = bedHeightOf(water.bed)
  const isLong = water.kind === 'river' || water.kind === 'shore'
  const fall = water.bed.kind === 'channel' ? water.bed.fall : 0
  const limit = water.size[0] / 2
  const columns = isLong ? 2 * POINTS : POINTS
  const rows = Math.max(24, Math.round((POINTS * water.size[1]) / water.size[0]))
  const places: number[] = []
  const normals: number[] = []
  const index: number[] = []
  const heightAt = (x: number, z: number) => {
    const out = Math.max(Math.abs(x / halfX), Math.abs(z / halfZ))
    // At the edge of the hole exactly the land's own height; a river keeps its fall for itself.
    const edge = water.kind === 'river' ? Math.abs(z) / halfZ : out
    const blend = water.kind === 'shore' ? 0 : smooth(0.9, 1, edge)
    const level = height(x, z) + fall * (x - Math.max(-limit, Math.min(limit, x)))
    return (level + cy) * (1 - blend) + top * blend - top
  }
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const u = (2 * column) / columns - 1
      // A river's points lie close where the shot is.
      const x = isLong ? Math.sign(u) * (0.12 * Math.abs(u) + 0.88 * u ** 4) * halfX : u * halfX
      const z = ((2 * row) / rows - 1) * halfZ
      const step = 0.02 + 0.3 / POINTS
      places.push(cx + x, -(cz + z), heightAt(x, z))
      const slopeX = (heightAt(x + step, z) - heightAt(x - step, z)) / (2 * step)
      const slopeZ = (heightAt(x, z + step) - heightAt(x, z - step)) / (2 * step)
      const size = Math.hypot(slopeX, 1, slopeZ)
      normals.push(-slopeX / size, slopeZ / size, 1 / size)
    }
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const first = row * (columns + 1) + column
      const below = first + columns + 1
      index.push(first, below, first + 1, first + 1, below, below + 1)
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(places, 3))
  geometry.setAttribute('normal', new Float32BufferAttribute(normals, 3))
  geometry.setIndex(index)
  return geometry
}

function smooth(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)))
  return t * t * (3 - 2 * t)
}

function merged(parts: readonly BufferGeometry[]): BufferGeometry {
  const [places, normals, index]: [number[], number[], number[]] = [[], [], []]
  for (const part of parts) {
    const offset = places.length / 3
    const { position, normal } = part.attributes
    places.push(...Array.from(position!.array))
    normals.push(...Array.from(normal!.array))
    for (const at of part.index!.array) index.push(at + offset)
    part.dispose()
  }
  const whole = new BufferGeometry()
  whole.setAttribute('position', new Float32BufferAttribute(places, 3))
  whole.setAttribute('normal', new Float32BufferAttribute(normals, 3))
  whole.setIndex(index)
  return whole
}
