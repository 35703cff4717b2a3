import type { StagedBody } from '../../../shared/scene/stagedScene.ts'

/** Whether a body is the ground of its shot. */
export function isGround(body: StagedBody): boolean {
  return body.motion === 'fixed' && body.concept === 'ground'
}

/** Height of a ground's top, metres. */
export function topOf(ground: StagedBody): number {
  const part = ground.parts[0]!
  return ground.position[1] + part.offset[1] + (part.shape.kind === 'box' ? part.shape.halfExtents[1] : 0)
}
