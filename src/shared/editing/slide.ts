import { z } from 'zod'
import { idSchema, isPicture, movedBy, withEnd, withStart } from '../model/index.ts'
import { add, snapToFrame } from '../time/index.ts'
import { type Command, editTime } from './command.ts'
import { Draft } from './draft.ts'
import { neighboursOf } from './neighbours.ts'
import { selectClip } from './selection.ts'

export const slideInput = z.object({ clipId: idSchema('clip'), by: editTime, alone: z.boolean().optional() })

/**
 * Moves a clip between its neighbours: one gives way, the other follows. A gap beside it shrinks or grows.
 *
 *     before  [A─────][B───][C─────]        after  [A───────][B───][C───]
 *                      └ by ►
 */
export const slide: Command<z.infer<typeof slideInput>> = (doc, input) => {
  const selected = selectClip(doc, input)
  if (!selected.ok) return selected
  const { clips, sequence } = selected.value
  const by = clips.some(isPicture) ? snapToFrame(input.by, sequence.sequence.frameRate) : input.by
  const sliding = new Set(clips.map(({ id }) => id))
  const draft = new Draft(doc)
  for (const clip of clips) {
    const { before, after } = neighboursOf(doc, clip)
    if (before && !sliding.has(before.id)) draft.put(withEnd(draft.clip(before.id)!, add(clip.start, by)))
    if (after && !sliding.has(after.id)) draft.put(withStart(draft.clip(after.id)!, add(after.start, by)))
    draft.put(movedBy(clip, by))
  }
  return draft.finish()
}
