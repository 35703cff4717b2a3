import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { BodyShape, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { type OutsideRoom, outsideRoom } from '../physics/outside.ts'
import { frameAt, readOutsidePlaced, type ShapeFrame } from '../physics/outsidePlaced.ts'
import { poseAt } from '../physics/poseAt.ts'
import { plus, turned, turnedBy } from '../physics/vectors.ts'

/** What cloth lies on: the parts of all bodies at one time. */
export interface Obstacles {
  /** Writes the least distance of a point to any part, with the way out; false when everything is farther than `within`. */
  readNearest(x: number, y: number, z: number, within: number, room: OutsideRoom): boolean
}

interface PlacedPart {
  readonly shape: BodyShape
  readonly frame: ShapeFrame
  /** Radius of the ball around the part. */
  readonly reach: number
}

const one = outsideRoom()

/** The parts that cloth can touch at a time of the shot; times before it count as its beginning. */
export function obstaclesAt(scene: StagedScene, record: SimulationRecord, timeSeconds: number): Obstacles {
  const parts: PlacedPart[] = []
  for (const body of scene.bodies) {
    const { position, rotation } = poseAt(record, body.id, Math.max(0, timeSeconds))
    for (const { shape, offset, rotation: partTurn } of body.parts) {
      const reach = reachOf(shape)
      if (reach === undefined) continue
      const place = plus(position, turned(offset, rotation))
      parts.push({ shape, frame: frameAt(place, turnedBy(partTurn, rotation)), reach })
    }
  }
  return {
    readNearest(x, y, z, within, room) {
      let isNear = false
      for (const { shape, frame, reach } of parts) {
        const awayX = x - frame[0]!
        const awayY = y - frame[1]!
        const awayZ = z - frame[2]!
        const limit = reach + within
        if (awayX * awayX + awayY * awayY + awayZ * awayZ > limit * limit) continue
        const distance = readOutsidePlaced(shape, frame, x, y, z, one)
        if (distance > within || (isNear && room[0]! <= distance)) continue
        room.set(one)
        isNear = true
      }
      return isNear
    },
  }
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
