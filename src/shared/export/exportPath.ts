import type { FramePlan } from '../compositor/index.ts'

/**
 * How the frames of a stretch of film are made.
 *
 * `graph`: the decoder's own frames go through FFmpeg filters (scale, crop, pad, one overlay of everything that
 * stands still) and never become RGBA. For at most one moving picture, at the bottom and opaque.
 * `canvas`: every frame is painted by the compositor. For everything.
 *
 * Copying packets is not a path: every frame carries the visible mark.
 */
export type ExportPath = 'graph' | 'canvas'

/** Above this the graph would scale whole pictures to many times the frame only to cut them off. */
const LARGEST_GRAPH_SCALE = 2

/** The cheapest path that draws this frame as the compositor does. */
export function pathFor(plan: FramePlan): ExportPath {
  const moving = plan.layers.flatMap((layer, index) => (layer.kind === 'video' ? [{ layer, index }] : []))
  const [only, ...others] = moving
  if (!only) return 'graph'
  const { layer, index } = only
  const fits = others.length === 0 && index === 0 && layer.opacity === 1
  return fits && layer.transform.scale <= LARGEST_GRAPH_SCALE ? 'graph' : 'canvas'
}
