import type { BodyShape } from '../../../shared/scene/stagedScene.ts'
import { dot, minus, plus, times, type Vec3 } from './vectors.ts'

/** How far a point is outside a shape (negative inside), and which way is out. */
export interface Outside {
  readonly distance: number
  readonly outward: Vec3
}

/**
 * Where a point is to the surface of a shape, both in the shape's own frame; exact where it is near. Turned bodies count
 * as full at every height, as wide as they are there.
 */
export function outsideOf(shape: BodyShape, [x, y, z]: Vec3): Outside {
  switch (shape.kind) {
    case 'ball':
      return fromMiddle([x, y, z], shape.radius)
    case 'box':
      return outsideBox([x, y, z], shape.halfExtents)
    case 'cylinder':
      return outsideRound([x, y, z], shape.radius, -shape.halfHeight, shape.halfHeight)
    case 'capsule': {
      const along = Math.min(shape.halfHeight, Math.max(-shape.halfHeight, y))
      return fromMiddle([x, y - along, z], shape.radius)
    }
    case 'lathe': {
      const heights = shape.profile.map(([, height]) => height)
      const radius = radiusAt(shape.profile, y)
      return outsideRound([x, y, z], radius, Math.min(...heights), Math.max(...heights))
    }
    case 'wedge':
      return outsideWedge(shape, [x, y, z])
    case 'tube':
      return outsideTube(shape, [x, y, z])
    case 'prism':
      return outsidePrism(shape, [x, y, z])
  }
}

function fromMiddle([x, y, z]: Vec3, radius: number): Outside {
  const length = Math.hypot(x, y, z)
  return length < 1e-9
    ? { distance: -radius, outward: [0, 1, 0] }
    : { distance: length - radius, outward: [x / length, y / length, z / length] }
}

function outsideBox(point: Vec3, half: Vec3): Outside {
  const beyond = point.map((value, axis) => Math.abs(value) - half[axis]!) as [number, number, number]
  const sign = (axis: number) => (point[axis]! < 0 ? -1 : 1)
  if (beyond.some((value) => value > 0)) {
    const out = beyond.map((value, axis) => Math.max(0, value) * sign(axis)) as [number, number, number]
    const length = Math.hypot(...out)
    return { distance: length, outward: [out[0] / length, out[1] / length, out[2] / length] }
  }
  const axis = beyond.indexOf(Math.max(...beyond))
  const outward: [number, number, number] = [0, 0, 0]
  outward[axis] = sign(axis)
  return { distance: beyond[axis]!, outward }
}

function outsideRound([x, y, z]: Vec3, radius: number, bottom: number, top: number): Outside {
  const across = Math.hypot(x, z)
  const [outX, outZ] = across < 1e-9 ? [1, 0] : [x / across, z / across]
  const sideways = across - radius
  const middle = (bottom + top) / 2
  const upward = Math.abs(y - middle) - (top - bottom) / 2
  const up = y < middle ? -1 : 1
  if (sideways > 0 && upward > 0) {
    const length = Math.hypot(sideways, upward)
    return {
      distance: length,
      outward: [(outX * sideways) / length, (up * upward) / length, (outZ * sideways) / length],
    }
  }
  return sideways > upward
    ? { distance: sideways, outward: [outX, 0, outZ] }
    : { distance: upward, outward: [0, up, 0] }
}

/** The radius of a turned body at a height, between the points of its outline. */
function radiusAt(profile: readonly (readonly [number, number])[], y: number): number {
  let widest = 0
  for (let index = 1; index < profile.length; index++) {
    const [fromRadius, fromY] = profile[index - 1]!
    const [toRadius, toY] = profile[index]!
    const [low, high] = fromY < toY ? [fromY, toY] : [toY, fromY]
    if (y < low || y > high || high === low) continue
    widest = Math.max(widest, fromRadius + ((toRadius - fromRadius) * (y - fromY)) / (toY - fromY))
  }
  return widest > 0 ? widest : Math.max(...profile.map(([radius]) => radius))
}

/** Of the planes of its five sides, the one that the point is farthest outside of. */
function outsideWedge({ halfLength, height, halfWidth }: Extract<BodyShape, { kind: 'wedge' }>, point: Vec3): Outside {
  const long = Math.hypot(height, 2 * halfLength)
  const sides: readonly (readonly [Vec3, number])[] = [
    [[-height / long, (2 * halfLength) / long, 0], (height * halfLength) / long],
    [[0, -1, 0], 0],
    [[1, 0, 0], halfLength],
    [[0, 0, 1], halfWidth],
    [[0, 0, -1], halfWidth],
  ]
  let best: Outside = { distance: Number.NEGATIVE_INFINITY, outward: [0, 1, 0] }
  for (const [outward, reach] of sides) {
    const distance = dot(point, outward) - reach
    if (distance > best.distance) best = { distance, outward }
  }
  return best
}

/** Of the straight bars between the points of its path. */
function outsideTube({ path }: Extract<BodyShape, { kind: 'tube' }>, point: Vec3): Outside {
  let best: Outside = { distance: Number.POSITIVE_INFINITY, outward: [0, 1, 0] }
  for (let index = 1; index < path.length; index++) {
    const [[ax, ay, az, from], [bx, by, bz, to]] = [path[index - 1]!, path[index]!]
    const along: Vec3 = [bx - ax, by - ay, bz - az]
    const share = Math.min(1, Math.max(0, dot(minus(point, [ax, ay, az]), along) / Math.max(dot(along, along), 1e-12)))
    const middle = plus([ax, ay, az], times(along, share))
    const one = fromMiddle(minus(point, middle), from + (to - from) * share)
    if (one.distance < best.distance) best = one
  }
  return best
}

function outsidePrism({ outline, halfDepth }: Extract<BodyShape, { kind: 'prism' }>, [x, y, z]: Vec3): Outside {
  const flat = outsideOutline(outline, x, y)
  const deep = Math.abs(z) - halfDepth
  const front = z < 0 ? -1 : 1
  if (flat.distance > 0 && deep > 0) {
    const distance = Math.hypot(flat.distance, deep)
    const share = flat.distance / distance
    return { distance, outward: [flat.outward[0] * share, flat.outward[1] * share, (front * deep) / distance] }
  }
  return flat.distance > deep ? flat : { distance: deep, outward: [0, 0, front] }
}

/** To the nearest edge of a closed outline in X and Y. */
export function outsideOutline(outline: readonly (readonly [number, number])[], x: number, y: number): Outside {
  let [nearest, outX, outY, isInside] = [Number.POSITIVE_INFINITY, 0, 1, false]
  for (let index = 0; index < outline.length; index++) {
    const [[ax, ay], [bx, by]] = [outline[index]!, outline[(index + 1) % outline.length]!]
    const [ex, ey] = [bx - ax, by - ay]
    const share = Math.min(1, Math.max(0, ((x - ax) * ex + (y - ay) * ey) / Math.max(ex * ex + ey * ey, 1e-12)))
    const [awayX, awayY] = [x - ax - ex * share, y - ay - ey * share]
    const away = Math.hypot(awayX, awayY)
    if (away < nearest) [nearest, outX, outY] = [away, awayX, awayY]
    if (ay > y !== by > y && x < ax + (ex * (y - ay)) / ey) isInside = !isInside
  }
  const sign = isInside ? -1 : 1
  const long = Math.max(nearest, 1e-9)
  return { distance: sign * nearest, outward: [(sign * outX) / long, (sign * outY) / long, 0] }
}
