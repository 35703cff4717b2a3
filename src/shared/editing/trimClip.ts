import { z } from 'zod'
import {
  type ClipRecord,
  endOf,
  idSchema,
  isPicture,
  movedBy,
  type SequenceIndex,
  type StudioDocument,
  withEnd,
  withStart,
} from '../model/index.ts'
import { refused } from '../result.ts'
import {
  add,
  earliest,
  frameAt,
  frameStart,
  framesToCover,
  latest,
  snapToFrame,
  sub,
  type Ticks,
  ticks,
  ZERO,
} from '../time/index.ts'
import { type Command, editTime, idSeed } from './command.ts'
import { Draft } from './draft.ts'
import { insertTime } from './insertTime.ts'
import { closeGaps, type FreedTime, picturesBeneath } from './removeTime.ts'
import { selectClip } from './selection.ts'
import { sourceReach } from './trimLimits.ts'

export const trimClipInput = z.object({
  idSeed,
  clipId: idSchema('clip'),
  edge: z.enum(['start', 'end']),
  to: editTime,
  /** What follows moves up or makes room, on every unlocked track. */
  ripple: z.boolean().optional(),
  alone: z.boolean().optional(),
})
type Input = z.infer<typeof trimClipInput>
type Edge = Input['edge']

/**
 * Moves one edge of a clip.
 *
 *     before  [A────────]  [B───]        trim      [A────]      [B───]
 *                  ↑ to                  ripple    [A────]  [B───]
 *
 * A linked clip whose edge lies at the same time goes along as far as its source reaches; one that would stick
 * out is cut back; one that was meant to stick out (a J or L cut) stays.
 */
export const trimClip: Command<Input> = (doc, input) => {
  const selected = selectClip(doc, input)
  if (!selected.ok) return selected
  const { clip, clips, sequence } = selected.value
  const { frameRate } = sequence.sequence
  const from = edgeOf(clip, input.edge)
  const to = clips.some(isPicture) ? snapToFrame(input.to, frameRate) : input.to
  const draft = new Draft(doc, input.idSeed)

  const growth = input.edge === 'start' ? sub(from, to) : sub(to, from)
  const makesRoom = input.ripple === true && growth > 0 && !restsOnPicture(draft, sequence, clips, from)
  const room = makesRoom ? frameStart(framesToCover(growth, frameRate), frameRate) : ZERO
  if (makesRoom) {
    const at = frameStart(frameAt(from, frameRate), frameRate)
    insertTime(draft, sequence, at, room, { uncut: clips })
    const early = input.edge === 'start' ? clips.filter((member) => member.start < at) : []
    for (const member of early) draft.put(movedBy(member, room))
  }
  // A clip whose beginning grows has itself moved later by the room that was made.
  trim(doc, draft, clips, clip, input.edge, input.edge === 'start' ? add(to, room) : to)

  const crushed = clips.find(({ id }) => draft.clip(id)!.duration <= 0)
  if (crushed) return refused({ reason: 'tooShort', clipId: crushed.id })
  if (input.ripple && growth < 0) {
    closeGaps(
      draft,
      sequence,
      clips.flatMap((before) => freedBy(before, draft.clip(before.id)!)),
    )
  }
  return draft.finish()
}

/** Trims the clip and, as far as they follow, those linked with it. */
function trim(
  doc: StudioDocument,
  draft: Draft,
  clips: readonly ClipRecord[],
  clip: ClipRecord,
  edge: Edge,
  to: Ticks,
): void {
  const from = edgeOf(draft.clip(clip.id)!, edge)
  for (const { id } of clips) {
    const member = draft.clip(id)!
    const target = id === clip.id ? to : followed(doc, member, edge, from, to)
    draft.put(edge === 'start' ? withStart(member, target) : withEnd(member, target))
  }
}

/** Where the edge of a linked clip goes when the trimmed clip's edge goes `from` one time `to` another. */
function followed(doc: StudioDocument, member: ClipRecord, edge: Edge, from: Ticks, to: Ticks): Ticks {
  const own = edgeOf(member, edge)
  const reach = sourceReach(doc, member)
  if (edge === 'end') {
    if (own === from) return earliest(to, latest(reach.end, own))
    return own < from && own > to ? to : own
  }
  if (own === from) return latest(to, earliest(reach.start, own))
  return own > from && own < to ? to : own
}

function edgeOf(clip: ClipRecord, edge: Edge): Ticks {
  return edge === 'start' ? clip.start : endOf(clip)
}

function freedBy(before: ClipRecord, after: ClipRecord): FreedTime[] {
  const { trackId } = before
  const head = { trackId, range: { start: before.start, end: latest(before.start, after.start) } }
  const tail = { trackId, range: { start: earliest(endOf(before), endOf(after)), end: endOf(before) } }
  return [head, tail].filter(({ range }) => range.start < range.end)
}

/** Whether the edge lies over another picture that plays on: then the film's length does not hang on it. */
function restsOnPicture(draft: Draft, sequence: SequenceIndex, clips: readonly ClipRecord[], at: Ticks): boolean {
  const { trackId } = clips.find(isPicture) ?? clips[0]!
  const around = { start: sub(at, ticks(1)), end: add(at, ticks(1)) }
  return picturesBeneath(draft, sequence, trackId, around).some(({ start, end }) => start < at && at < end)
}
