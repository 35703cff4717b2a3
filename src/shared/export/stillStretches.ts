import type { FramePlan, PictureLayer } from '../compositor/index.ts'
import { frameStart, type Rate, type Ticks } from '../time/index.ts'

/** A half-open range of frames on which nothing but the videos' own pictures changes. */
export interface StillStretch {
  readonly startFrame: number
  readonly endFrame: number
  /** The plan of its first frame. */
  readonly plan: FramePlan
}

/**
 * Splits a range of frames where a layer comes, goes or moves, or the mark changes its place: between two splits
 * everything that stands still may be drawn once.
 */
export function* stillStretches(
  planAt: (tick: Ticks) => FramePlan,
  frameRate: Rate,
  startFrame: number,
  endFrame: number,
): Generator<StillStretch> {
  let begin = startFrame
  let plan = planAt(frameStart(startFrame, frameRate))
  let look = lookOf(plan)
  for (let frame = startFrame + 1; frame < endFrame; frame += 1) {
    const next = planAt(frameStart(frame, frameRate))
    const nextLook = lookOf(next)
    if (nextLook === look) continue
    yield { startFrame: begin, endFrame: frame, plan }
    begin = frame
    plan = next
    look = nextLook
  }
  yield { startFrame: begin, endFrame, plan }
}

function lookOf(plan: FramePlan): string {
  return JSON.stringify([plan.layers.map(withoutTime), plan.watermark])
}

function withoutTime(layer: PictureLayer): unknown {
  if (layer.kind !== 'video') return layer
  const { sourceTime: _, ...still } = layer
  return still
}
