import type { ShotRequest } from '../../../shared/model/index.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { withCorrections } from '../../../shared/scene/corrections.ts'
import type { PromptRefusal, SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { TakeStage } from '../../../shared/scene/takeRequest.ts'
import { readPrompt } from '../language/readPrompt.ts'
import { type Staged, stageScene } from '../staging/stageScene.ts'

export interface StagedReading extends Staged {
  /** What the words were read as, before anything was set right. */
  readonly reading: SceneSpec
}

/** From the words of a request to a scene in numbers. `begin` is told as each stage begins. */
export function stagePrompt(
  request: ShotRequest,
  begin: (stage: TakeStage) => void = () => {},
): Result<StagedReading, PromptRefusal> {
  begin('understand')
  const read = readPrompt(request.prompt)
  if (!read.ok) return read
  begin('stage')
  const { seed, durationSeconds, width, height, corrections } = request
  const spec = corrections ? withCorrections(read.value, corrections) : read.value
  const staged = stageScene(spec, {
    seed,
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
    aspect: { width, height },
  })
  return staged.ok ? ok({ ...staged.value, reading: read.value }) : staged
}
