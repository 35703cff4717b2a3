import type { Frame } from 'node-av'
import { framePlanner } from '../../shared/compositor/index.ts'
import { documentOfPlan, type ExportPlan } from '../../shared/export/index.ts'
import { canvasFrames } from './canvasFrames.ts'
import { graphFrames } from './graphFrames.ts'
import { OpenSources } from './openSources.ts'

/**
 * Every picture of the film in order, in the film's pixel format, each made on its segment's path. A frame is valid
 * until the next one is asked for; its `pts` is its number.
 */
export async function* filmFrames(
  plan: ExportPlan,
  mediaFiles: Readonly<Record<string, string>>,
): AsyncGenerator<Frame> {
  const doc = documentOfPlan(plan)
  const planAt = framePlanner(doc, plan.sequenceId, plan)
  const sources = new OpenSources(doc, mediaFiles)
  try {
    for (const segment of plan.segments) {
      const makeFrames = segment.path === 'graph' ? graphFrames : canvasFrames
      yield* makeFrames(plan, segment, planAt, sources)
    }
  } finally {
    await sources.close()
  }
}
