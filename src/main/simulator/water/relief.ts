import type { BodyPart, Quaternion, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { WaterBed } from '../../../shared/scene/stagedWater.ts'
import { boundsOf } from '../staging/bounds.ts'
import { combined, rotated, sum } from '../staging/vectors.ts'

export type Relief = Extract<WaterBed, { kind: 'relief' }>

/** A part of a body where it stands in the world. */
export interface StandingPart {
  readonly part: BodyPart
  readonly position: Vector3
  readonly rotation: Quaternion
}

/** The height at a place of a relief, metres, between the middles of its cells; beyond its edge as at the edge. */
export function reliefHeight({ size, columns, rows, heights }: Relief): (x: number, z: number) => number {
  return (x, z) => {
    const column = Math.min(columns - 1, Math.max(0, (x / size[0] + 0.5) * columns - 0.5))
    const row = Math.min(rows - 1, Math.max(0, (z / size[1] + 0.5) * rows - 0.5))
    const [left, back] = [Math.min(columns - 2, Math.floor(column)), Math.min(rows - 2, Math.floor(row))]
    const [u, v] = [column - left, row - back]
    const at = back * columns + left
    const [a, b, c, d] = [heights[at]!, heights[at + 1]!, heights[at + columns]!, heights[at + columns + 1]!]
    return a * (1 - u) * (1 - v) + b * u * (1 - v) + c * (1 - u) * v + d * u * v
  }
}

/** A relief of a height at each place, metres from the water's middle, to a tenth of a millimetre. */
export function reliefOf(
  height: (x: number, z: number) => number,
  { size, columns, rows, isGround }: Pick<Relief, 'size' | 'columns' | 'rows' | 'isGround'>,
): Relief {
  const heights = Array.from({ length: columns * rows }, (_, at) => {
    const x = (((at % columns) + 0.5) / columns - 0.5) * size[0]
    const z = ((Math.floor(at / columns) + 0.5) / rows - 0.5) * size[1]
    return Math.round(height(x, z) * 1e4) / 1e4
  })
  const depth = Math.max(0.01, -heights.reduce((least, one) => Math.min(least, one), 0))
  return { kind: 'relief', depth, size, columns, rows, heights, isGround }
}

/** The top of what stands at a place of the world, metres: of blocks and wedges exactly, of other shapes their bounds. */
export function topOf(parts: readonly StandingPart[], floor: number): (x: number, z: number) => number {
  const tops = parts.map(topOfPart)
  return (x, z) => tops.reduce((highest, top) => Math.max(highest, top(x, z)), floor)
}

function topOfPart({ part, position, rotation }: StandingPart): (x: number, z: number) => number {
  const { shape } = part
  const turn = combined(rotation, part.rotation)
  const middle = sum(position, rotated(part.offset, rotation))
  if (shape.kind === 'wedge') {
    const along = rotated([1, 0, 0], turn)
    const aside = rotated([0, 0, 1], turn)
    return (x, z) => {
      const [dx, dz] = [x - middle[0], z - middle[2]]
      const [u, v] = [dx * along[0] + dz * along[2], dx * aside[0] + dz * aside[2]]
      if (Math.abs(u) > shape.halfLength || Math.abs(v) > shape.halfWidth) return Number.NEGATIVE_INFINITY
      return middle[1] + (shape.height * (u + shape.halfLength)) / (2 * shape.halfLength)
    }
  }
  const { min, max } = boundsOf([part], position, rotation)
  return (x, z) => (x > min[0] && x < max[0] && z > min[2] && z < max[2] ? max[1] : Number.NEGATIVE_INFINITY)
}
