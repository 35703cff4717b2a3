import { z } from 'zod'
import {
  find,
  idSchema,
  orderBetween,
  type SequenceIndex,
  type StudioDocument,
  sequenceIndex,
  type TrackId,
  type TrackRecord,
  trackLane,
  trackRecord,
  trackRole,
} from '../model/index.ts'
import { ok, type Result, refused } from '../result.ts'
import { type Command, idSeed } from './command.ts'
import { Draft } from './draft.ts'
import { newTrack } from './newTrack.ts'
import type { Refusal } from './refusal.ts'

const trackId = idSchema('track')

export const addTrackInput = z.object({
  idSeed,
  sequenceId: idSchema('sequence'),
  kind: trackRecord.shape.kind,
  role: trackRole.optional(),
  /** Empty: shown by its role. */
  name: trackRecord.shape.name.optional(),
})

/** Adds a track: video on top of the others, audio below the others. */
export const addTrack: Command<z.infer<typeof addTrackInput>> = (doc, input) => {
  const sequence = sequenceIndex(doc, input.sequenceId)
  if (!sequence) return refused({ reason: 'notFound', id: input.sequenceId })
  const draft = new Draft(doc, input.idSeed)
  const role = input.kind === 'video' ? 'picture' : input.role === 'picture' ? 'sound' : (input.role ?? 'sound')
  newTrack(draft, sequence, input.kind, role, input.name)
  return draft.finish()
}

export const removeTrackInput = z.object({ trackId })

/** Removes a track with its clips. Refused for the last video or audio track of a sequence. */
export const removeTrack: Command<z.infer<typeof removeTrackInput>> = (doc, input) => {
  const found = trackInSequence(doc, input.trackId)
  if (!found.ok) return found
  const { track, ofItsKind } = found.value
  if (track.locked) return refused({ reason: 'trackLocked', trackId: track.id })
  if (ofItsKind.length === 1) return refused({ reason: 'lastTrack', kind: track.kind })
  const draft = new Draft(doc)
  for (const clip of trackLane(doc, track.id)?.clips ?? []) draft.remove(clip.id)
  draft.remove(track.id)
  return draft.finish()
}

export const setTrackInput = z.object({
  trackId,
  muted: z.boolean().optional(),
  locked: z.boolean().optional(),
  name: trackRecord.shape.name.optional(),
})

/** Mutes, locks or names a track. */
export const setTrack: Command<z.infer<typeof setTrackInput>> = (doc, input) => {
  const track = find(doc, input.trackId)
  if (!track) return refused({ reason: 'notFound', id: input.trackId })
  const draft = new Draft(doc)
  draft.put({
    ...track,
    muted: input.muted ?? track.muted,
    locked: input.locked ?? track.locked,
    name: input.name ?? track.name,
  })
  return draft.finish()
}

export const moveTrackInput = z.object({
  trackId,
  /** Its place among the tracks of its kind, counted from zero: the lowest video track, the topmost audio track. */
  toIndex: z.int().nonnegative(),
})

/** Puts a track elsewhere among the tracks of its kind. */
export const moveTrack: Command<z.infer<typeof moveTrackInput>> = (doc, input) => {
  const found = trackInSequence(doc, input.trackId)
  if (!found.ok) return found
  const { track, ofItsKind, sequence } = found.value
  if (input.toIndex >= ofItsKind.length) return refused({ reason: 'noTrackThere' })
  if (ofItsKind[input.toIndex] === track) return refused({ reason: 'nothingToDo' })
  const others = ofItsKind.filter((other) => other !== track)
  const below = others[input.toIndex - 1]?.order ?? null
  // Orders are unique across both kinds, so the upper bound is the next order of any track.
  const orders = sequence.tracks.map((lane) => lane.track).filter((other) => other !== track)
  const above = orders.find(({ order }) => below === null || order > below)?.order ?? null
  const draft = new Draft(doc)
  draft.put({ ...track, order: orderBetween(below, above) })
  return draft.finish()
}

interface TrackInSequence {
  readonly track: TrackRecord
  readonly sequence: SequenceIndex
  readonly ofItsKind: readonly TrackRecord[]
}

function trackInSequence(doc: StudioDocument, id: TrackId): Result<TrackInSequence, Refusal> {
  const track = find(doc, id)
  const sequence = track && sequenceIndex(doc, track.sequenceId)
  if (!sequence) return refused({ reason: 'notFound', id })
  const lanes = track.kind === 'video' ? sequence.videoTracks : sequence.audioTracks
  return ok({ track, sequence, ofItsKind: lanes.map((lane) => lane.track) })
}
