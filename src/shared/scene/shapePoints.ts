import type { BodyShape, Vector3 } from './stagedScene.ts'

/** A middle of a tube with the radius there. */
export interface TubeRing {
  readonly middle: Vector3
  readonly radius: number
  /** Two unit vectors across the tube. */
  readonly across: readonly [Vector3, Vector3]
}

/** The rings of a tube: its path as a Catmull-Rom curve with `steps` rings to every span. */
export function tubeRings(path: Extract<BodyShape, { kind: 'tube' }>['path'], steps: number): TubeRing[] {
  const at = (index: number) => path[Math.min(path.length - 1, Math.max(0, index))]!
  const middles: [number, number, number, number][] = []
  for (let span = 0; span < path.length - 1; span++) {
    for (let step = 0; step < steps; step++) {
      middles.push(between(at(span - 1), at(span), at(span + 1), at(span + 2), step / steps))
    }
  }
  middles.push([...at(path.length - 1)])
  let side: Vector3 | undefined
  return middles.map(([x, y, z, radius], index) => {
    const [before, after] = [middles[Math.max(0, index - 1)]!, middles[Math.min(middles.length - 1, index + 1)]!]
    const along = unit([after[0] - before[0], after[1] - before[1], after[2] - before[2]])
    const guess: Vector3 = side ?? (Math.abs(along[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0])
    const share = guess[0] * along[0] + guess[1] * along[1] + guess[2] * along[2]
    const first = unit([guess[0] - share * along[0], guess[1] - share * along[1], guess[2] - share * along[2]])
    side = first
    return { middle: [x, y, z], radius: Math.max(0, radius), across: [first, cross(along, first)] }
  })
}

function between<Row extends readonly [number, number, number, number]>(
  a: Row,
  b: Row,
  c: Row,
  d: Row,
  t: number,
): [number, number, number, number] {
  const value = (k: 0 | 1 | 2 | 3) =>
    0.5 *
    (2 * b[k] +
      (c[k] - a[k]) * t +
      (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
      (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t ** 3)
  return [value(0), value(1), value(2), value(3)]
}

function unit([x, y, z]: Vector3): Vector3 {
  const size = Math.hypot(x, y, z) || 1
  return [x / size, y / size, z / size]
}

function cross(a: Vector3, b: Vector3): Vector3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

/** Points of a shape's surface, in its own frame, that lie inside no other's hull: their convex hull is that of the shape. */
export function surfacePoints(shape: BodyShape, segments: number): Vector3[] {
  switch (shape.kind) {
    case 'ball':
      return [-1, -0.7, 0, 0.7, 1].flatMap((y) =>
        circle(shape.radius * Math.sqrt(1 - y * y), y * shape.radius, segments),
      )
    case 'box': {
      const [x, y, z] = shape.halfExtents
      return [-x, x].flatMap((a) => [-y, y].flatMap((b) => [-z, z].map((c): Vector3 => [a, b, c])))
    }
    case 'cylinder':
      return [-shape.halfHeight, shape.halfHeight].flatMap((y) => circle(shape.radius, y, segments))
    case 'capsule':
      return [-1, 1].flatMap((end) =>
        [0, 0.7, 1].flatMap((rise) =>
          circle(shape.radius * Math.sqrt(1 - rise * rise), end * (shape.halfHeight + rise * shape.radius), segments),
        ),
      )
    case 'lathe':
      return shape.profile.flatMap(([radius, y]) => circle(radius, y, segments))
    case 'wedge': {
      const { halfLength, height, halfWidth } = shape
      return [-halfWidth, halfWidth].flatMap((z): Vector3[] => [
        [-halfLength, 0, z],
        [halfLength, 0, z],
        [halfLength, height, z],
      ])
    }
    case 'tube':
      return tubeRings(shape.path, 2).flatMap(({ middle, radius, across: [first, second] }) =>
        circle(radius, 0, Math.max(6, segments / 2)).map(
          ([a, , b]): Vector3 => [
            middle[0] + a * first[0] + b * second[0],
            middle[1] + a * first[1] + b * second[1],
            middle[2] + a * first[2] + b * second[2],
          ],
        ),
      )
    case 'prism':
      return [-shape.halfDepth, shape.halfDepth].flatMap((z) => shape.outline.map(([x, y]): Vector3 => [x, y, z]))
  }
}

function circle(radius: number, y: number, segments: number): Vector3[] {
  if (radius === 0) return [[0, y, 0]]
  return Array.from({ length: segments }, (_, index): Vector3 => {
    const angle = (index / segments) * 2 * Math.PI
    return [radius * Math.cos(angle), y, radius * Math.sin(angle)]
  })
}

/** Lengths of a shape along its own axes, and the middle between its ends. */
export function shapeBox(shape: BodyShape): { readonly half: Vector3; readonly middle: Vector3 } {
  if (shape.kind === 'ball') return { half: [shape.radius, shape.radius, shape.radius], middle: [0, 0, 0] }
  const points = surfacePoints(shape, 16)
  const low = (axis: 0 | 1 | 2) => Math.min(...points.map((point) => point[axis]))
  const high = (axis: 0 | 1 | 2) => Math.max(...points.map((point) => point[axis]))
  const half = (axis: 0 | 1 | 2) => (high(axis) - low(axis)) / 2
  const middle = (axis: 0 | 1 | 2) => (high(axis) + low(axis)) / 2
  return { half: [half(0), half(1), half(2)], middle: [middle(0), middle(1), middle(2)] }
}

/** The volume inside a shape's surface, cubic metres; of a hollow lathe that of its wall. */
export function shapeVolume(shape: BodyShape): number {
  switch (shape.kind) {
    case 'ball':
      return (4 / 3) * Math.PI * shape.radius ** 3
    case 'box':
      return 8 * shape.halfExtents[0] * shape.halfExtents[1] * shape.halfExtents[2]
    case 'cylinder':
      return Math.PI * shape.radius ** 2 * shape.halfHeight * 2
    case 'capsule':
      return Math.PI * shape.radius ** 2 * (shape.halfHeight * 2 + (4 / 3) * shape.radius)
    case 'wedge':
      return 2 * shape.halfLength * shape.halfWidth * shape.height
    case 'lathe':
      return revolvedVolume(shape.profile)
    case 'tube': {
      const rings = tubeRings(shape.path, 4)
      return rings.slice(1).reduce((volume, { middle, radius }, index) => {
        const before = rings[index]!
        const long = Math.hypot(...middle.map((value, axis) => value - before.middle[axis]!))
        return volume + (Math.PI / 3) * long * (radius ** 2 + radius * before.radius + before.radius ** 2)
      }, 0)
    }
    case 'prism':
      return Math.abs(outlineArea(shape.outline)) * shape.halfDepth * 2
  }
}

function revolvedVolume(profile: readonly (readonly [number, number])[]): number {
  let volume = 0
  for (let index = 1; index < profile.length; index++) {
    const [r, y] = profile[index - 1]!
    const [nextR, nextY] = profile[index]!
    volume += (Math.PI / 3) * (nextY - y) * (r * r + r * nextR + nextR * nextR)
  }
  return Math.abs(volume)
}

/** Positive when the outline runs counter-clockwise. */
export function outlineArea(outline: readonly (readonly [number, number])[]): number {
  return outline.reduce((area, [x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length]!
    return area + (x * nextY - nextX * y) / 2
  }, 0)
}
