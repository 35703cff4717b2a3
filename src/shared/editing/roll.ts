import { z } from 'zod'
import { type ClipRecord, endOf, idSchema, isPicture, type StudioDocument, withEnd, withStart } from '../model/index.ts'
import { refused } from '../result.ts'
import { snapToFrame, type Ticks } from '../time/index.ts'
import { type Command, editTime } from './command.ts'
import { Draft } from './draft.ts'
import { neighboursOf } from './neighbours.ts'
import { selectClip } from './selection.ts'

export const rollInput = z.object({
  clipId: idSchema('clip'),
  edge: z.enum(['start', 'end']),
  to: editTime,
  alone: z.boolean().optional(),
})
type Edge = z.infer<typeof rollInput>['edge']

/**
 * Moves the cut between two clips that touch: one grows by what the other gives.
 *
 *     before  [A──────][B──────]        after  [A────][B────────]
 *                   ↑ to
 *
 * Cuts between linked clips at the same time go along.
 */
export const roll: Command<z.infer<typeof rollInput>> = (doc, input) => {
  const selected = selectClip(doc, input)
  if (!selected.ok) return selected
  const { clip, clips, sequence } = selected.value
  const cut = cutBeside(doc, clip, input.edge)
  if (!cut) return refused({ reason: 'notAdjacent', clipId: clip.id })
  const along = clips.map((member) => cutBeside(doc, member, input.edge)).filter((other) => other?.at === cut.at)
  const moving = along.filter((other) => other !== undefined)
  const pictures = moving.some(({ left }) => isPicture(left))
  const to = pictures ? snapToFrame(input.to, sequence.sequence.frameRate) : input.to
  const draft = new Draft(doc)
  for (const { left, right } of moving) {
    draft.put(withEnd(left, to))
    draft.put(withStart(right, to))
  }
  return draft.finish()
}

interface Cut {
  readonly left: ClipRecord
  readonly right: ClipRecord
  readonly at: Ticks
}

function cutBeside(doc: StudioDocument, clip: ClipRecord, edge: Edge): Cut | undefined {
  const { before, after } = neighboursOf(doc, clip)
  if (edge === 'start') return before && { left: before, right: clip, at: clip.start }
  return after && { left: clip, right: after, at: endOf(clip) }
}
