import { type ClipRecord, endOf, isPicture, rangeOfClip, type SequenceIndex, type TrackId } from '../model/index.ts'
import { durationOf, earliest, overlaps, sub, type Ticks, type TimeRange } from '../time/index.ts'
import type { Draft } from './draft.ts'
import { union, without } from './rangeSet.ts'
import { wholeFramesWithin } from './wholeFrames.ts'

/** Time on a track where a clip was and is no more. */
export interface FreedTime {
  readonly trackId: TrackId
  readonly range: TimeRange
}

/**
 * Closes up freed time on every unlocked track, so that what follows stays in step. Time in which a picture
 * is left beneath (for a sound: any picture) stays: taking an overlay away does not shorten the film.
 */
export function closeGaps(draft: Draft, sequence: SequenceIndex, freed: readonly FreedTime[]): void {
  const empty = freed.flatMap(({ trackId, range }) => without(range, picturesBeneath(draft, sequence, trackId, range)))
  const closing = union(empty).map((range) => wholeFramesWithin(range, sequence.sequence.frameRate))
  for (const range of closing.reverse()) if (range.start < range.end) removeTime(draft, sequence, range)
}

/** When pictures on lower tracks than this play within the range. Every picture is beneath a sound. */
export function picturesBeneath(
  draft: Draft,
  sequence: SequenceIndex,
  trackId: TrackId,
  range: TimeRange,
): TimeRange[] {
  const row = sequence.videoTracks.findIndex(({ track }) => track.id === trackId)
  const lower = row === -1 ? sequence.videoTracks : sequence.videoTracks.slice(0, row)
  return lower
    .flatMap(({ track }) => draft.clipsOn(track.id))
    .filter(isPicture)
    .map(rangeOfClip)
    .filter((picture) => overlaps(picture, range))
}

/**
 * Takes a stretch of time out of every unlocked track.
 *
 *     before  [A──────][B──────][C───]       after  [A───][B───][C───]
 *             [music─────────────────]              [music───────────]
 *                  └ range ┘
 *
 * What lies within goes, what reaches in is trimmed, what follows moves up. A clip that plays across the whole
 * stretch keeps its beginning and gives up its end: music does not jump in the middle.
 */
function removeTime(draft: Draft, sequence: SequenceIndex, range: TimeRange): void {
  const gone = durationOf(range)
  const after = (t: Ticks) => (t >= range.end ? sub(t, gone) : earliest(t, range.start))
  for (const { track } of sequence.tracks) {
    if (track.locked) continue
    for (const clip of draft.clipsOn(track.id)) {
      if (endOf(clip) <= range.start) continue
      const [start, end] = [after(clip.start), after(endOf(clip))]
      if (start === end) draft.remove(clip.id)
      else draft.put({ ...withoutHead(clip, range), start, duration: sub(end, start) })
    }
  }
}

function withoutHead(clip: ClipRecord, range: TimeRange): ClipRecord {
  const beginsWithin = clip.start >= range.start && clip.start < range.end
  if (!beginsWithin || !('sourceIn' in clip)) return clip
  return { ...clip, sourceIn: (clip.sourceIn + range.end - clip.start) as Ticks }
}
