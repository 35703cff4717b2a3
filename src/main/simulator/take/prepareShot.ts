import type { ShotRequest } from '../../../shared/model/index.ts'
import { ok, type Result, refused } from '../../../shared/result.ts'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { TakeStage } from '../../../shared/scene/takeRequest.ts'
import type { Understanding } from '../../../shared/scene/understanding.ts'
import { simulateCloths } from '../cloth/simulateCloth.ts'
import { asPlayed } from '../physics/asPlayed.ts'
import { simulate } from '../physics/simulate.ts'
import { cameraForAction } from '../staging/shot.ts'
import { stagePrompt } from './stagePrompt.ts'
import type { TakeProblem } from './takeFiles.ts'

/** A shot of which everything is known but how it looks and sounds. */
export interface PreparedShot {
  readonly scene: StagedScene
  readonly record: SimulationRecord
  readonly understanding: Understanding
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
  const rigid = await simulate(staged.value.scene)
  const cloths = simulateCloths(staged.value.scene, rigid)
  const record = cloths.length > 0 ? { ...rigid, cloths } : rigid
  const played = asPlayed(staged.value.scene, record)
  const scene = { ...played, camera: cameraForAction(shot, played, record) }
  return ok({ scene, record, understanding })
}
