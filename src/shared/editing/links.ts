import type { z } from 'zod'
import { type Command, idSeed } from './command.ts'
import { Draft } from './draft.ts'
import { clipSelection, selectClips } from './selection.ts'

export const linkClipsInput = clipSelection.pick({ clipIds: true }).extend({ idSeed })

/** Links clips, so that they move, trim, split and go together. Their earlier links are left. */
export const linkClips: Command<z.infer<typeof linkClipsInput>> = (doc, { idSeed, clipIds }) => {
  const selected = selectClips(doc, { clipIds, alone: true })
  if (!selected.ok) return selected
  const draft = new Draft(doc, idSeed)
  const link = draft.mintLink()
  if (selected.value.clips.length > 1) for (const clip of selected.value.clips) draft.put({ ...clip, link })
  return draft.finish()
}

export const unlinkClipsInput = clipSelection

/** Takes the clips' links apart: of all that are linked with them, or only of the clips themselves (`alone`). */
export const unlinkClips: Command<z.infer<typeof unlinkClipsInput>> = (doc, input) => {
  const selected = selectClips(doc, input)
  if (!selected.ok) return selected
  const draft = new Draft(doc)
  for (const clip of selected.value.clips) draft.put({ ...clip, link: null })
  return draft.finish()
}
