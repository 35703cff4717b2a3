import type { BodyShape } from '../../../shared/scene/stagedScene.ts'
import type { Vec3 } from './vectors.ts'

/** How far a point is outside a shape (negative inside), and which way is out. */
export interface Outside {
  readonly distance: number
  readonly outward: Vec3
}

/** Room for an answer that is written and not made anew: the distance, then the way out along x, y and z. */
export type OutsideRoom = Float64Array

export function outsideRoom(): OutsideRoom {
  return new Float64Array(4)
}

/** What was written into a room, to keep. */
export function outsideIn(room: OutsideRoom): Outside {
  return { distance: room[0]!, outward: [room[1]!, room[2]!, room[3]!] }
}

const answer = outsideRoom()

/**
 * Where a point is to the surface of a shape, both in the shape's own frame; exact where it is near. Turned bodies count
 * as full at every height, as wide as they are there.
 */
export function outsideOf(shape: BodyShape, [x, y, z]: Vec3): Outside {
  readOutside(shape, x, y, z, answer)
  return outsideIn(answer)
}

/** As `outsideOf`, for inner loops: writes into `room` and makes nothing. Returns the distance. */
export function readOutside(shape: BodyShape, x: number, y: number, z: number, room: OutsideRoom): number {
  switch (shape.kind) {
    case 'ball':
      return readFromMiddle(x, y, z, shape.radius, room)
    case 'box':
      return readBox(x, y, z, shape.halfExtents, room)
    case 'cylinder':
      return readRound(x, y, z, shape.radius, -shape.halfHeight, shape.halfHeight, room)
    case 'capsule': {
      const along = Math.min(shape.halfHeight, Math.max(-shape.halfHeight, y))
      return readFromMiddle(x, y - along, z, shape.radius, room)
    }
    case 'lathe': {
      let bottom = Number.POSITIVE_INFINITY
      let top = Number.NEGATIVE_INFINITY
      for (const point of shape.profile) {
        bottom = Math.min(bottom, point[1])
        top = Math.max(top, point[1])
      }
      return readRound(x, y, z, radiusAt(shape.profile, y), bottom, top, room)
    }
    case 'wedge':
      return readWedge(shape, x, y, z, room)
    case 'tube':
      return readTube(shape, x, y, z, room)
    case 'prism':
      return readPrism(shape, x, y, z, room)
  }
}

function write(room: OutsideRoom, distance: number, x: number, y: number, z: number): number {
  room[0] = distance
  room[1] = x
  room[2] = y
  room[3] = z
  return distance
}

function readFromMiddle(x: number, y: number, z: number, radius: number, room: OutsideRoom): number {
  const length = Math.hypot(x, y, z)
  if (length < 1e-9) return write(room, -radius, 0, 1, 0)
  return write(room, length - radius, x / length, y / length, z / length)
}

function readBox(x: number, y: number, z: number, half: Vec3, room: OutsideRoom): number {
  const beyondX = Math.abs(x) - half[0]
  const beyondY = Math.abs(y) - half[1]
  const beyondZ = Math.abs(z) - half[2]
  if (beyondX > 0 || beyondY > 0 || beyondZ > 0) {
    const outX = Math.max(0, beyondX) * (x < 0 ? -1 : 1)
    const outY = Math.max(0, beyondY) * (y < 0 ? -1 : 1)
    const outZ = Math.max(0, beyondZ) * (z < 0 ? -1 : 1)
    const length = Math.hypot(outX, outY, outZ)
    return write(room, length, outX / length, outY / length, outZ / length)
  }
  if (beyondX >= beyondY && beyondX >= beyondZ) return write(room, beyondX, x < 0 ? -1 : 1, 0, 0)
  if (beyondY >= beyondZ) return write(room, beyondY, 0, y < 0 ? -1 : 1, 0)
  return write(room, beyondZ, 0, 0, z < 0 ? -1 : 1)
}

