import type { ShotRequest } from '../../../shared/model/index.ts'
import { ok, type Result, refused } from '../../../shared/result.ts'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { TakeStage } from '../../../shared/scene/takeRequest.ts'
import type { Understanding } from '../../../shared/scene/understanding.ts'
import { simulateCloths } from '../cloth/simulateCloth.ts'
import { asPlayed } from '../physics/asPlayed.ts'
import { simulate } from '../physics/simulate.ts'
import { filmedFrom } from '../planning/viewCamera.ts'
import { cameraForAction } from '../staging/shot.ts'
import { stagePrompt } from './stagePrompt.ts'
import type { TakeProblem } from './takeFiles.ts'

/** A shot of which everything is known but how it looks and sounds. */
export interface PreparedShot {
  readonly scene: StagedScene
  readonly record: SimulationRecord
  readonly understanding: Understanding
}

/** What happens in a staged scene, and the scene with what became of its bodies. */
export async function playScene(staged: StagedScene): Promise<{ scene: StagedScene; record: SimulationRecord }> {
  const rigid = await simulate(staged)
  const cloths = simulateCloths(staged, rigid)
  const record = cloths.length > 0 ? { ...rigid, cloths } : rigid
  return { scene: asPlayed(staged, record), record }
}

/** From words to what happens: reads, stages, simulates, and lets the camera follow what was found to happen. */
export async function prepareShot(
  request: ShotRequest,
  begin: (stage: TakeStage) => void,
): Promise<Result<PreparedShot, TakeProblem>> {
  const staged = stagePrompt(request, begin)
  if (!staged.ok) return refused({ kind: 'promptRefused', refusal: staged.refusal })
  const { shot, understanding } = staged.value
  begin('simulate')
  const { scene: played, record } = await playScene(staged.value.scene)
  const { view, durationSeconds = played.durationSeconds } = request
  const scene = view
    ? filmedFrom(view, durationSeconds, shot, { scene: played, record })
    : { ...played, camera: cameraForAction(shot, played, record) }
  return ok({ scene, record, understanding })
}
