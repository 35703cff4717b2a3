import { type ClipRecord, endOf, isPicture, rangeOfClip, type SequenceIndex, type TrackId } from '../model/index.ts'
import { add, durationOf, earliest, overlaps, sub, type Ticks, type TimeRange, ZERO } from '../time/index.ts'
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
 * stretch gives up its end, so that music does not jump in the middle; if it is linked with a clip that moves up
 * (the sound of a J cut), it gives up its head and stays in step with that.
 */
function removeTime(draft: Draft, sequence: SequenceIndex, range: TimeRange): void {
  const gone = durationOf(range)
  const after = (t: Ticks) => (t >= range.end ? sub(t, gone) : earliest(t, range.start))
  const open = sequence.tracks.filter(({ track }) => !track.locked)
  const reached = open.flatMap(({ track }) => draft.clipsOn(track.id)).filter((clip) => endOf(clip) > range.start)
  const movingUp = new Set(
    reached.filter((clip) => clip.start >= range.start && endOf(clip) > range.end).flatMap(({ link }) => link ?? []),
  )
  for (const clip of reached) {
    const [start, end] = [after(clip.start), after(endOf(clip))]
    if (start === end) {
      draft.remove(clip.id)
      continue
    }
    const across = clip.start < range.start && endOf(clip) > range.end
    const headGone = across ? (clip.link !== null && movingUp.has(clip.link) ? gone : ZERO) : headWithin(clip, range)
    draft.put({ ...withoutHead(clip, headGone), start, duration: sub(end, start) })
  }
}

function headWithin(clip: ClipRecord, range: TimeRange): Ticks {
  return clip.start >= range.start && clip.start < range.end ? sub(range.end, clip.start) : ZERO
}

function withoutHead(clip: ClipRecord, gone: Ticks): ClipRecord {
  return 'sourceIn' in clip ? { ...clip, sourceIn: add(clip.sourceIn, gone) } : clip
}