function readRound(
  x: number,
  y: number,
  z: number,
  radius: number,
  bottom: number,
  top: number,
  room: OutsideRoom,
): number {
  const across = Math.hypot(x, z)
  const outX = across < 1e-9 ? 1 : x / across
  const outZ = across < 1e-9 ? 0 : z / across
  const sideways = across - radius
  const middle = (bottom + top) / 2
  const upward = Math.abs(y - middle) - (top - bottom) / 2
  const up = y < middle ? -1 : 1
  if (sideways > 0 && upward > 0) {
    const length = Math.hypot(sideways, upward)
    return write(room, length, (outX * sideways) / length, (up * upward) / length, (outZ * sideways) / length)
  }
  return sideways > upward ? write(room, sideways, outX, 0, outZ) : write(room, upward, 0, up, 0)
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
function readWedge(
  { halfLength, height, halfWidth }: Extract<BodyShape, { kind: 'wedge' }>,
  x: number,
  y: number,
  z: number,
  room: OutsideRoom,
): number {
  const long = Math.hypot(height, 2 * halfLength)
  const upX = -height / long
  const upY = (2 * halfLength) / long
  write(room, x * upX + y * upY - (height * halfLength) / long, upX, upY, 0)
  if (-y > room[0]!) write(room, -y, 0, -1, 0)
  if (x - halfLength > room[0]!) write(room, x - halfLength, 1, 0, 0)
  if (z - halfWidth > room[0]!) write(room, z - halfWidth, 0, 0, 1)
  if (-z - halfWidth > room[0]!) write(room, -z - halfWidth, 0, 0, -1)
  return room[0]!
}

/** Of the straight bars between the points of its path. */
function readTube(
  { path }: Extract<BodyShape, { kind: 'tube' }>,
  x: number,
  y: number,
  z: number,
  room: OutsideRoom,
): number {
  let nearest = Number.POSITIVE_INFINITY
  let [outX, outY, outZ] = [0, 1, 0]
  for (let index = 1; index < path.length; index++) {
    const start = path[index - 1]!
    const end = path[index]!
    const alongX = end[0] - start[0]
    const alongY = end[1] - start[1]
    const alongZ = end[2] - start[2]
    const square = alongX * alongX + alongY * alongY + alongZ * alongZ
    const dotted = (x - start[0]) * alongX + (y - start[1]) * alongY + (z - start[2]) * alongZ
    const share = Math.min(1, Math.max(0, dotted / Math.max(square, 1e-12)))
    const awayX = x - (start[0] + alongX * share)
    const awayY = y - (start[1] + alongY * share)
    const awayZ = z - (start[2] + alongZ * share)
    readFromMiddle(awayX, awayY, awayZ, start[3] + (end[3] - start[3]) * share, room)
    if (room[0]! >= nearest) continue
    nearest = room[0]!
    outX = room[1]!
    outY = room[2]!
    outZ = room[3]!
  }
  return write(room, nearest, outX, outY, outZ)
}

function readPrism(
  { outline, halfDepth }: Extract<BodyShape, { kind: 'prism' }>,
  x: number,
  y: number,
  z: number,
  room: OutsideRoom,
): number {
  readOutline(outline, x, y, room)
  const deep = Math.abs(z) - halfDepth
  const front = z < 0 ? -1 : 1
  const flat = room[0]!
  if (flat > 0 && deep > 0) {
    const distance = Math.hypot(flat, deep)
    const share = flat / distance
    return write(room, distance, room[1]! * share, room[2]! * share, (front * deep) / distance)
  }
  return flat > deep ? flat : write(room, deep, 0, 0, front)
}

/** To the nearest edge of a closed outline in X and Y. */
export function readOutline(
  outline: readonly (readonly [number, number])[],
  x: number,
  y: number,
  room: OutsideRoom,
): number {
  let nearest = Number.POSITIVE_INFINITY
  let outX = 0
  let outY = 1
  let isInside = false
  for (let index = 0; index < outline.length; index++) {
    const start = outline[index]!
    const end = outline[index + 1 === outline.length ? 0 : index + 1]!
    const edgeX = end[0] - start[0]
    const edgeY = end[1] - start[1]
    const square = edgeX * edgeX + edgeY * edgeY
    const share = Math.min(
      1,
      Math.max(0, ((x - start[0]) * edgeX + (y - start[1]) * edgeY) / (square > 1e-12 ? square : 1e-12)),
    )
    const awayX = x - start[0] - edgeX * share
    const awayY = y - start[1] - edgeY * share
    const away = awayX * awayX + awayY * awayY
    if (away < nearest) {
      nearest = away
      outX = awayX
      outY = awayY
    }
    if (start[1] > y !== end[1] > y && x < start[0] + (edgeX * (y - start[1])) / edgeY) isInside = !isInside
  }
  nearest = Math.hypot(outX, outY)
  const sign = isInside ? -1 : 1
  const long = Math.max(nearest, 1e-9)
  return write(room, sign * nearest, (sign * outX) / long, (sign * outY) / long, 0)
}
