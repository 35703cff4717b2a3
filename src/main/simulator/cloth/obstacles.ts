import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { BodyShape, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { type Outside, outsideOf } from '../physics/outside.ts'
import { poseAt } from '../physics/poseAt.ts'
import { minus, plus, type Quat, turned, turnedBy, type Vec3 } from '../physics/vectors.ts'

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
