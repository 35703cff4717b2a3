import { snapTo } from '../../shared/editing/index.ts'
import { add, sub, type Ticks } from '../../shared/time/index.ts'

/** How near an edge has to come to a moment to snap to it, in pixels. */
export const SNAP_PIXELS = 8

export interface SnappedDrag {
  readonly by: Ticks
  /** The moment that an edge came to lie on, or null when nothing snapped. */
  readonly snapTime: Ticks | null
}

/**
 * Corrects a drag of several edges so that the edge that comes nearest to a moment worth snapping to lies on it.
 * `edges` are the times of the edges before the drag.
 */
export function snapDrag(
  edges: readonly Ticks[],
  by: Ticks,
  candidates: readonly Ticks[],
  ticksPerPixel: number,
): SnappedDrag {
  let best: SnappedDrag = { by, snapTime: null }
  let nearest = Number.POSITIVE_INFINITY
  for (const edge of edges) {
    const dragged = add(edge, by)
    const moment = snapTo(dragged, candidates, SNAP_PIXELS, ticksPerPixel)
    if (moment === undefined) continue
    const away = Math.abs(moment - dragged)
    if (away >= nearest) continue
    nearest = away
    best = { by: sub(moment, edge), snapTime: moment }
  }
  return best
}
