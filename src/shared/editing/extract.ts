import { rangeOfClip } from '../model/index.ts'
import type { Command } from './command.ts'
import { Draft } from './draft.ts'
import { closeGaps } from './removeTime.ts'
import { type ClipSelection, clipSelection, selectClips } from './selection.ts'

export const extractInput = clipSelection

/**
 * Takes clips away and closes the gap on every unlocked track (ripple delete).
 *
 *     before  [A───][B───][C───]        after  [A───][C───]
 *             [music───────────]               [music─────]
 *
 * What else lies in the time that closes (a title over B) goes with it. Where a picture is left beneath, the
 * time stays: extracting an overlay or a single sound leaves its gap.
 */
export const extract: Command<ClipSelection> = (doc, input) => {
  const selected = selectClips(doc, input)
  if (!selected.ok) return selected
  const { clips, sequence } = selected.value
  const draft = new Draft(doc)
  for (const clip of clips) draft.remove(clip.id)
  closeGaps(
    draft,
    sequence,
    clips.map((clip) => ({ trackId: clip.trackId, range: rangeOfClip(clip) })),
  )
  return draft.finish()
}
