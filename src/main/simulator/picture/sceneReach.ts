import { Vector3 } from 'three/webgpu'
import { shapeBox } from '../../../shared/scene/shapePoints.ts'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { isGround } from './ground.ts'

/** A ball that holds what a shot is about, metres. */
export interface Reach {
  readonly middle: Vector3
  readonly radius: number
}

/** A ball around everything that moves or stands in the shot, over its whole length: the key light covers it. */
export function sceneReach(staged: StagedScene, record: SimulationRecord): Reach {
  const points: Vector3[] = []
  for (const body of staged.bodies) {
    if (isGround(body)) continue
    const keys = record.poses.get(body.id) ?? []
    const size = Math.max(...body.parts.map((part) => new Vector3(...part.offset).length() + partReach(part.shape)))
    for (let index = 0; index < keys.length; index += 8) {
      const [x, y, z] = keys[index]!.position
      points.push(new Vector3(x - size, y - size, z - size), new Vector3(x + size, y + size, z + size))
    }
  }
  const near = points.filter((point) => point.length() < 30)
  const low = near.reduce((sum, point) => sum.min(point), new Vector3(Infinity, Infinity, Infinity))
  const high = near.reduce((sum, point) => sum.max(point), new Vector3(-Infinity, -Infinity, -Infinity))
  if (near.length === 0) return reachInView(staged)
  const middle = low.clone().add(high).multiplyScalar(0.5)
  return { middle, radius: Math.min(12, Math.max(0.5, high.distanceTo(middle) * 1.15)) }
}

function partReach(shape: StagedBody['parts'][number]['shape']): number {
  const { half, middle } = shapeBox(shape)
  return Math.hypot(...half) + Math.hypot(...middle)
}

/** Where nothing tells how far things go: what the first picture shows. */
function reachInView({ camera }: StagedScene): Reach {
  const { position, target, verticalFovDegrees } = camera.keys[0]!
  const middle = new Vector3(...target)
  const distance = middle.distanceTo(new Vector3(...position))
  return {
    middle,
    radius: Math.min(12, Math.max(0.5, 1.2 * distance * Math.tan((verticalFovDegrees * Math.PI) / 360))),
  }
}
