import { z } from 'zod'
import { clipAt, idSchema, isPicture, recordsOfType, type StudioDocument, sequenceIndex } from '../model/index.ts'
import { ok, type Result, refused } from '../result.ts'
import { snapToFrame } from '../time/index.ts'
import { type Command, editTime, idSeed } from './command.ts'
import { cutClips, linksOf, partLink } from './cutClips.ts'
import { Draft } from './draft.ts'
import type { Refusal } from './refusal.ts'
import { type SelectedClips, selectClips } from './selection.ts'

export const splitClipsInput = z.object({
  idSeed,
  /** Null: every clip under `at` on the unlocked tracks. */
  clipIds: z.array(idSchema('clip')).min(1).nullable(),
  /** Which sequence `at` lies in when `clipIds` is null; may be left out while the project has only one. */
  sequenceId: idSchema('sequence').optional(),
  at: editTime,
  alone: z.boolean().optional(),
})
type Input = z.infer<typeof splitClipsInput>

/**
 * Cuts clips in two at a moment.
 *
 *     before  [A────────────]        after  [A─────][A'────]
 *                    ↑ at
 *
 * The halves of linked clips stay linked with their own side. Cut alone, both halves keep the link.
 */
export const splitClips: Command<Input> = (doc, input) => {
  const selected = input.clipIds ? selectClips(doc, { ...input, clipIds: input.clipIds }) : underPlayhead(doc, input)
  if (!selected.ok) return selected
  const { clips, sequence } = selected.value
  const at = clips.some(isPicture) ? snapToFrame(input.at, sequence.sequence.frameRate) : input.at
  const draft = new Draft(doc, input.idSeed)
  const cut = cutClips(draft, clips, at)
  if (!input.alone) for (const link of linksOf(cut)) partLink(draft, link, at)
  return draft.finish()
}

function underPlayhead(doc: StudioDocument, input: Input): Result<SelectedClips, Refusal> {
  const sequenceIds = input.sequenceId ? [input.sequenceId] : recordsOfType(doc, 'sequence').map(({ id }) => id)
  const [sequenceId, another] = sequenceIds
  if (another) return refused({ reason: 'differentSequences' })
  const sequence = sequenceId && sequenceIndex(doc, sequenceId)
  if (!sequence) return refused({ reason: 'notFound', id: sequenceId ?? 'sequence' })
  const open = sequence.tracks.filter(({ track }) => !track.locked)
  const clips = open.map((lane) => clipAt(lane.clips, input.at)).filter((clip) => clip !== undefined)
  return ok({ clips, sequence })
}
