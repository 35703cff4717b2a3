import { z } from 'zod'
import { type ClipRecord, find, idSchema, must, sequenceIndex } from '../model/index.ts'
import { refused } from '../result.ts'
import { earliest } from '../time/index.ts'
import { type Command, editTime, idSeed } from './command.ts'
import { Draft } from './draft.ts'
import { clipOf, namedTrack, place, placeAt, placedDuration, placingMode, trackFor, trackOfRole } from './placing.ts'

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
  const picture = must(doc, take.pictureAssetId)
  const duration = placedDuration(sequence, picture)
  if (!duration.ok) return duration

  const draft = new Draft(doc, input.idSeed)
  const pictureTrack = input.videoTrackId
    ? namedTrack(sequence, input.videoTrackId)
    : { ok: true as const, value: trackFor(draft, sequence, 'video', ['picture']) }
  if (!pictureTrack.ok) return pictureTrack
  const start = placeAt(sequence, input.mode, input.at, true)
  const link = take.stems.length > 0 ? draft.mintLink() : null
  const clips: ClipRecord[] = [
    clipOf(draft, picture, 'video', { trackId: pictureTrack.value, start, duration: duration.value, link }),
  ]
  for (const { role, assetId } of take.stems) {
    const stem = must(doc, assetId)
    const heard = placedDuration(sequence, stem)
    if (!heard.ok) return heard
    const placed = {
      trackId: trackOfRole(draft, sequence, role),
      start,
      duration: earliest(heard.value, duration.value),
    }
    clips.push(clipOf(draft, stem, 'audio', { ...placed, link }))
  }
  place(draft, sequence, input.mode, clips)
  return draft.finish()
}
