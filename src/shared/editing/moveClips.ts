import { z } from 'zod'
import {
  type ClipRecord,
  idSchema,
  isPicture,
  movedBy,
  rangeOfClip,
  type SequenceIndex,
  type StudioDocument,
  type TrackId,
} from '../model/index.ts'
import { ok, type Result, refused } from '../result.ts'
import { earliest, frameAt, frameStart, latest, snapToFrame, sub, type Ticks, ZERO } from '../time/index.ts'
import { clearRange } from './clearRange.ts'
import { type Command, editTime, idSeed } from './command.ts'
import { Draft } from './draft.ts'
import type { Refusal } from './refusal.ts'
import { clipSelection, type SelectedClips, selectClips } from './selection.ts'

export const moveClipsInput = z.object({
  ...clipSelection.shape,
  idSeed,
  by: editTime,
  /** Carries one of the clips to this track; the other clips of its kind in `clipIds` go as many tracks up or down. */
  toTrack: z.object({ clipId: idSchema('clip'), trackId: idSchema('track') }).optional(),
  mode: z.enum(['refuseOverlap', 'overwrite']),
})
type Input = z.infer<typeof moveClipsInput>

/**
 * Drags clips in time and from track to track. In `overwrite` they trim what they land on.
 *
 *     before  [A───]      [B──────][C───]        after        [A───][B──][C───]
 *               └── by ───►
 *
 * Nothing is moved before zero: the first clip stops there. Pictures, and sounds moved with them, go by whole
 * frames.
 */
export const moveClips: Command<Input> = (doc, input) => {
  const selected = selectClips(doc, input)
  if (!selected.ok) return selected
  const { clips, sequence } = selected.value
  const destination = destinations(selected.value, input, doc)
  if (!destination.ok) return destination
  const by = distance(clips, sequence, input.by)
  const moved = clips.map((clip) => ({ ...movedBy(clip, by), trackId: destination.value(clip) }))

  const draft = new Draft(doc, input.idSeed)
  for (const clip of clips) draft.remove(clip.id)
  if (input.mode === 'overwrite') for (const clip of moved) clearRange(draft, clip.trackId, rangeOfClip(clip))
  for (const clip of moved) draft.put(clip)
  return draft.finish()
}

function distance(clips: readonly ClipRecord[], { sequence }: SequenceIndex, wished: Ticks): Ticks {
  const first = clips.map((clip) => clip.start).reduce(earliest)
  if (!clips.some(isPicture)) return latest(wished, sub(ZERO, first))
  const toZero = frameStart(frameAt(first, sequence.frameRate), sequence.frameRate)
  return latest(snapToFrame(wished, sequence.frameRate), sub(ZERO, toZero))
}

function destinations(
  { sequence }: SelectedClips,
  { toTrack, clipIds }: Input,
  doc: StudioDocument,
): Result<(clip: ClipRecord) => TrackId, Refusal> {
  if (!toTrack) return ok((clip) => clip.trackId)
  const carried = doc.records.get(toTrack.clipId) as ClipRecord | undefined
  if (!carried) return refused({ reason: 'notFound', id: toTrack.clipId })
  const target = sequence.tracks.find(({ track }) => track.id === toTrack.trackId)?.track
  if (!target) {
    return refused({ reason: 'trackNotInSequence', trackId: toTrack.trackId, sequenceId: sequence.sequence.id })
  }
  if ((target.kind === 'video') !== isPicture(carried)) {
    return refused({ reason: 'wrongTrackKind', trackId: target.id })
  }
  const rows = (target.kind === 'video' ? sequence.videoTracks : sequence.audioTracks).map(({ track }) => track.id)
  const down = rows.indexOf(target.id) - rows.indexOf(carried.trackId)
  const carriedToo = new Set(clipIds.filter((id) => rows.includes((doc.records.get(id) as ClipRecord).trackId)))
  const leavesTheTracks = Array.from(carriedToo).some((id) => {
    return rows[rows.indexOf((doc.records.get(id) as ClipRecord).trackId) + down] === undefined
  })
  if (leavesTheTracks) return refused({ reason: 'noTrackThere' })
  return ok((clip) => (carriedToo.has(clip.id) ? rows[rows.indexOf(clip.trackId) + down]! : clip.trackId))
}
