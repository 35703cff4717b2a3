import type { Command } from './command.ts'
import { Draft } from './draft.ts'
import { type ClipSelection, clipSelection, selectClips } from './selection.ts'

export const liftInput = clipSelection

/**
 * Takes clips away and leaves the gap.
 *
 *     before  [A───][B───][C───]        after  [A───]      [C───]
 */
export const lift: Command<ClipSelection> = (doc, input) => {
  const selected = selectClips(doc, input)
  if (!selected.ok) return selected
  const draft = new Draft(doc)
  for (const clip of selected.value.clips) draft.remove(clip.id)
  return draft.finish()
}
