import {
  availableDuration,
  type ClipRecord,
  endOf,
  firstEndingAfter,
  isPicture,
  LATEST_TIME,
  must,
  type StudioDocument,
} from '../model/index.ts'
import { add, earliest, latest, sub, type TimeRange, ZERO } from '../time/index.ts'
import { wholeFramesWithin } from './wholeFrames.ts'

/**
 * How far an edge of a clip can be trimmed before its source, its neighbour or its own other edge stops it.
 * The other edge itself is the first time that is too far. `clips` are the clips of its track by start.
 */
export function trimLimits(
  doc: StudioDocument,
  clip: ClipRecord,
  clips: readonly ClipRecord[],
  edge: 'start' | 'end',
): TimeRange {
  const reach = sourceReach(doc, clip)
  const at = firstEndingAfter(clips, clip.start)
  if (edge === 'start') {
    const before = clips[at - 1]
    return { start: latest(before ? endOf(before) : ZERO, reach.start), end: endOf(clip) }
  }
  const after = clips[at + 1]
  return { start: clip.start, end: earliest(after ? after.start : LATEST_TIME, reach.end) }
}

/** The time on the timeline that a clip would cover if it showed its whole source: for a picture, its whole frames. */
export function sourceReach(doc: StudioDocument, clip: ClipRecord): TimeRange {
  if (!('sourceIn' in clip)) return { start: ZERO, end: LATEST_TIME }
  const start = sub(clip.start, clip.sourceIn)
  const reach = { start, end: add(start, availableDuration(must(doc, clip.assetId))) }
  if (!isPicture(clip)) return reach
  const track = must(doc, clip.trackId)
  return wholeFramesWithin(reach, must(doc, track.sequenceId).frameRate)
}
