import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { Influence } from '../physics/influences.ts'
import { SoftRun } from './softRun.ts'

/** What moves the soft bodies of a scene, and what they do to the others. */
export function softInfluences(scene: StagedScene): readonly Influence[] {
  return scene.bodies.some(({ soft }) => soft !== undefined) ? [new SoftRun(scene)] : []
}
