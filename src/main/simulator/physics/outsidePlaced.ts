import type { BodyShape } from '../../../shared/scene/stagedScene.ts'
import { type OutsideRoom, readOutside } from './outside.ts'
import type { Quat, Vec3 } from './vectors.ts'

/** Where a shape is: x, y, z of its place, then x, y, z, w of its turn. */
export type ShapeFrame = Float64Array

export function frameAt(place: Vec3, turn: Quat): ShapeFrame {
  return Float64Array.of(...place, ...turn)
}

/**
 * Writes where a point is to the surface of a shape that is placed and turned, in the frame that it is placed in. Returns
 * the distance. `read` looks at the shape in its own frame.
 */
export function readOutsidePlaced(
  shape: BodyShape,
  frame: ShapeFrame,
  x: number,
  y: number,
  z: number,
  room: OutsideRoom,
  read: typeof readOutside = readOutside,
): number {
  const qx = frame[3]!
  const qy = frame[4]!
  const qz = frame[5]!
  const qw = frame[6]!
  const awayX = x - frame[0]!
  const awayY = y - frame[1]!
  const awayZ = z - frame[2]!
  // The turn undone, and below made again.
  const onceX = 2 * (qz * awayY - qy * awayZ)
  const onceY = 2 * (qx * awayZ - qz * awayX)
  const onceZ = 2 * (qy * awayX - qx * awayY)
  const distance = read(
    shape,
    awayX + onceX * qw + (qz * onceY - qy * onceZ),
    awayY + onceY * qw + (qx * onceZ - qz * onceX),
    awayZ + onceZ * qw + (qy * onceX - qx * onceY),
    room,
  )
  const outX = room[1]!
  const outY = room[2]!
  const outZ = room[3]!
  const backX = 2 * (qy * outZ - qz * outY)
  const backY = 2 * (qz * outX - qx * outZ)
  const backZ = 2 * (qx * outY - qy * outX)
  room[1] = outX + backX * qw + (qy * backZ - qz * backY)
  room[2] = outY + backY * qw + (qz * backX - qx * backZ)
  room[3] = outZ + backZ * qw + (qx * backY - qy * backX)
  return distance
}
