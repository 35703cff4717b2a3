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
import { add, earliest, latest, type Rate, sub, type TimeRange, ticks, ticksPerFrame, ZERO } from '../time/index.ts'
import { wholeFramesWithin } from './wholeFrames.ts'

/**
 * How far an edge of a clip can be trimmed before its source, its neighbour or its own other edge stops it: both
 * ends of the range are allowed, and at least a frame (of a sound a tick) is left. `clips` are the clips of its
 * track by start.
 */
export function trimLimits(
  doc: StudioDocument,
  clip: ClipRecord,
  clips: readonly ClipRecord[],
  edge: 'start' | 'end',
): TimeRange {
  const reach = sourceReach(doc, clip)
  const least = isPicture(clip) ? ticksPerFrame(frameRateOf(doc, clip)) : ticks(1)
  const at = firstEndingAfter(clips, clip.start)
  if (edge === 'start') {
    const before = clips[at - 1]
    return { start: latest(before ? endOf(before) : ZERO, reach.start), end: sub(endOf(clip), least) }
  }
  const after = clips[at + 1]
  return { start: add(clip.start, least), end: earliest(after ? after.start : LATEST_TIME, reach.end) }
}

/** The time on the timeline that a clip would cover if it showed its whole source: for a picture, its whole frames. */
export function sourceReach(doc: StudioDocument, clip: ClipRecord): TimeRange {
  if (!('sourceIn' in clip)) return { start: ZERO, end: LATEST_TIME }
  const start = sub(clip.start, clip.sourceIn)
  const reach = { start, end: add(start, availableDuration(must(doc, clip.assetId))) }
  return isPicture(clip) ? wholeFramesWithin(reach, frameRateOf(doc, clip)) : reach
}

function frameRateOf(doc: StudioDocument, clip: ClipRecord): Rate {
  return must(doc, must(doc, clip.trackId).sequenceId).frameRate
}
