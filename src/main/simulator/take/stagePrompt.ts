import type { ShotRequest } from '../../../shared/model/index.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { withCorrections } from '../../../shared/scene/corrections.ts'
import type { PromptRefusal, SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { ShotView } from '../../../shared/scene/shotView.ts'
import type { TakeStage } from '../../../shared/scene/takeRequest.ts'
import { readPrompt } from '../language/readPrompt.ts'
import { asViewed, withView } from '../planning/viewSpec.ts'
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
  const { seed, width, height, corrections, view } = request
  const corrected = corrections ? withCorrections(read.value, corrections) : read.value
  const durationSeconds = playedSeconds(view, request.durationSeconds)
  const staged = stageScene(view ? withView(corrected, view) : corrected, {
    seed,
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
    aspect: { width, height },
  })
  if (!staged.ok) return staged
  const told = staged.value.understanding
  const { durationSeconds: seen } = request
  const understanding = view && seen !== undefined ? asViewed(told, seen) : told
  return ok({ ...staged.value, understanding, reading: read.value })
}

/** One of several views of a happening is a part of it: the happening is staged at its full length. */
function playedSeconds(view: ShotView | undefined, asked: number | undefined): number | undefined {
  return view?.worldSeconds ?? asked
}
