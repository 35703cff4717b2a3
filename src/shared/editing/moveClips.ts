import { z } from 'zod'
import {
  type ClipRecord,
  idSchema,
  isPicture,
  movedBy,
  rangeOfClip,
  type SequenceIndex,
  type TrackId,
} from '../model/index.ts'
import { ok, type Result, refused } from '../result.ts'
import { earliest, frameAt, frameStart, latest, snapToFrame, sub, type Ticks, ZERO } from '../time/index.ts'
import { clearRange } from './clearRange.ts'
import { type Command, editTime, idSeed } from './command.ts'
import { Draft } from './draft.ts'
import { unfitTrack } from './placing.ts'
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
  const destination = destinations(selected.value, input)
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

/** Where each clip goes. Only clips that were chosen themselves change tracks; linked sounds keep to their own. */
function destinations(
  { sequence, clips }: SelectedClips,
  { toTrack, clipIds }: Input,
): Result<(clip: ClipRecord) => TrackId, Refusal> {
  if (!toTrack) return ok((clip) => clip.trackId)
  const carried = clips.find(({ id }) => id === toTrack.clipId)
  if (!carried) return refused({ reason: 'notFound', id: toTrack.clipId })
  const unfit = unfitTrack(sequence, isPicture(carried) ? 'video' : 'audio', toTrack.trackId)
  if (unfit) return refused(unfit)
  const lanes = isPicture(carried) ? sequence.videoTracks : sequence.audioTracks
  const rows = lanes.map(({ track }) => track.id)
  const up = rows.indexOf(toTrack.trackId) - rows.indexOf(carried.trackId)
  const chosen = new Set([...clipIds, carried.id])
  const changing = clips.filter((clip) => chosen.has(clip.id) && isPicture(clip) === isPicture(carried))
  const targets = new Map(changing.map((clip) => [clip.id, rows[rows.indexOf(clip.trackId) + up]]))
  if ([...targets.values()].includes(undefined)) return refused({ reason: 'noTrackThere' })
  return ok((clip) => targets.get(clip.id) ?? clip.trackId)
}
