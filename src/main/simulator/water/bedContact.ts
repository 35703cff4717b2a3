import { surfacePoints } from '../../../shared/scene/shapePoints.ts'
import type { StagedBody } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { InfluencedBody } from '../physics/influences.ts'
import { velocityAt } from '../physics/motion.ts'
import { dot, length, minus, plus, times, turned, type Vec3 } from '../physics/vectors.ts'
import type { WaterField } from './waterField.ts'

/** How stiffly the ground under water holds: a body on it swings at this rate, rad/s. */
const STIFFNESS = 90
const DAMPING_SHARE = 0.8
const FRICTION = 0.5
const POINTS_AROUND = 8

const pointsOf = new WeakMap<StagedBody, readonly Vec3[]>()

/** Points of the body's outside, in its own frame. */
function outsideOf(body: StagedBody): readonly Vec3[] {
  const known = pointsOf.get(body)
  if (known) return known
  const points = body.parts
    .filter((part) => part.only !== 'drawn')
    .flatMap((part) =>
      surfacePoints(part.shape, POINTS_AROUND).map((point) => plus(part.offset, turned(point, part.rotation))),
    )
  pointsOf.set(body, points)
  return points
}

/**
 * Keeps a body on the uneven ground of a pond or river, which the physics engine does not know: each point of its outside
 * that is in the ground is pushed out along the ground's slope, softly, as mud does, and rubs on it.
 */
export function pushOutOfGround(body: InfluencedBody, water: StagedWater, field: WaterField): void {
  if (water.bed.kind === 'flat' || water.bed.kind === 'round') return
  const { pose } = body.motion
  const [cx, cy, cz] = water.centre
  const [x0, z0] = [pose.position[0] - cx, pose.position[2] - cz]
  if (Math.abs(x0) > water.size[0] / 2 || Math.abs(z0) > water.size[1] / 2) return
  const touched: { point: Vec3; depth: number }[] = []
  for (const local of outsideOf(body.staged)) {
    const point = plus(pose.position, turned(local, pose.rotation))
    const ground = field.groundAt(point[0] - cx, point[2] - cz) + cy
    if (point[1] < ground) touched.push({ point, depth: ground - point[1] })
  }
  if (touched.length === 0) return
  const normal = groundNormal(field, x0, z0)
  const stiffness = (body.massKg * STIFFNESS ** 2) / Math.min(4, touched.length)
  const damping = (2 * DAMPING_SHARE * body.massKg * STIFFNESS) / Math.min(4, touched.length)
  for (const { point, depth } of touched) {
    const velocity = velocityAt(body.motion, point)
    const into = dot(velocity, normal)
    const press = Math.max(0, stiffness * depth * normal[1] - damping * into)
    const aside = minus(velocity, times(normal, into))
    const rub = times(aside, (-FRICTION * press) / (length(aside) + 0.03))
    body.push(plus(times(normal, press), rub), point)
  }
}

function groundNormal(field: WaterField, x: number, z: number): Vec3 {
  const [dx, dz] = field.cell
  const riseX = (field.groundAt(x + dx, z) - field.groundAt(x - dx, z)) / (2 * dx)
  const riseZ = (field.groundAt(x, z + dz) - field.groundAt(x, z - dz)) / (2 * dz)
  const size = Math.hypot(riseX, 1, riseZ)
  return [-riseX / size, 1 / size, -riseZ / size]
}
