import { z } from 'zod'
import {
  type AssetRecord,
  type ClipRecord,
  clipsInRange,
  find,
  idSchema,
  type SequenceIndex,
  sequenceIndex,
  type TrackId,
} from '../model/index.ts'
import { ok, type Result, refused } from '../result.ts'
import { rangeOf, type Ticks } from '../time/index.ts'
import { type Command, editTime, idSeed } from './command.ts'
import { Draft } from './draft.ts'
import { clipOf, namedTrack, newTrack, place, placeAt, placedDuration, placingMode, trackFor } from './placing.ts'
import type { Refusal } from './refusal.ts'

export const placeMediaInput = z.object({
  idSeed,
  sequenceId: idSchema('sequence'),
  assetId: idSchema('asset'),
  /** Not looked at when appending. */
  at: editTime,
  mode: placingMode,
  videoTrackId: idSchema('track').optional(),
  audioTrackId: idSchema('track').optional(),
})
type Input = z.infer<typeof placeMediaInput>

/**
 * Puts a file on the timeline: a video as its picture and, linked with it, its sound; a still for five seconds;
 * a sound as it is.
 *
 *     before    [A──────────]      overwrite  [A──][NEW─][A']      insert  [A──][NEW─][A'──────]
 *                    ↑ at                     [   ][new─]                  [   ][new─]
 */
export const placeMedia: Command<Input> = (doc, input) => {
  const sequence = sequenceIndex(doc, input.sequenceId)
  if (!sequence) return refused({ reason: 'notFound', id: input.sequenceId })
  const asset = find(doc, input.assetId)
  if (!asset) return refused({ reason: 'notFound', id: input.assetId })
  const duration = placedDuration(sequence, asset)
  if (!duration.ok) return duration

  const draft = new Draft(doc, input.idSeed)
  const hasPicture = asset.media.kind !== 'audio'
  const start = placeAt(sequence, input.mode, input.at, hasPicture)
  const clips = clipsOf(draft, sequence, asset, { start, duration: duration.value }, input)
  if (!clips.ok) return clips
  place(draft, sequence, input.mode, clips.value)
  return draft.finish()
}

function clipsOf(
  draft: Draft,
  sequence: SequenceIndex,
  asset: AssetRecord,
  when: { start: Ticks; duration: Ticks },
  input: Input,
): Result<ClipRecord[], Refusal> {
  const { media } = asset
  const heard = media.kind === 'audio' || (media.kind === 'video' && media.hasAudio)
  const link = media.kind === 'video' && media.hasAudio ? draft.mintLink() : null
  const clips: ClipRecord[] = []
  if (media.kind !== 'audio') {
    const track = input.videoTrackId
      ? namedTrack(sequence, input.videoTrackId)
      : ok(trackFor(draft, sequence, 'video', ['picture']))
    if (!track.ok) return track
    clips.push(clipOf(draft, asset, media.kind, { trackId: track.value, ...when, link }))
  }
  if (heard) {
    const track = input.audioTrackId
      ? namedTrack(sequence, input.audioTrackId)
      : ok(link ? trackFor(draft, sequence, 'audio', ['sound']) : freeSoundTrack(draft, sequence, when, input.mode))
    if (!track.ok) return track
    clips.push(clipOf(draft, asset, 'audio', { trackId: track.value, ...when, link }))
  }
  return ok(clips)
}

/** A sound that nobody gave a track must not silence another: the first track that is free there, or a new one. */
function freeSoundTrack(
  draft: Draft,
  sequence: SequenceIndex,
  { start, duration }: { start: Ticks; duration: Ticks },
  mode: Input['mode'],
): TrackId {
  if (mode !== 'overwrite') return trackFor(draft, sequence, 'audio', ['sound', 'music'])
  const free = sequence.audioTracks.filter(
    ({ track, clips }) => !track.locked && clipsInRange(clips, rangeOf(start, duration)).length === 0,
  )
  const preferred = ['sound', 'music'].map((role) => free.find(({ track }) => track.role === role))
  const lane = preferred.find((found) => found !== undefined) ?? free[0]
  return lane?.track.id ?? newTrack(draft, sequence, 'audio', 'sound')
}
