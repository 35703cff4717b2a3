import { PerspectiveCamera, Vector3 } from 'three/webgpu'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { poseAt } from '../physics/poseAt.ts'
import { cameraAt } from './cameraPath.ts'

/** Farther out than this, in half pictures from the middle, nobody sees how a thing moves. */
const OUT_OF_SIGHT = 1.3

/** How far the fastest thing in the picture travels between two times, in pixels of a picture of this size. */
export function shutterTravel(
  scene: StagedScene,
  record: SimulationRecord,
  [openSeconds, closeSeconds]: readonly [number, number],
  { width, height }: { readonly width: number; readonly height: number },
): number {
  const camera = new PerspectiveCamera(40, width / height, 0.05, 500)
  const placesAt = (time: number) => {
    const view = cameraAt(scene.camera, time / scene.durationSeconds)
    camera.fov = view.verticalFovDegrees
    camera.position.set(...view.position)
    camera.lookAt(...view.target)
    camera.updateProjectionMatrix()
    camera.updateMatrixWorld()
    return scene.bodies.map(({ id }) => new Vector3(...poseAt(record, id, time).position).project(camera))
  }
  const [before, after] = [placesAt(openSeconds), placesAt(closeSeconds)]
  let farthest = 0
  for (const [index, { concept }] of scene.bodies.entries()) {
    const [from, to] = [before[index]!, after[index]!]
    const isSeen = [from, to].every(({ x, y, z }) => z < 1 && Math.max(Math.abs(x), Math.abs(y)) < OUT_OF_SIGHT)
    if (concept === 'ground' || !isSeen) continue
    farthest = Math.max(farthest, Math.hypot((to.x - from.x) * width, (to.y - from.y) * height) / 2)
  }
  return farthest
}
