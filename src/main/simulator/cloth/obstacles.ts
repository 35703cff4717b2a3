import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { BodyShape, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { poseAt } from '../physics/poseAt.ts'
import { minus, plus, type Quat, turned, turnedBy, type Vec3 } from '../physics/vectors.ts'

/** How far a point is outside a shape (negative inside), and which way is out. */
interface Outside {
  readonly distance: number
  readonly outward: Vec3
}

/** What cloth lies on: the parts of all bodies at one time. */
export interface Obstacles {
  /** The least distance of a point to any part, with the way out; undefined when everything is farther than `within`. */
  nearest(point: Vec3, within: number): Outside | undefined
}

interface PlacedPart {
  readonly shape: BodyShape
  readonly place: Vec3
  readonly turn: Quat
  /** Radius of the ball around the part. */
  readonly reach: number
}

/** The parts that cloth can touch at a time of the shot; times before it count as its beginning. */
export function obstaclesAt(scene: StagedScene, record: SimulationRecord, timeSeconds: number): Obstacles {
  const parts: PlacedPart[] = []
  for (const body of scene.bodies) {
    const { position, rotation } = poseAt(record, body.id, Math.max(0, timeSeconds))
    for (const { shape, offset, rotation: partTurn } of body.parts) {
      const reach = reachOf(shape)
      if (reach === undefined) continue
      const place = plus(position, turned(offset, rotation))
      parts.push({ shape, place, turn: turnedBy(partTurn, rotation), reach })
    }
  }
  return {
    nearest(point, within) {
      let best: Outside | undefined
      for (const part of parts) {
        const away = minus(point, part.place)
        const limit = part.reach + within
        if (away[0] ** 2 + away[1] ** 2 + away[2] ** 2 > limit * limit) continue
        const local = outsideOf(part.shape, turned(away, undone(part.turn)))
        if (local.distance > within || (best && best.distance <= local.distance)) continue
        best = { distance: local.distance, outward: turned(local.outward, part.turn) }
      }
      return best
    },
  }
}

function undone([x, y, z, w]: Quat): Quat {
  return [-x, -y, -z, w]
}

/** Undefined for shapes that cloth passes through. */
function reachOf(shape: BodyShape): number | undefined {
  switch (shape.kind) {
    case 'ball':
      return shape.radius
    case 'box':
      return Math.hypot(...shape.halfExtents)
    case 'cylinder':
      return Math.hypot(shape.radius, shape.halfHeight)
    case 'capsule':
      return shape.radius + shape.halfHeight
    case 'lathe':
      return Math.max(...shape.profile.map(([radius, y]) => Math.hypot(radius, y)))
    default:
      return undefined
  }
}

function outsideOf(shape: BodyShape, [x, y, z]: Vec3): Outside {
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
    default:
      return { distance: Number.POSITIVE_INFINITY, outward: [0, 1, 0] }
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
