import { z } from 'zod'
import { availableDuration, find, idSchema, must, sequenceIndex } from '../model/index.ts'
import { refused } from '../result.ts'
import { earliest, rangeOf } from '../time/index.ts'
import { type Command, editTime, idSeed } from './command.ts'
import { Draft } from './draft.ts'
import { clipOf, makeRoom, placedDuration, placedStart, placingMode, putDown, trackFor, unfitTrack } from './placing.ts'

export const placeTakeInput = z.object({
  idSeed,
  sequenceId: idSchema('sequence'),
  takeId: idSchema('take'),
  /** Not looked at when appending. */
  at: editTime,
  mode: placingMode,
  videoTrackId: idSchema('track').optional(),
})

/**
 * Puts a take on the timeline: its picture, cut to whole frames, and its stems on the tracks of their roles,
 * all linked.
 *
 *     picture   [TAKE──────]
 *     dialogue  [take──────]
 *     effects   [take──────]
 */
export const placeTake: Command<z.infer<typeof placeTakeInput>> = (doc, input) => {
  const sequence = sequenceIndex(doc, input.sequenceId)
  if (!sequence) return refused({ reason: 'notFound', id: input.sequenceId })
  const take = find(doc, input.takeId)
  if (!take) return refused({ reason: 'notFound', id: input.takeId })
  const unfit = unfitTrack(sequence, 'video', input.videoTrackId)
  if (unfit) return refused(unfit)
  const picture = must(doc, take.pictureAssetId)
  const duration = placedDuration(sequence, picture)
  if (!duration.ok) return duration

  const draft = new Draft(doc, input.idSeed)
  const start = placedStart(sequence, input, 'video')
  const placing = { draft, sequence, mode: input.mode, range: rangeOf(start, duration.value) }
  makeRoom(placing, [input.videoTrackId])
  const link = take.stems.length > 0 ? draft.mintLink() : null
  const pictureTrack = input.videoTrackId ?? trackFor(placing, 'video', ['picture'])
  const clips = [clipOf(draft, picture, 'video', { trackId: pictureTrack, start, duration: duration.value, link })]
  for (const { role, assetId } of take.stems) {
    const stem = must(doc, assetId)
    const heard = earliest(availableDuration(stem), duration.value)
    const taken = clips.map((clip) => clip.trackId)
    const trackId = trackFor(placing, 'audio', [role], taken)
    clips.push(clipOf(draft, stem, 'audio', { trackId, start, duration: heard, link }))
  }
  putDown(placing, clips)
  return draft.finish()
}
