import { add, rangeOf, sub, type Ticks, type TimeRange } from '../time/index.ts'
import type { ClipRecord } from './records.ts'

/** When a clip stops: the first tick after it. */
export function endOf(clip: ClipRecord): Ticks {
  return add(clip.start, clip.duration)
}

export function rangeOfClip(clip: ClipRecord): TimeRange {
  return rangeOf(clip.start, clip.duration)
}

/** Seen, not heard: video, image and title clips lie on whole frames and on video tracks. */
export function isPicture(clip: ClipRecord): boolean {
  return clip.kind !== 'audio'
}

export function movedBy<Clip extends ClipRecord>(clip: Clip, by: Ticks): Clip {
  return { ...clip, start: add(clip.start, by) }
}

/** The clip beginning at `start` with its end where it was: what is shown at any remaining moment stays the same. */
export function withStart<Clip extends ClipRecord>(clip: Clip, start: Ticks): Clip {
  const later = sub(start, clip.start)
  const trimmed = { ...clip, start, duration: sub(clip.duration, later) }
  return 'sourceIn' in clip ? { ...trimmed, sourceIn: add(clip.sourceIn, later) } : trimmed
}

/** The clip with its end at `end`. */
export function withEnd<Clip extends ClipRecord>(clip: Clip, end: Ticks): Clip {
  return { ...clip, duration: sub(end, clip.start) }
}
