import { z } from 'zod'
import {
  clipsInRange,
  idSchema,
  rangeOfClip,
  type SequenceIndex,
  sequenceIndex,
  type TitleClip,
  type TrackId,
  titleClip,
} from '../model/index.ts'
import { refused } from '../result.ts'
import { frameStart, framesToCover, rangeOf, snapToFrame, type TimeRange } from '../time/index.ts'
import { clearRange } from './clearRange.ts'
import { type Command, editDuration, editTime, idSeed } from './command.ts'
import { Draft } from './draft.ts'
import { newTrack } from './newTrack.ts'
import { STILL_DURATION, UNTOUCHED_LOOK, unfitTrack } from './placing.ts'

export const addTitleInput = z.object({
  idSeed,
  sequenceId: idSchema('sequence'),
  at: editTime,
  duration: editDuration.optional(),
  text: titleClip.shape.text,
  lineHeight: titleClip.shape.lineHeight.optional(),
  colour: titleClip.shape.colour.optional(),
  /** Left out: the lowest track above every picture there, or a new one. */
  trackId: idSchema('track').optional(),
})

/**
 * Writes a title over the pictures.
 *
 *     before  V1 [A──────────]        after  V2   [Title]
 *                    ↑ at                    V1 [A──────────]
 */
export const addTitle: Command<z.infer<typeof addTitleInput>> = (doc, input) => {
  const sequence = sequenceIndex(doc, input.sequenceId)
  if (!sequence) return refused({ reason: 'notFound', id: input.sequenceId })
  const unfit = unfitTrack(sequence, 'video', input.trackId)
  if (unfit) return refused(unfit)
  const { frameRate } = sequence.sequence
  const start = snapToFrame(input.at, frameRate)
  const duration = frameStart(framesToCover(input.duration ?? STILL_DURATION, frameRate), frameRate)

  const draft = new Draft(doc, input.idSeed)
  const title: TitleClip = {
    id: draft.mint('clip'),
    type: 'clip',
    kind: 'title',
    trackId: input.trackId ?? trackAbove(draft, sequence, rangeOf(start, duration)),
    name: input.text.slice(0, 200),
    start,
    duration,
    link: null,
    ...UNTOUCHED_LOOK,
    text: input.text,
    lineHeight: input.lineHeight ?? 0.08,
    colour: input.colour ?? '#ffffff',
  }
  clearRange(draft, title.trackId, rangeOfClip(title))
  draft.put(title)
  return draft.finish()
}

function trackAbove(draft: Draft, sequence: SequenceIndex, range: TimeRange): TrackId {
  const highestBusy = sequence.videoTracks.findLastIndex(({ clips }) => clipsInRange(clips, range).length > 0)
  // The lowest track is for pictures: a title keeps off it even where it is empty.
  const above = sequence.videoTracks.slice(Math.max(highestBusy, 0) + 1)
  const open = above.find(({ track }) => !track.locked)
  return open?.track.id ?? newTrack(draft, sequence, 'video', 'picture')
}
