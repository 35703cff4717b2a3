import { z } from 'zod'
import { idSchema, isPicture } from '../model/index.ts'
import { refused } from '../result.ts'
import { add, snapToFrame } from '../time/index.ts'
import { type Command, editTime } from './command.ts'
import { Draft } from './draft.ts'
import { selectClip } from './selection.ts'

export const slipInput = z.object({ clipId: idSchema('clip'), by: editTime, alone: z.boolean().optional() })

/**
 * Shows a later (or, with a negative `by`, an earlier) part of the source in the same place.
 *
 *     source  ░░[A──────]░░░░        after  ░░░░░[A──────]░
 *                  └ by ►
 */
export const slip: Command<z.infer<typeof slipInput>> = (doc, input) => {
  const selected = selectClip(doc, input)
  if (!selected.ok) return selected
  const { clip, clips, sequence } = selected.value
  if (!('sourceIn' in clip)) return refused({ reason: 'wrongClipKind', clipId: clip.id })
  const by = clips.some(isPicture) ? snapToFrame(input.by, sequence.sequence.frameRate) : input.by
  const draft = new Draft(doc)
  for (const member of clips) {
    if ('sourceIn' in member) draft.put({ ...member, sourceIn: add(member.sourceIn, by) })
  }
  return draft.finish()
}
