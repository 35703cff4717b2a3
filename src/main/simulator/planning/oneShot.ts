import type { ShotRequest } from '../../../shared/model/index.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { FilmPlan } from '../../../shared/scene/filmPlan.ts'
import type { PromptRefusal } from '../../../shared/scene/sceneSpec.ts'
import { stagePrompt } from '../take/stagePrompt.ts'
import { beatsOf } from './beats.ts'

/** Whether a text tells one thing only, so that there is nothing to plan. Pure, and quick. */
export function tellsOneThing(text: string): boolean {
  return beatsOf(text).beats.length < 2
}

/** The plan of a film of one shot: the request as it is. */
export function oneShotPlan(request: ShotRequest): Result<FilmPlan, PromptRefusal> {
  const staged = stagePrompt(request)
  if (!staged.ok) return staged
  const { scene, reading } = staged.value
  const { durationSeconds, camera } = scene
  const size = request.corrections?.film?.framing ?? reading.framing.value
  const shot = { request, words: request.prompt, durationSeconds, size, move: camera.move, reasons: ['opens' as const] }
  return ok({ language: reading.language, shots: [shot], durationSeconds })
}
