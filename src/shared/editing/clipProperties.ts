import { z } from 'zod'
import { audioClip, idSchema, isPicture, titleClip, transform } from '../model/index.ts'
import { refused } from '../result.ts'
import type { Command } from './command.ts'
import { Draft } from './draft.ts'
import { clipSelection, selectClips } from './selection.ts'

const clipIds = clipSelection.shape.clipIds

export const setClipLookInput = z.object({
  clipIds,
  transform: transform.optional(),
  opacity: titleClip.shape.opacity.optional(),
})

/** Sets where pictures sit and how much shows through. Sounds in the selection are passed over. */
export const setClipLook: Command<z.infer<typeof setClipLookInput>> = (doc, { clipIds, transform, opacity }) => {
  const selected = selectClips(doc, { clipIds, alone: true })
  if (!selected.ok) return selected
  const { clips } = selected.value
  if (!clips.some(isPicture)) return refused({ reason: 'wrongClipKind', clipId: clips[0]!.id })
  const draft = new Draft(doc)
  for (const clip of clips) {
    if (clip.kind === 'audio') continue
    draft.put({ ...clip, transform: transform ?? clip.transform, opacity: opacity ?? clip.opacity })
  }
  return draft.finish()
}

export const setClipGainInput = z.object({ clipIds, gainDb: audioClip.shape.gainDb })

/** Sets how loud sounds are. Pictures in the selection are passed over. */
export const setClipGain: Command<z.infer<typeof setClipGainInput>> = (doc, { clipIds, gainDb }) => {
  const selected = selectClips(doc, { clipIds, alone: true })
  if (!selected.ok) return selected
  const { clips } = selected.value
  if (clips.every(isPicture)) return refused({ reason: 'wrongClipKind', clipId: clips[0]!.id })
  const draft = new Draft(doc)
  for (const clip of clips) if (clip.kind === 'audio') draft.put({ ...clip, gainDb })
  return draft.finish()
}

export const setTitleInput = z.object({
  clipId: idSchema('clip'),
  text: titleClip.shape.text.optional(),
  lineHeight: titleClip.shape.lineHeight.optional(),
  colour: titleClip.shape.colour.optional(),
})

/** Changes what a title says and how it is set. */
export const setTitle: Command<z.infer<typeof setTitleInput>> = (doc, { clipId, text, lineHeight, colour }) => {
  const selected = selectClips(doc, { clipIds: [clipId], alone: true })
  if (!selected.ok) return selected
  const clip = selected.value.clips[0]!
  if (clip.kind !== 'title') return refused({ reason: 'wrongClipKind', clipId })
  const draft = new Draft(doc)
  draft.put({
    ...clip,
    text: text ?? clip.text,
    name: text === undefined ? clip.name : text.slice(0, 200),
    lineHeight: lineHeight ?? clip.lineHeight,
    colour: colour ?? clip.colour,
  })
  return draft.finish()
}
