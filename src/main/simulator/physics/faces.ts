import type { BodyShape } from '../../../shared/scene/stagedScene.ts'
import type { Part } from './rapierWorld.ts'
import { dot, plus, times, type Vec3 } from './vectors.ts'

/** A flat side of a shape, in its own frame. */
export interface Face {
  /** Outward. */
  readonly normal: Vec3
  /** Of its plane over the shape's origin, metres. */
  readonly height: number
  /** Whether a point lies over it, however far above or below. */
  holds(point: Vec3): boolean
}

const kept = new WeakMap<BodyShape, readonly Face[]>()

/** The flat sides on which things can stand: of a box all six, of a cylinder its ends, of a slice both its broad sides. */
export function facesOf(shape: BodyShape): readonly Face[] {
  const known = kept.get(shape)
  if (known !== undefined) return known
  const faces = newFacesOf(shape)
  kept.set(shape, faces)
  return faces
}

function newFacesOf(shape: BodyShape): Face[] {
  switch (shape.kind) {
    case 'box':
      return ([0, 1, 2] as const).flatMap((axis) => bothSides(axis, shape.halfExtents[axis], isOverBox(shape, axis)))
    case 'cylinder':
      return bothSides(1, shape.halfHeight, ([x, , z]) => Math.hypot(x, z) <= shape.radius)
    case 'ball':
    case 'lathe':
    case 'wedge':
    case 'capsule':
    case 'tube':
    case 'prism':
      return []
  }
}

function bothSides(axis: 0 | 1 | 2, height: number, holds: Face['holds']): Face[] {
  return [1, -1].map((side) => {
    const normal: [number, number, number] = [0, 0, 0]
    normal[axis] = side
    return { normal, height, holds }
  })
}

function isOverBox({ halfExtents }: Extract<BodyShape, { kind: 'box' }>, axis: 0 | 1 | 2): Face['holds'] {
  const [first, second] = ([0, 1, 2] as const).filter((other) => other !== axis) as [0 | 1 | 2, 0 | 1 | 2]
  return (point) => Math.abs(point[first]) <= halfExtents[first] && Math.abs(point[second]) <= halfExtents[second]
}

/** A point well inside a part, in its own frame: the origin of a vessel is in its foot. */
export function insideOf({ corners }: Pick<Part, 'corners'>): Vec3 {
  const known = insides.get(corners)
  if (known !== undefined) return known
  const inside: Vec3 = corners.length === 0 ? [0, 0, 0] : times(corners.reduce(plus), 1 / corners.length)
  insides.set(corners, inside)
  return inside
}

const insides = new WeakMap<readonly Vec3[], Vec3>()

/** Points that are this much higher than the lowest still lie with it, metres. */
const LEVEL = 2e-5
const RIM_POINTS = 8

/**
 * The points of a part, in its own frame, that lie farthest against a direction of that frame: first the very farthest,
 * then the middle of all that lie as far, as the corners of a box do that stands flat, then those.
 */
export function lowestAlong(part: Part, direction: Vec3): Vec3[] {
  const { shape } = part.staged
  const [x, y, z] = direction
  switch (shape.kind) {
    case 'ball':
      return [[-shape.radius * x, -shape.radius * y, -shape.radius * z]]
    case 'cylinder':
      return lowestOfCylinder(shape, direction)
    case 'capsule': {
      const ends = Math.abs(2 * shape.halfHeight * y) < LEVEL ? [0, 1, -1] : [-Math.sign(y)]
      return ends.map((end) => [-shape.radius * x, -shape.radius * y + end * shape.halfHeight, -shape.radius * z])
    }
    case 'box':
    case 'lathe':
    case 'wedge':
    case 'tube':
    case 'prism':
      return lowestOf(part.corners, direction)
  }
}

function lowestOfCylinder({ radius, halfHeight }: Extract<BodyShape, { kind: 'cylinder' }>, [x, y, z]: Vec3): Vec3[] {
  const across = Math.hypot(x, z)
  const end = -Math.sign(y) * halfHeight
  if (2 * radius * across < LEVEL) {
    const rim = Array.from({ length: RIM_POINTS }, (_, index): Vec3 => {
      const angle = (2 * Math.PI * index) / RIM_POINTS
      return [radius * Math.cos(angle), end, radius * Math.sin(angle)]
    })
    return [[0, end, 0], ...rim]
  }
  const [towardX, towardZ] = [(-x * radius) / across, (-z * radius) / across]
  const ends = 2 * halfHeight * Math.abs(y) < LEVEL ? [0, halfHeight, -halfHeight] : [end]
  return ends.map((height) => [towardX, height, towardZ])
}

function lowestOf(corners: readonly Vec3[], direction: Vec3): Vec3[] {
  let least = Number.POSITIVE_INFINITY
  let lowest: Vec3[] = []
  for (const corner of corners) {
    const along = dot(corner, direction)
    if (along > least + LEVEL) continue
    if (along < least - LEVEL) lowest = []
    if (along < least) {
      least = along
      lowest.unshift(corner)
    } else lowest.push(corner)
  }
  if (lowest.length < 2) return lowest
  const middle = times(lowest.reduce(plus), 1 / lowest.length)
  return [lowest[0]!, middle, ...lowest.slice(1)]
}
