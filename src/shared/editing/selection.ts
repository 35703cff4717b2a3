import { z } from 'zod'
import {
  type ClipRecord,
  find,
  idSchema,
  linkedClips,
  type SequenceIndex,
  type StudioDocument,
  sequenceIndex,
} from '../model/index.ts'
import { ok, type Result, refused } from '../result.ts'
import type { Refusal } from './refusal.ts'

/** The clips that a person acts on. Linked clips come along unless the clips are meant `alone`. */
export const clipSelection = z.object({
  clipIds: z.array(idSchema('clip')).min(1).max(100_000),
  alone: z.boolean().optional(),
})
export type ClipSelection = z.infer<typeof clipSelection>

export interface SelectedClips {
  /** Each once, in the order of selection, each followed by its linked clips. */
  readonly clips: readonly ClipRecord[]
  readonly sequence: SequenceIndex
}

/** Looks up a selection. Refused when a clip is not there or the clips lie in several sequences. */
export function selectClips(doc: StudioDocument, { clipIds, alone }: ClipSelection): Result<SelectedClips, Refusal> {
  const clips = new Map<string, ClipRecord>()
  for (const id of clipIds) {
    const clip = find(doc, id)
    if (!clip) return refused({ reason: 'notFound', id })
    for (const member of alone ? [clip] : [clip, ...linkedClips(doc, id)]) clips.set(member.id, member)
  }
  const sequences = new Set(Array.from(clips.values(), (clip) => find(doc, clip.trackId)?.sequenceId))
  const [sequenceId, another] = sequences
  if (!sequenceId) return refused({ reason: 'nothingToDo' })
  if (another) return refused({ reason: 'differentSequences' })
  return ok({ clips: [...clips.values()], sequence: sequenceIndex(doc, sequenceId)! })
}

/** Looks up one clip and what is linked with it; the clip itself comes first. */
export function selectClip(
  doc: StudioDocument,
  { clipId, alone }: { clipId: ClipRecord['id']; alone?: boolean | undefined },
): Result<SelectedClips & { readonly clip: ClipRecord }, Refusal> {
  const selected = selectClips(doc, { clipIds: [clipId], alone })
  return selected.ok ? ok({ ...selected.value, clip: selected.value.clips[0]! }) : selected
}
