import { type ClipRecord, clipsInRange, endOf, isPicture, type TrackId, withEnd, withStart } from '../model/index.ts'
import { overlaps, type TimeRange } from '../time/index.ts'
import { partLink } from './cutClips.ts'
import type { Draft } from './draft.ts'

/**
 * Makes room on a track, as an overwrite does: what lies in the range goes, what reaches into it is trimmed.
 *
 *     before  [A──────][B──][C───────]      after  [A───]          [C────]
 *                  └─ range ─┘
 *
 * A picture takes its linked sound along; a sound leaves its picture alone.
 */
export function clearRange(draft: Draft, trackId: TrackId, range: TimeRange): void {
  for (const clip of clipsInRange(draft.clipsOn(trackId), range)) {
    const ownSound = isPicture(clip) && clip.link !== null ? draft.linked(clip.link) : []
    clearFromClip(draft, clip, range)
    for (const sound of ownSound) {
      const reached = !isPicture(sound) && overlaps({ start: sound.start, end: endOf(sound) }, range)
      if (reached && !draft.isLocked(sound.trackId)) clearFromClip(draft, sound, range)
    }
    const inTwo = clip.start < range.start && endOf(clip) > range.end
    if (inTwo && clip.link !== null && isPicture(clip)) partLink(draft, clip.link, range.end)
  }
}

function clearFromClip(draft: Draft, clip: ClipRecord, range: TimeRange): void {
  const head = clip.start < range.start ? withEnd(clip, range.start) : undefined
  const tail = endOf(clip) > range.end ? withStart(clip, range.end) : undefined
  if (head) draft.put(head)
  else draft.remove(clip.id)
  if (tail) draft.put(head ? { ...tail, id: draft.mint('clip') } : tail)
}
