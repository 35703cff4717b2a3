import { z } from 'zod'
import { type ClipRecord, find, idSchema, sequenceIndex } from '../model/index.ts'
import { refused } from '../result.ts'
import { rangeOf } from '../time/index.ts'
import { type Command, editTime, idSeed } from './command.ts'
import { Draft } from './draft.ts'
import {
  clipOf,
  LONE_SOUND_ROLES,
  makeRoom,
  placedDuration,
  placedStart,
  placingMode,
  putDown,
  SOUND_OF_VIDEO_ROLES,
  trackFor,
  unfitTrack,
} from './placing.ts'

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

/**
 * Puts a file on the timeline: a video as its picture and, linked with it, its sound; a still for five seconds;
 * a sound as it is.
 *
 *     before    [A──────────]      overwrite  [A──][NEW─][A']      insert  [A──][NEW─][A'──────]
 *                    ↑ at                     [   ][new─]                  [   ][new─]
 *
 * Only a picture overwrites where no track was named: a sound by itself takes a track that is free there.
 */
export const placeMedia: Command<z.infer<typeof placeMediaInput>> = (doc, input) => {
  const sequence = sequenceIndex(doc, input.sequenceId)
  if (!sequence) return refused({ reason: 'notFound', id: input.sequenceId })
  const asset = find(doc, input.assetId)
  if (!asset) return refused({ reason: 'notFound', id: input.assetId })
  const unfit = unfitTrack(sequence, 'video', input.videoTrackId) ?? unfitTrack(sequence, 'audio', input.audioTrackId)
  if (unfit) return refused(unfit)
  const duration = placedDuration(sequence, asset)
  if (!duration.ok) return duration

  const { media } = asset
  const draft = new Draft(doc, input.idSeed)
  const start = placedStart(sequence, input, media.kind === 'audio' ? 'audio' : 'video')
  const when = { start, duration: duration.value }
  const placing = { draft, sequence, mode: input.mode, range: rangeOf(when.start, when.duration) }
  makeRoom(placing, [input.videoTrackId, input.audioTrackId])

  const link = media.kind === 'video' && media.hasAudio ? draft.mintLink() : null
  const clips: ClipRecord[] = []
  if (media.kind !== 'audio') {
    const trackId = input.videoTrackId ?? trackFor(placing, 'video', ['picture'])
    clips.push(clipOf(draft, asset, media.kind, { trackId, ...when, link }))
  }
  if (media.kind === 'audio' || link) {
    const trackId =
      input.audioTrackId ??
      (link
        ? trackFor(placing, 'audio', SOUND_OF_VIDEO_ROLES)
        : // A sound that nobody gave a track must not silence another one.
          trackFor({ ...placing, mode: 'append' }, 'audio', LONE_SOUND_ROLES))
    clips.push(clipOf(draft, asset, 'audio', { trackId, ...when, link }))
  }
  putDown(placing, clips)
  return draft.finish()
}
