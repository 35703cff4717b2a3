import type { ShotRequest } from '../../../shared/model/index.ts'
import { ok, type Result, refused } from '../../../shared/result.ts'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { TakeStage } from '../../../shared/scene/takeRequest.ts'
import type { Understanding } from '../../../shared/scene/understanding.ts'
import { simulateCloths } from '../cloth/simulateCloth.ts'
import { asPlayed } from '../physics/asPlayed.ts'
import { filmedFrom } from '../planning/viewCamera.ts'
import type { Deed } from '../staging/deeds.ts'
import { playOut } from '../staging/playOut.ts'
import { cameraForAction } from '../staging/shot.ts'
import { stagePrompt } from './stagePrompt.ts'
import type { TakeProblem } from './takeFiles.ts'

/** A shot of which everything is known but how it looks and sounds. */
export interface PreparedShot {
  readonly scene: StagedScene
  readonly record: SimulationRecord
  readonly understanding: Understanding
}

/**
 * What happens in a staged scene, launched such that its deeds come about where they can, and the scene with what became
 * of its bodies.
 */
export async function playScene(
  staged: StagedScene,
  deeds: readonly Deed[] = [],
): Promise<{ scene: StagedScene; record: SimulationRecord; undone: readonly Deed[] }> {
  const { scene, record: rigid, undone } = await playOut(staged, deeds)
  const cloths = simulateCloths(scene, rigid)
  const record = cloths.length > 0 ? { ...rigid, cloths } : rigid
  return { scene: asPlayed(scene, record), record, undone }
}

/** From words to what happens: reads, stages, simulates, and lets the camera follow what was found to happen. */
export async function prepareShot(
  request: ShotRequest,
  begin: (stage: TakeStage) => void,
): Promise<Result<PreparedShot, TakeProblem>> {
  const staged = stagePrompt(request, begin)
  if (!staged.ok) return refused({ kind: 'promptRefused', refusal: staged.refusal })
  const { shot, deeds, understanding: told } = staged.value
  begin('simulate')
  const { scene: played, record, undone } = await playScene(staged.value.scene, deeds)
  const understanding = { ...told, unmet: [...told.unmet, ...undone.map(({ unmet }) => unmet)] }
  const { view, durationSeconds = played.durationSeconds } = request
  const scene = view
    ? filmedFrom(view, durationSeconds, shot, { scene: played, record })
    : { ...played, camera: cameraForAction(shot, played, record) }
  return ok({ scene, record, understanding })
}
