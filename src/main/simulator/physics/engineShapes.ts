import RAPIER from '@dimforge/rapier3d-deterministic-compat'
import { surfacePoints } from '../../../shared/scene/shapePoints.ts'
import type { BodyShape } from '../../../shared/scene/stagedScene.ts'
import { length, type Vec3 } from './vectors.ts'

/** A shape as the engine takes it: what is neither round nor a box as the convex hull of its corners. */
export function colliderShape(shape: BodyShape): RAPIER.ColliderDesc {
  switch (shape.kind) {
    case 'ball':
      return RAPIER.ColliderDesc.ball(shape.radius)
    case 'box':
      return RAPIER.ColliderDesc.cuboid(...shape.halfExtents)
    case 'cylinder':
      return RAPIER.ColliderDesc.cylinder(shape.halfHeight, shape.radius)
    case 'capsule':
      return RAPIER.ColliderDesc.capsule(shape.halfHeight, shape.radius)
    case 'lathe':
    case 'wedge':
    case 'tube':
    case 'prism':
      return hullOf(cornersOf(shape))
  }
}

/** Of the convex shape that the engine sees, in the shape's own frame; none of what is round. */
export function cornersOf(shape: BodyShape): readonly Vec3[] {
  switch (shape.kind) {
    case 'ball':
    case 'cylinder':
    case 'capsule':
      return []
    case 'lathe':
      return latheRings(shape.profile)
    case 'box': {
      const [x, y, z] = shape.halfExtents
      return [-x, x].flatMap((a) => [-y, y].flatMap((b) => [-z, z].map((c): Vec3 => [a, b, c])))
    }
    case 'wedge':
    case 'tube':
    case 'prism':
      return surfacePoints(shape, LATHE_SEGMENTS)
  }
}

function hullOf(points: readonly Vec3[]): RAPIER.ColliderDesc {
  const hull = RAPIER.ColliderDesc.convexHull(Float32Array.from(points.flat()))
  if (hull === null) throw new Error('A shape of the scene has no volume')
  return hull
}

const LATHE_SEGMENTS = 16

function latheRings(profile: readonly (readonly [number, number])[]): Vec3[] {
  return outermost(profile).flatMap(([radius, y]) =>
    radius === 0
      ? [[0, y, 0] as const]
      : Array.from({ length: LATHE_SEGMENTS }, (_, k): Vec3 => {
          const angle = (k / LATHE_SEGMENTS) * 2 * Math.PI
          return [radius * Math.cos(angle), y, radius * Math.sin(angle)]
        }),
  )
}

const MOST_RINGS = 9

/**
 * The points of a profile that its convex hull touches, without those that hardly shape it: the engine pays for every
 * point at every step.
 */
function outermost(profile: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const chain: (readonly [number, number])[] = []
  for (const point of profile.toSorted((one, other) => one[1] - other[1] || other[0] - one[0])) {
    while (chain.length >= 2 && turnsInward(chain.at(-2)!, chain.at(-1)!, point)) chain.pop()
    chain.push(point)
  }
  while (chain.length > MOST_RINGS) {
    const slightest = chain
      .slice(1, -1)
      .map((point, index) => ({ index: index + 1, area: cornerArea(chain[index]!, point, chain[index + 2]!) }))
      .reduce((least, one) => (one.area < least.area ? one : least))
    chain.splice(slightest.index, 1)
  }
  return chain
}

function cornerArea(a: readonly [number, number], b: readonly [number, number], c: readonly [number, number]): number {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]))
}

function turnsInward(
  a: readonly [number, number],
  b: readonly [number, number],
  c: readonly [number, number],
): boolean {
  return (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]) <= 0
}

/** From a shape's own origin to its farthest point, metres. */
export function shapeReach(shape: BodyShape): number {
  switch (shape.kind) {
    case 'ball':
      return shape.radius
    case 'box':
      return length(shape.halfExtents)
    case 'cylinder':
      return Math.hypot(shape.radius, shape.halfHeight)
    case 'lathe':
      return Math.max(...shape.profile.map(([radius, y]) => Math.hypot(radius, y)))
    case 'wedge':
      return Math.hypot(shape.halfLength, shape.height, shape.halfWidth)
    case 'capsule':
      return shape.halfHeight + shape.radius
    case 'tube':
    case 'prism':
      return Math.max(...surfacePoints(shape, LATHE_SEGMENTS).map(length))
  }
}
