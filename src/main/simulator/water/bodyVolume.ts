import { shapeBox, shapeVolume, tubeRings } from '../../../shared/scene/shapePoints.ts'
import type { BodyPart, BodyShape, StagedBody } from '../../../shared/scene/stagedScene.ts'
import { plus, turned, type Vec3 } from '../physics/vectors.ts'

/** A body's volume as many small pieces in its own frame. */
export interface BodyVolume {
  /** x, y, z of each piece, one after the other, metres. */
  readonly places: Float64Array
  /** Volume of each piece, cubic metres. */
  readonly volumes: Float64Array
  /** Height of each piece, metres: a piece goes under over this way. */
  readonly sizes: Float64Array
  readonly total: number
  /** From the body's origin to its farthest piece across and up, metres. */
  readonly reach: number
  /** Half lengths along the body's own axes. */
  readonly half: Vec3
  readonly middle: Vec3
  /** The radius where the body is a single ball about its own origin: then caps are exact. */
  readonly ballRadius: number | undefined
}

const FEWEST_ALONG = 5
const MOST_ALONG = 18

/** The volume of what can be touched of a body. `finest` is the size below which pieces need not go, metres. */
export function bodyVolume(body: StagedBody, finest: number): BodyVolume {
  const places: number[] = []
  const volumes: number[] = []
  const sizes: number[] = []
  const low: [number, number, number] = [Infinity, Infinity, Infinity]
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity]
  const parts = body.parts.filter((part) => part.only !== 'drawn')
  for (const part of parts) {
    const pieces = piecesOf(part, finest)
    const each = shapeVolume(part.shape) / Math.max(1, pieces.places.length)
    for (const place of pieces.places) {
      places.push(...place)
      volumes.push(each)
      sizes.push(pieces.size)
      for (const axis of [0, 1, 2] as const) {
        low[axis] = Math.min(low[axis], place[axis] - pieces.size / 2)
        high[axis] = Math.max(high[axis], place[axis] + pieces.size / 2)
      }
    }
  }
  const only = parts.length === 1 ? parts[0] : undefined
  const isBall = only?.shape.kind === 'ball' && only.offset.every((value) => value === 0)
  return {
    places: Float64Array.from(places),
    volumes: Float64Array.from(volumes),
    sizes: Float64Array.from(sizes),
    total: volumes.reduce((sum, volume) => sum + volume, 0),
    reach: Math.max(...[0, 1, 2].flatMap((axis) => [Math.abs(low[axis]!), Math.abs(high[axis]!)])),
    half: [(high[0] - low[0]) / 2, (high[1] - low[1]) / 2, (high[2] - low[2]) / 2],
    middle: [(high[0] + low[0]) / 2, (high[1] + low[1]) / 2, (high[2] + low[2]) / 2],
    ballRadius: isBall && only?.shape.kind === 'ball' ? only.shape.radius : undefined,
  }
}

function piecesOf(part: BodyPart, finest: number): { places: Vec3[]; size: number } {
  const { half, middle } = shapeBox(part.shape)
  const counts = half.map((value) => {
    const wanted = Math.ceil((2 * value) / Math.max(finest, 1e-4))
    return Math.min(MOST_ALONG, Math.max(FEWEST_ALONG, wanted))
  }) as [number, number, number]
  const isInside = insideOf(part.shape)
  const places: Vec3[] = []
  for (let i = 0; i < counts[0]; i++) {
    for (let j = 0; j < counts[1]; j++) {
      for (let k = 0; k < counts[2]; k++) {
        const at = (index: number, axis: 0 | 1 | 2) => middle[axis] + half[axis] * ((2 * index + 1) / counts[axis] - 1)
        const local: Vec3 = [at(i, 0), at(j, 1), at(k, 2)]
        if (isInside(local)) places.push(plus(part.offset, turned(local, part.rotation)))
      }
    }
  }
  if (places.length === 0) places.push(plus(part.offset, turned(middle, part.rotation)))
  return { places, size: (2 * half[1]) / counts[1] }
}

function insideOf(shape: BodyShape): (point: Vec3) => boolean {
  switch (shape.kind) {
    case 'ball':
      return ([x, y, z]) => Math.hypot(x, y, z) <= shape.radius
    case 'box':
      return () => true
    case 'cylinder':
      return ([x, , z]) => Math.hypot(x, z) <= shape.radius
    case 'capsule':
      return ([x, y, z]) => Math.hypot(x, Math.max(0, Math.abs(y) - shape.halfHeight), z) <= shape.radius
    case 'lathe':
      return ([x, y, z]) => isInOutline(shape.profile, Math.hypot(x, z), y)
    case 'wedge':
      return ([x, y]) => y <= (shape.height * (x + shape.halfLength)) / (2 * shape.halfLength)
    case 'prism':
      return ([x, y]) => isInOutline(shape.outline, x, y)
    case 'tube': {
      const rings = tubeRings(shape.path, 4)
      return ([x, y, z]) =>
        rings.some(({ middle, radius }) => Math.hypot(x - middle[0], y - middle[1], z - middle[2]) <= radius)
    }
  }
}

/** Whether a point lies in a closed outline (crossings of a ray toward +x). */
function isInOutline(outline: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false
  outline.forEach(([ax, ay], index) => {
    const [bx, by] = outline[(index + 1) % outline.length]!
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
  })
  return inside
}
