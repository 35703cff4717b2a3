import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { cameraAt } from '../picture/cameraPath.ts'
import type { Body } from './body.ts'

/** Of the picture's height: what is as large is drawn with its own fineness; as tall as the picture, a person has about eight thousand triangles. */
const FULL = 1.4
const FINEST = 0.68
const COARSEST = 2.4
const LOOKS = 9

/** How much coarser a creature may be drawn than it is made, by the largest that it is ever seen. */
export function coarsenessOf(
  body: Body,
  { camera, durationSeconds, creatures = [] }: Pick<StagedScene, 'camera' | 'durationSeconds' | 'creatures'>,
): number {
  const [length, height] = body.size
  let largest = 0
  for (let look = 0; look < LOOKS; look++) {
    const share = look / (LOOKS - 1)
    const view = cameraAt(camera, share)
    const at = body.middleAt(share * durationSeconds)
    const far = Math.hypot(...at.map((value, axis) => value - view.position[axis]!))
    const seen = 2 * Math.max(0.1, far) * Math.tan((view.verticalFovDegrees * Math.PI) / 360)
    largest = Math.max(largest, Math.max(height, length) / seen)
  }
  const crowd = creatures.length > 6 ? 1.25 : 1
  return Math.min(COARSEST, Math.max(FINEST, crowd * Math.sqrt(FULL / Math.max(largest, 0.05))))
}

/** Larger cells than this would lose its thinnest limb. */
function thinnest({ lumps }: Body['skins'][number]): number {
  return 1.5 * Math.min(...lumps.map(({ radius, endRadius = radius }) => Math.min(radius, endRadius)))
}

/** A body whose flesh is made of larger cells, and what hangs on it of fewer corners. */
export function coarser(body: Body, by: number): Body {
  return {
    ...body,
    skins: body.skins.map((skin) => ({ ...skin, cell: Math.min(skin.cell * by, Math.max(skin.cell, thinnest(skin))) })),
    solids: body.solids.map((solid) =>
      solid.kind === 'ellipsoid' ? { ...solid, detail: Math.max(5, Math.round((solid.detail ?? 12) / by)) } : solid,
    ),
  }
}
