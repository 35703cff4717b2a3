import { ok, type Result, refused } from '../../../shared/result.ts'
import type { TakeRequest, TakeStage } from '../../../shared/scene/takeRequest.ts'
import { readPrompt } from '../language/readPrompt.ts'
import { type Staged, stageScene } from '../staging/stageScene.ts'
import type { TakeProblem } from './takeFiles.ts'

/** From the words of a request to a scene in numbers. `begin` is told as each stage begins. */
export function stagePrompt(request: TakeRequest, begin: (stage: TakeStage) => void): Result<Staged, TakeProblem> {
  begin('understand')
  const spec = readPrompt(request.prompt)
  if (!spec.ok) return refused({ kind: 'promptRefused', refusal: spec.refusal })
  begin('stage')
  const { seed, durationSeconds, width, height } = request
  const staged = stageScene(spec.value, {
    seed,
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
    aspect: { width, height },
  })
  return staged.ok ? ok(staged.value) : refused({ kind: 'promptRefused', refusal: staged.refusal })
}
