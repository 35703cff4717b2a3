import { type ClipId, endOf, type SequenceId, type StudioDocument, sequenceIndex } from '../model/index.ts'
import { type Ticks, ZERO } from '../time/index.ts'

export interface SnapOptions {
  /** The clips being dragged: nothing snaps to itself. */
  readonly exclude: ReadonlySet<ClipId>
  readonly playhead: Ticks | null
}

/** The moments worth snapping to, ascending and each once: zero, every edge of a clip, the playhead. */
export function snapCandidates(doc: StudioDocument, sequenceId: SequenceId, options: SnapOptions): readonly Ticks[] {
  const moments = new Set<Ticks>([ZERO])
  if (options.playhead !== null) moments.add(options.playhead)
  for (const { clips } of sequenceIndex(doc, sequenceId)?.tracks ?? []) {
    for (const clip of clips) if (!options.exclude.has(clip.id)) moments.add(clip.start).add(endOf(clip))
  }
  return Array.from(moments).sort((a, b) => a - b)
}

/**
 * The candidate nearest to `t` when it is within a distance on the screen, at any zoom; otherwise undefined. Of
 * two equally near the earlier.
 */
export function snapTo(
  t: Ticks,
  candidates: readonly Ticks[],
  tolerancePixels: number,
  ticksPerPixel: number,
): Ticks | undefined {
  const next = firstAtOrAfter(candidates, t)
  const near = [candidates[next - 1], candidates[next]].filter((moment) => moment !== undefined)
  const [nearest] = near.sort((a, b) => Math.abs(a - t) - Math.abs(b - t))
  if (nearest === undefined) return undefined
  return Math.abs(nearest - t) <= tolerancePixels * ticksPerPixel ? nearest : undefined
}

function firstAtOrAfter(moments: readonly Ticks[], t: Ticks): number {
  let low = 0
  let high = moments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (moments[middle]! >= t) high = middle
    else low = middle + 1
  }
  return low
}
