import { ok, type Result, refused } from '../../../shared/result.ts'
import type { TakeRequest } from '../../../shared/scene/takeRequest.ts'
import { simulate } from '../physics/simulate.ts'
import { createFrameRenderer } from '../picture/frameRenderer.ts'
import { DrawingError } from '../picture/headlessRenderer.ts'
import { megapixels, type TakeCalibration } from './estimate.ts'
import { StageClock } from './stageClock.ts'
import { stagePrompt } from './stagePrompt.ts'
import type { TakeProblem } from './takeFiles.ts'

const MEASURED_FRAMES = 2

/**
 * Measures this machine on a shot before its first take: simulates it and draws two frames after the one that builds the
 * pipelines. Sound and encoding are not in it; `calibrationOf` a finished take is better. Needs the same environment as
 * `makeTake`.
 */
export async function measureCalibration(request: TakeRequest): Promise<Result<TakeCalibration, TakeProblem>> {
  const clock = new StageClock()
  const staged = stagePrompt(request, (stage) => clock.enter(stage))
  if (!staged.ok) return staged
  const { scene } = staged.value
  clock.enter('simulate')
  const record = await simulate(scene)
  clock.stop()
  const started = performance.now()
  try {
    const renderer = await createFrameRenderer(scene, record, request)
    try {
      await renderer.renderFrame(0)
      const startSeconds = (performance.now() - started) / 1000
      clock.enter('picture')
      for (let index = 1; index <= MEASURED_FRAMES; index++) await renderer.renderFrame(index)
      clock.stop()
      const { simulate: physics, picture } = clock.seconds()
      return ok({
        secondsPerMegapixel: picture / megapixels(request, MEASURED_FRAMES),
        startSeconds,
        secondsPerFilmSecond: physics / scene.durationSeconds,
      })
    } finally {
      await renderer.dispose()
    }
  } catch (error) {
    if (error instanceof DrawingError) return refused({ kind: 'cannotDraw', message: error.message })
    throw error
  }
}
