import { z } from 'zod'
import {
  availableDuration,
  type ClipRecord,
  endOf,
  idSchema,
  isPicture,
  must,
  type StudioDocument,
  sequenceIndex,
  sequenceRecord,
} from '../model/index.ts'
import { refused } from '../result.ts'
import {
  clampTicks,
  dividesEvenly,
  earliest,
  frameAt,
  frameStart,
  type Rate,
  sameRate,
  snapToFrame,
  sub,
  ZERO,
} from '../time/index.ts'
import type { Command } from './command.ts'
import { Draft } from './draft.ts'

export const setSequenceFormatInput = z.object({
  sequenceId: idSchema('sequence'),
  width: sequenceRecord.shape.width,
  height: sequenceRecord.shape.height,
  frameRate: sequenceRecord.shape.frameRate.optional(),
})

/**
 * Sets a sequence's size and frame rate. Under a new rate every cut between pictures moves to the nearest new
 * frame; sounds stay where they are.
 *
 *     24 fps  |   |   |   |   |        25 fps  |  |  |  |  |  |
 *             [A──────][B─────]                [A─────][B─────]
 */
export const setSequenceFormat: Command<z.infer<typeof setSequenceFormatInput>> = (doc, input) => {
  const index = sequenceIndex(doc, input.sequenceId)
  if (!index) return refused({ reason: 'notFound', id: input.sequenceId })
  const { sequence } = index
  const frameRate = input.frameRate ?? sequence.frameRate
  if (!dividesEvenly(frameRate)) return refused({ reason: 'unevenRate', sequenceId: sequence.id })
  const draft = new Draft(doc)
  draft.put({ ...sequence, width: input.width, height: input.height, frameRate })
  if (!sameRate(frameRate, sequence.frameRate)) {
    for (const { clips } of index.videoTracks) for (const clip of clips) draft.put(onFrames(doc, clip, frameRate))
  }
  return draft.finish()
}

/** Both edges on the new frames; where the source no longer reaches, the clip shows up to a frame less. */
function onFrames(doc: StudioDocument, clip: ClipRecord, frameRate: Rate): ClipRecord {
  if (!isPicture(clip)) return clip
  const start = snapToFrame(clip.start, frameRate)
  const wished = sub(snapToFrame(endOf(clip), frameRate), start)
  if (!('sourceIn' in clip)) return { ...clip, start, duration: wished }
  const available = availableDuration(must(doc, clip.assetId))
  const duration = earliest(wished, frameStart(frameAt(available, frameRate), frameRate))
  // The picture stays in step with its sound unless that would leave the source.
  const inStep = (clip.sourceIn + start - clip.start) as typeof clip.sourceIn
  return { ...clip, start, duration, sourceIn: clampTicks(inStep, ZERO, sub(available, duration)) }
}
