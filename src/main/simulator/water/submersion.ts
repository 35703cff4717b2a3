import type { Pose } from '../physics/poseAt.ts'
import { turned, type Vec3 } from '../physics/vectors.ts'
import type { BodyVolume } from './bodyVolume.ts'

/** The plane of the water around a body in the world: height at `x`, `z` is `level + slopeX (x - x0) + slopeZ (z - z0)`. */
export interface WaterPlane {
  readonly level: number
  readonly slopeX: number
  readonly slopeZ: number
  readonly x0: number
  readonly z0: number
}

/** How much of a body is under water, cubic metres, and where the middle of that is in the world. */
export interface Submersion {
  readonly volume: number
  /** The area that it cuts out of the surface, square metres. */
  readonly waterline: number
  readonly centre: Vec3
}

/**
 * The part of a body below a plane: of a ball the exact cap, of anything else its pieces, each going under over its own
 * height. `visit` gets every piece that is under with its volume.
 */
export function submersionOf(
  body: BodyVolume,
  pose: Pose,
  plane: WaterPlane,
  visit?: (x: number, z: number, volume: number) => void,
): Submersion {
  const [px, py, pz] = pose.position
  if (body.ballRadius !== undefined) {
    const height = plane.level + plane.slopeX * (px - plane.x0) + plane.slopeZ * (pz - plane.z0)
    const cap = capOf(body.ballRadius, height - py)
    if (visit && cap.volume > 0) spread(body, pose, plane, cap.volume, visit)
    return { volume: cap.volume, waterline: cap.area, centre: [px, py + cap.middle, pz] }
  }
  let [volume, waterline, x, y, z] = [0, 0, 0, 0, 0]
  const [qx, qy, qz, qw] = pose.rotation
  const count = body.volumes.length
  for (let index = 0; index < count; index++) {
    const a = body.places[3 * index]!
    const b = body.places[3 * index + 1]!
    const c = body.places[3 * index + 2]!
    // The turn by a quaternion, written out: this runs for every piece at every step.
    const tx = 2 * (qy * c - qz * b)
    const ty = 2 * (qz * a - qx * c)
    const tz = 2 * (qx * b - qy * a)
    const wx = px + a + qw * tx + qy * tz - qz * ty
    const wy = py + b + qw * ty + qz * tx - qx * tz
    const wz = pz + c + qw * tz + qx * ty - qy * tx
    const height = plane.level + plane.slopeX * (wx - plane.x0) + plane.slopeZ * (wz - plane.z0)
    const under = 0.5 + (height - wy) / body.sizes[index]!
    if (under <= 0) continue
    const part = body.volumes[index]! * Math.min(1, under)
    if (under < 1) waterline += body.volumes[index]! / body.sizes[index]!
    volume += part
    x += part * wx
    y += part * (under >= 1 ? wy : wy - (1 - under) * 0.5 * body.sizes[index]!)
    z += part * wz
    visit?.(wx, wz, part)
  }
  return volume === 0
    ? { volume, waterline, centre: pose.position }
    : { volume, waterline, centre: [x / volume, y / volume, z / volume] }
}

/** A ball's cap below a plane that lies `above` its middle: volume, and height of the cap's centroid over the middle. */
function capOf(radius: number, above: number): { volume: number; middle: number; area: number } {
  const h = Math.min(2 * radius, Math.max(0, above + radius))
  if (h === 0) return { volume: 0, middle: 0, area: 0 }
  const volume = (Math.PI * h * h * (3 * radius - h)) / 3
  return { volume, middle: (-3 * (2 * radius - h) ** 2) / (4 * (3 * radius - h)), area: Math.PI * h * (2 * radius - h) }
}

/** A known volume over the columns in which a ball stands in the water, as its pieces share it. */
function spread(
  body: BodyVolume,
  pose: Pose,
  plane: WaterPlane,
  volume: number,
  visit: (x: number, z: number, volume: number) => void,
): void {
  const parts: [number, number, number][] = []
  let sum = 0
  for (let index = 0; index < body.volumes.length; index++) {
    const place: Vec3 = [body.places[3 * index]!, body.places[3 * index + 1]!, body.places[3 * index + 2]!]
    const [x, y, z] = turned(place, pose.rotation)
    const under = Math.min(1, 0.5 + (plane.level - pose.position[1] - y) / body.sizes[index]!)
    if (under <= 0) continue
    parts.push([pose.position[0] + x, pose.position[2] + z, under])
    sum += under
  }
  if (parts.length === 0) visit(pose.position[0], pose.position[2], volume)
  for (const [x, z, under] of parts) visit(x, z, (volume * under) / sum)
}
