import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ok, type Result, refused } from '../../../shared/result.ts'
import { windowOf } from '../../../shared/scene/stagedWindow.ts'
import type { TakeStage } from '../../../shared/scene/takeRequest.ts'
import { takeReportOf } from '../physics/takeReport.ts'
import {
  type CheckedPicture,
  isFloating,
  lightFault,
  pictureLight,
  shotFaults,
  subjectView,
  viewFault,
} from '../picture/frameChecks.ts'
import { createFrameRenderer, type FrameRenderer } from '../picture/frameRenderer.ts'
import { DrawingError } from '../picture/headlessRenderer.ts'
import { contactSheet } from './contactSheet.ts'
import type { Inspection, InspectionOrder } from './inspection.ts'
import type { TakeHooks } from './makeTake.ts'
import { prepareShot } from './prepareShot.ts'
import { restsOf } from './rests.ts'
import { subjectOf } from './shotSubject.ts'
import { StageClock } from './stageClock.ts'
import type { TakeProblem } from './takeFiles.ts'

/**
 * Prepares a shot, draws pictures spread evenly over its length, checks them and writes the sheet. Refused when the
 * prompt is, and when nothing here can draw; rejects with the signal's reason when aborted.
 */
export async function inspectShot(
  { request, sheetFile, pictures: wanted, columns, cellWidth }: InspectionOrder,
  { onProgress, signal }: TakeHooks,
): Promise<Result<Inspection, TakeProblem>> {
  const clock = new StageClock()
  const begin = (stage: TakeStage) => {
    signal.throwIfAborted()
    clock.enter(stage)
    onProgress({ stage, done: 0, total: 1, secondsLeft: null })
  }
  const prepared = await prepareShot(request, begin)
  if (!prepared.ok) return prepared
  const { scene, record, understanding: understood } = prepared.value
  const rests = await restsOf(scene, record)
  begin('picture')
  let renderer: FrameRenderer | undefined
  try {
    renderer = await createFrameRenderer(scene, record, request)
    const drawn: Uint8ClampedArray[] = []
    const checked: CheckedPicture[] = []
    const about = subjectOf(scene, renderer.names)
    for (const index of spread(wanted, renderer.frameCount)) {
      signal.throwIfAborted()
      const picture = await renderer.renderFrame(index)
      const { places, width, height } = await renderer.renderGeometry(index, about.seenThrough)
      const map = { width, height, idAt: (pixel: number) => places[pixel * 4 + 1]! }
      const view = subjectView(
        map,
        (id) => about.subject.has(id),
        (id) => about.ground.has(id),
      )
      checked.push({ light: lightFault(pictureLight(picture)), view: viewFault(view, about.subject.size > 0) })
      drawn.push(picture)
      onProgress({ stage: 'picture', done: drawn.length, total: wanted, secondsLeft: null })
    }
    clock.stop()
    await mkdir(dirname(sheetFile), { recursive: true })
    await writeFile(sheetFile, contactSheet(drawn, request, { columns, cellWidth }))
    const labels = new Map(scene.bodies.map(({ id, label }) => [id, label]))
    return ok({
      sheetFile,
      understanding: understood,
      durationSeconds: windowOf(scene).durationSeconds,
      frameCount: renderer.frameCount,
      report: takeReportOf(scene, record),
      bodies: scene.bodies.length,
      impacts: record.events.impacts.length,
      faults: shotFaults(checked, rests),
      ofPictures: checked.map(({ light, view }) => [light, view].filter((fault) => fault !== undefined)),
      floating: rests.filter(isFloating).map(({ bodyId }) => labels.get(bodyId) ?? bodyId),
      stageSeconds: clock.seconds(),
      peakMemoryMb: process.resourceUsage().maxRSS / 1024,
    })
  } catch (error) {
    if (error instanceof DrawingError) return refused({ kind: 'cannotDraw', message: error.message })
    throw error
  } finally {
    await renderer?.dispose()
  }
}

/** Frames spread evenly, the first and the last among them. */
function spread(wanted: number, frameCount: number): number[] {
  const count = Math.min(wanted, frameCount)
  if (count === 1) return [0]
  return Array.from({ length: count }, (_, index) => Math.round((index * (frameCount - 1)) / (count - 1)))
}
