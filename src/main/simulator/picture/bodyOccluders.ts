import { type Group, Quaternion, Vector3 } from 'three/webgpu'
import { shapeBox } from '../../../shared/scene/shapePoints.ts'
import type { StagedBody } from '../../../shared/scene/stagedScene.ts'
import { type Occluder, shapeMiddle } from './occlusion.ts'

/** What of a body darkens the ground and the things around, where `group` is. */
export function occludersOf(body: StagedBody, group: Group): Occluder[] {
  // Pieces are too many and too small to be worth their shade.
  const seen = body.pieceOf === undefined ? body.parts.filter((part) => part.only !== 'touched' && !isThin(part)) : []
  return seen.map((part): Occluder => {
    const middle = new Vector3()
    const within = new Vector3(...shapeMiddle(part.shape))
      .applyQuaternion(new Quaternion(...part.rotation))
      .add(new Vector3(...part.offset))
    const ownTurn = new Quaternion(...part.rotation)
    const turn = new Quaternion()
    return {
      shape: part.shape,
      isFixed: body.motion === 'fixed' && body.path === undefined,
      place() {
        const { x, y, z } = middle.copy(within).applyMatrix4(group.matrixWorld)
        turn.copy(group.quaternion).multiply(ownTurn)
        return { position: [x, y, z], rotation: [turn.x, turn.y, turn.z, turn.w] }
      },
    }
  })
}

/** Labels and lines shade nothing. */
function isThin(part: StagedBody['parts'][number]): boolean {
  return part.only === 'drawn' && Math.min(...shapeBox(part.shape).half) < 0.004
}
